import { SevError } from '../../../src/errors.ts';
import { runJob } from '../../../src/use-cases/jobs/run-job.ts';
import { aTeam, type Team } from '../../fakes/a-team.ts';
import { acknowledge, ask, carryOut, close, mitigate, open, report, workOff } from '../queue-run.ts';
import { seen, textsIn } from '../seen.ts';

const slackAway = new SevError('unavailable', 'Slack cannot be reached.', { nextStep: 'Try again later.' });
const notAllowed = new SevError('not-permitted', 'Slack does not let the app do this.', { nextStep: 'Ask an admin.' });

/** The same team, whose chat makes no channel. */
const withoutChannels = (team: Team, trouble: unknown): Team => ({
  ...team,
  chat: { ...team.chat, createChannel: () => Promise.reject(trouble) },
});

/** Storage that is gone as soon as the job has failed. */
const savesUntilItFailed =
  (team: Team): Team['jobs']['save'] =>
  async (job) => {
    if (job.outcome || 'answered' in job.progress) throw new Error('died');
    await team.jobs.save(job);
  };

const reported = async (): Promise<Team> => {
  const team = aTeam();
  await carryOut(team, report);
  return team;
};

const notices = (team: Team, words: string) => textsIn(team, 'eng-crossteam').filter((text) => text.includes(words));

describe('a job', () => {
  it('that is delivered twice is carried out once', async () => {
    const team = await reported();
    await ask(team, acknowledge);
    await ask(team, acknowledge);
    await workOff(team);
    const once = await reported();
    await carryOut(once, acknowledge);
    expect(await seen(team)).toEqual(await seen(once));
    expect(team.chat.told).toEqual(once.chat.told);
  });

  it('that nobody recorded is let go', async () => {
    expect(await runJob(aTeam(), { jobId: 'command:0' })).toEqual({ kind: 'finished' });
  });

  it('that is refused tells why and changes nothing', async () => {
    const team = await reported();
    const before = await seen(team);
    await carryOut(team, mitigate);
    expect(team.chat.told.at(-1)).toBe('SEV-1 is Reported; for this it must be Open.');
    expect(await team.jobs.find('mitigate')).toMatchObject({ outcome: { kind: 'refused' } });
    expect(await seen(team)).toEqual(before);
  });

  it('about what is no incident tells so', async () => {
    const team = aTeam();
    await carryOut(team, close);
    expect(team.chat.told).toEqual(["I can't find an incident SEV-1. Check the key and try again."]);
  });
});

describe('trouble that passes', () => {
  it('gives the job back to the queue, later each time', async () => {
    const team = await reported();
    await ask(team, open);
    const ends = await workOff(team, (delivery) => (delivery < 4 ? withoutChannels(team, slackAway) : team));
    expect(ends).toEqual([
      ...[1, 2, 4, 8].map((afterSeconds) => ({ kind: 'retry', afterSeconds })),
      { kind: 'finished' },
    ]);
    expect(team.issues.all[0]?.status).toBe('Open');
  });

  it('waits as long as the other side asks', async () => {
    const busy = new SevError('unavailable', 'Slack asks to slow down.', { nextStep: 'Wait.', retryAfterSeconds: 30 });
    const team = await reported();
    await ask(team, open);
    const [first] = await workOff(team, (delivery) => (delivery < 1 ? withoutChannels(team, busy) : team));
    expect(first).toEqual({ kind: 'retry', afterSeconds: 30 });
  });

  it('is told once, from the fourth time on, that it goes on by itself', async () => {
    const team = await reported();
    await ask(team, open);
    await workOff(team, (delivery) => (delivery < 5 ? withoutChannels(team, slackAway) : team));
    expect(notices(team, 'not finished')).toEqual([
      'Opening the SEV of SEV-1 is not finished: Slack cannot be reached. I keep trying by myself.',
    ]);
  });

  it('that comes three times is told to nobody', async () => {
    const team = await reported();
    await ask(team, open);
    await workOff(team, (delivery) => (delivery < 3 ? withoutChannels(team, slackAway) : team));
    expect(notices(team, 'not finished')).toEqual([]);
  });

  it('ends after ten attempts, and is told with what to do', async () => {
    const team = await reported();
    await ask(team, open);
    expect(await workOff(team, () => withoutChannels(team, slackAway))).toHaveLength(10);
    expect(notices(team, 'Try again later.')).toEqual([
      'Opening the SEV of SEV-1 is not finished: Slack cannot be reached. Try again later.',
    ]);
    expect(await team.jobs.find('open')).toMatchObject({ attempts: 10, outcome: { kind: 'failed' } });
    expect(team.chat.told.at(-1)).toBe('Slack cannot be reached. Try again later.');
  });

  it('is what an error is taken for that the app does not know', async () => {
    const team = await reported();
    await ask(team, open);
    const ends = await workOff(team, (delivery) => (delivery < 1 ? withoutChannels(team, new TypeError('x')) : team));
    expect(ends).toEqual([{ kind: 'retry', afterSeconds: 1 }, { kind: 'finished' }]);
  });
});

describe('trouble that does not pass', () => {
  const failedToOpen = async (): Promise<Team> => {
    const team = await reported();
    await ask(team, open);
    await workOff(team, () => withoutChannels(team, notAllowed));
    return team;
  };

  it('ends the job at once, and is told once', async () => {
    const team = await failedToOpen();
    expect(await team.jobs.find('open')).toMatchObject({ attempts: 1, outcome: { kind: 'failed' } });
    expect(notices(team, 'not finished')).toEqual([
      'Opening the SEV of SEV-1 is not finished: Slack does not let the app do this. Ask an admin.',
    ]);
  });

  it('is mended by trying again, where it stopped and for whoever asked first', async () => {
    const team = await failedToOpen();
    await carryOut(team, { id: 'again', by: 'UERIN', work: { kind: 'try-again', jobId: 'open' } });
    expect(team.issues.all[0]).toMatchObject({ status: 'Open', ownerAccountId: 'account-omar' });
    expect(textsIn(team, 'sev-1-payments-fail')).toHaveLength(1);
    expect(await team.jobs.find('open')).toMatchObject({ outcome: { kind: 'done' } });
  });

  it('is told again when trying again fails too', async () => {
    const team = await failedToOpen();
    for (const id of ['again', 'once more']) {
      await ask(team, { id, work: { kind: 'try-again', jobId: 'open' } });
      await workOff(team, () => withoutChannels(team, notAllowed));
    }
    expect(notices(team, 'not finished')).toHaveLength(3);
  });

  it('is told once when the process dies after telling it', async () => {
    const team = await reported();
    await ask(team, open);
    const dying: Team = {
      ...withoutChannels(team, notAllowed),
      jobs: { ...team.jobs, save: savesUntilItFailed(team) },
    };
    await workOff(team, (delivery) => (delivery === 0 ? dying : withoutChannels(team, notAllowed)));
    expect(notices(team, 'not finished')).toHaveLength(1);
  });

  it('lets nobody else’s request take over what it left', async () => {
    const team = await reported();
    await ask(team, acknowledge);
    const cards = { ...team.chat, update: () => Promise.reject(notAllowed) };
    await workOff(team, () => ({ ...team, chat: cards }));
    await carryOut(team, { ...acknowledge, id: 'second', by: 'UERIN' });
    expect(team.issues.all[0]?.investigatorAccountId).toBe('account-omar');
    expect(team.chat.told.at(-1)).toBe('SEV-1 is acknowledged already.');
    expect(textsIn(team, 'eng-crossteam')[0]).toContain('Investigating');
  });

  it('is not tried again twice, nor once it is mended', async () => {
    const team = await failedToOpen();
    const again = (id: string) => carryOut(team, { id, work: { kind: 'try-again', jobId: 'open' } });
    await again('again');
    await again('once more');
    expect(team.chat.told.at(-1)).toBe('That is done, or under way, already.');
  });
});
