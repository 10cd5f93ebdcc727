import type { Job } from '../../../src/domain/work.ts';
import type { Jobs } from '../../../src/ports/jobs.ts';
import { beginJob } from '../../../src/use-cases/jobs/job-at-work.ts';
import { aJob } from '../../builders/a-job.ts';
import { fakeJobs } from '../../fakes/fake-jobs.ts';

let jobs: Jobs;
beforeEach(() => {
  jobs = fakeJobs();
});

const begin = (job: Job = aJob(), unfinished?: string) => beginJob(jobs, job, unfinished);

/** A step that counts how often it was looked for and made. */
function counted(found?: string) {
  const did: string[] = [];
  return {
    did,
    find: async () => {
      did.push('find');
      return found;
    },
    make: async () => {
      did.push('make');
      return 'made';
    },
  };
}

describe('a job that begins', () => {
  it('is stored as begun before any step', async () => {
    const job = begin();
    await job.once('channel', {
      make: async () => {
        expect(await jobs.find('command:1')).toMatchObject({ attempts: 1, progress: {} });
        return 'C42';
      },
    });
    await job.pause();
    expect(await jobs.find('command:1')).toMatchObject({ attempts: 1, progress: { channel: 'C42' } });
  });

  it('does nothing when it cannot be stored that it began', async () => {
    jobs = { ...jobs, save: () => Promise.reject(new Error('Storage is away')) };
    const step = counted();
    await expect(begin().once('channel', step)).rejects.toThrow('Storage is away');
    expect(step.did).toEqual([]);
  });

  it('makes a step without looking for it, once', async () => {
    const job = begin();
    const step = counted();
    expect(await job.once('channel', step)).toBe('made');
    expect(await job.once('channel', step)).toBe('made');
    expect(step.did).toEqual(['make']);
  });

  it('keeps no step that failed', async () => {
    const job = begin();
    await expect(job.once('channel', { make: () => Promise.reject(new Error('no')) })).rejects.toThrow('no');
    expect(await job.once('channel', counted())).toBe('made');
  });

  it('keeps what steps side by side gave', async () => {
    const job = begin();
    await Promise.all(['a', 'b', 'c'].map((name) => job.once(name, { make: async () => name })));
    await job.pause();
    expect((await jobs.find('command:1'))?.progress).toEqual({ a: 'a', b: 'b', c: 'c' });
  });
});

describe.each([
  ['after an attempt that was cut off', aJob({ attempts: 1 }), undefined, true],
  ['after an attempt that was cut off before it was stored', aJob(), aJob().id, true],
  ['where another job left something', aJob(), 'command:0', false],
])('a job %s', (_, job, unfinished, repeat) => {
  it('takes what it finds', async () => {
    const step = counted('found');
    expect(await begin(job, unfinished).once('channel', step)).toBe('found');
    expect(step.did).toEqual(['find']);
  });

  it('makes what it does not find', async () => {
    const step = counted();
    expect(await begin(job, unfinished).once('channel', step)).toBe('made');
    expect(step.did).toEqual(['find', 'make']);
  });

  it('neither looks for nor makes what is stored as done', async () => {
    const step = counted();
    const done = { ...job, progress: { channel: 'C42' } };
    expect(await begin(done, unfinished).once('channel', step)).toBe('C42');
    expect(step.did).toEqual([]);
  });

  it('knows whether it repeats', () => expect(begin(job, unfinished).repeat).toBe(repeat));
});

describe('a job that ends', () => {
  it('is kept with its outcome and what it did', async () => {
    const job = begin();
    await job.once('channel', counted());
    await job.finish({ kind: 'done', text: ['Done.'] });
    expect(await jobs.find('command:1')).toMatchObject({
      attempts: 1,
      progress: { channel: 'made' },
      outcome: { kind: 'done', text: ['Done.'] },
    });
  });

  it('at its first stage begins the next as if for the first time, with what it did', async () => {
    const job = begin();
    await job.note('issue-begun', '2026-11-23T13:00:00.000Z');
    expect(job.result('issue-begun')).toBe('2026-11-23T13:00:00.000Z');
    await job.handOver();
    expect(await jobs.find('command:1')).toMatchObject({
      attempts: 0,
      progress: { 'issue-begun': '2026-11-23T13:00:00.000Z' },
    });
  });
});
