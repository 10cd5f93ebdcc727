import { tick } from '../../src/use-cases/due/tick.ts';
import { omar } from '../builders/a-person.ts';
import { aTeam, type Team } from '../fakes/a-team.ts';
import { carryOut, workOff } from './queue-run.ts';
import { textsIn } from './seen.ts';

let team: Team;
const incident = { issueKey: 'SEV-1' };

/** A mail that Jira filed, as its event tells. */
async function mail(title: string): Promise<void> {
  team = aTeam();
  const { issueId } = await team.issues.create({
    requestId: 'mail',
    title,
    description: {},
    reporterAccountId: 'account-rita',
  });
  team.issues.edit(issueId, { outside: true });
  await carryOut(team, { id: 'created', work: { kind: 'issue-changed', incident: { issueId } } });
}

async function minutes(count: number): Promise<void> {
  for (let passed = 0; passed < count; passed += 5) {
    team.clock.advance(300);
    await tick(team);
    await workOff(team);
  }
}

const direct = () => team.chat.directTo(omar.slackUserId).map(({ text }) => text);
const reports = () => team.chat.channels.find(({ name }) => name === 'eng-crossteam')?.messages ?? [];
const asked = () => direct().filter((text) => text.includes('from outside has no answer'));

describe('a report from outside', () => {
  it('is posted as such without its sender, and calls nobody when it says nothing of security', async () => {
    await mail('My invoice is wrong');
    await minutes(60);
    const [card] = reports();
    expect(JSON.stringify(card)).toMatch(
      /Report from outside.*My invoice is wrong.*The sender waits for a first answer.*Reply to the sender/,
    );
    expect(JSON.stringify(reports())).not.toContain('URITA');
    expect(direct()).toEqual([]);
  });

  it('calls the on-call at once when it looks like security, and says why', async () => {
    await mail('A breach: your passwords leak');
    expect(direct()).toEqual([
      expect.stringMatching(/You are on call.*looks like security, for it says: “breach”, “leak” and “password”/),
    ]);
  });

  it('reminds before the first answer is missed, an hour before four working hours are over, once, and no more when the sender was answered', async () => {
    await mail('My invoice is wrong');
    await minutes(18 * 60 + 55);
    expect(asked()).toEqual([]);
    await minutes(10);
    expect(asked()).toHaveLength(1);
    await carryOut(team, { id: 'answer', work: { kind: 'answer-sender', incident, text: 'Thank you.' } });
    expect(team.issues.answers).toEqual([expect.stringContaining('Thank you.')]);
    expect(asked()).toEqual([]);
    await minutes(24 * 60);
    expect([...asked(), ...textsIn(team, 'eng-crossteam').filter((text) => text.includes('!subteam'))]).toEqual([]);
    expect(JSON.stringify(reports()[0])).toContain('The sender was answered');
    expect((await team.timelines.of('10001')).map(({ event }) => event.kind)).toContain('sender-answered');
  });

  it('that somebody answered in Jira waits for no answer', async () => {
    await mail('My invoice is wrong');
    team.issues.answerByHand(team.clock.now());
    await carryOut(team, { id: 'commented', work: { kind: 'issue-changed', incident: { issueId: '10001' } } });
    await minutes(24 * 60);
    expect(asked()).toEqual([]);
  });
});
