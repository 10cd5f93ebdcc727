import { schedule } from './schedule.ts';

interface Step {
  readonly name: string;
  readonly after?: readonly string[];
}

/** Runs the steps, each for one turn; those named in `failing` end badly. */
async function ran(steps: readonly Step[], { lanes = 2, failing = [] as readonly string[] } = {}) {
  const log: string[] = [];
  let busy = 0;
  let mostBusy = 0;
  await schedule(
    steps,
    lanes,
    async ({ name }) => {
      busy += 1;
      mostBusy = Math.max(mostBusy, busy);
      await new Promise(setImmediate);
      busy -= 1;
      log.push(name);
      return !failing.includes(name);
    },
    ({ name }) => log.push(`skipped ${name}`),
  );
  return { log, mostBusy };
}

describe('the order of the steps', () => {
  it('fills the lanes and no more', async () => {
    const { log, mostBusy } = await ran([{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'd' }]);
    expect(log).toEqual(['a', 'b', 'c', 'd']);
    expect(mostBusy).toBe(2);
  });

  it('waits for what a step needs, and lets others go first', async () => {
    const { log } = await ran([{ name: 'build' }, { name: 'walk', after: ['build'] }, { name: 'types' }], { lanes: 1 });
    expect(log).toEqual(['build', 'types', 'walk']);
  });

  it('takes a step listed before others, as soon as what it needs is done', async () => {
    const steps = [{ name: 'build' }, { name: 'walk', after: ['build'] }, { name: 'types' }, { name: 'lint' }];
    expect((await ran(steps, { lanes: 1 })).log).toEqual(['build', 'types', 'walk', 'lint']);
  });

  it('leaves out what needs a step that failed, and what needs that', async () => {
    const steps = [
      { name: 'build' },
      { name: 'walk', after: ['build'] },
      { name: 'pictures', after: ['walk'] },
      { name: 'types' },
    ];
    const { log } = await ran(steps, { failing: ['build'] });
    expect(log).toEqual(expect.arrayContaining(['skipped walk', 'skipped pictures', 'types']));
  });

  it('refuses a step that would wait for ever', async () => {
    await expect(ran([{ name: 'walk', after: ['built'] }])).rejects.toThrow('"walk" comes after built');
  });
});
