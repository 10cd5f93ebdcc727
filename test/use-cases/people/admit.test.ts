import type { SlackPerson, Standing } from '../../../src/domain/person.ts';
import { plainText } from '../../../src/domain/phrase.ts';
import { admit, admitReporter } from '../../../src/use-cases/people/admit.ts';
import { aPerson, omar } from '../../builders/a-person.ts';
import { aTeam } from '../../fakes/a-team.ts';

async function answerTo(person: SlackPerson, standing: Standing = 'member') {
  const team = aTeam({ people: [{ ...person, standing }] });
  return admit(team, { via: 'slack', slackUserId: person.slackUserId }, 'act', '10042');
}

const refusalOf = async (...given: Parameters<typeof answerTo>): Promise<string> => {
  const admission = await answerTo(...given);
  return admission.kind === 'refused' ? plainText(admission.text) : 'admitted';
};

describe('somebody who asks in Slack', () => {
  it('is admitted as a member with a Jira account that may', async () => {
    expect(await answerTo(omar)).toMatchObject({ kind: 'admitted', person: { accountId: 'account-omar' } });
  });

  it.each([
    ['guest', 'Guests of this Slack workspace'],
    ['stranger', 'You belong to another Slack workspace'],
    ['bot', "Bots can't use /sev"],
    ['deactivated', 'Your Slack account is deactivated'],
  ] as const)('is refused as a %s, although they have a Jira account that may', async (standing, why) => {
    expect(await refusalOf(aPerson('Gina'), standing)).toContain(why);
  });

  it('is refused without a Jira account', async () => {
    const person = { name: 'Nora', slackUserId: 'UNORA', standing: 'member' } as const;
    expect(await refusalOf(person)).toContain("I can't find a Jira account with your Slack e-mail address");
  });

  it('is refused when nobody knows them', async () => {
    const admission = await admit(aTeam(), { via: 'slack', slackUserId: 'UWHO' }, 'act');
    expect(admission.kind).toBe('refused');
  });
});

describe.each([
  ['see', 'see this incident'],
  ['report', 'report an incident'],
  ['act', 'change this incident'],
] as const)('the right to %s', (right, deed) => {
  it.each([
    { via: 'slack', slackUserId: omar.slackUserId },
    { via: 'jira', accountId: omar.accountId },
  ] as const)('is Jira’s to give to whoever asks via $via', async (actor) => {
    const team = aTeam();
    expect((await admit(team, actor, right, '10042')).kind).toBe('admitted');
    team.issues.forbid(omar.accountId, right);
    const admission = await admit(team, actor, right, '10042');
    expect(admission.kind === 'refused' && plainText(admission.text)).toContain(`You can't ${deed}:`);
  });
});

describe('somebody who asks in Jira', () => {
  it('is admitted although Slack does not know them', async () => {
    const admission = await admit(aTeam(), { via: 'jira', accountId: 'account-nora' }, 'act');
    expect(admission).toEqual({ kind: 'admitted', person: { accountId: 'account-nora', name: 'a former user' } });
  });
});

describe('somebody who reports', () => {
  const reporting = async (standing: Standing, rights: { readonly mayReport: boolean }) => {
    const team = aTeam({ people: [{ ...aPerson('Rex'), standing }] });
    if (!rights.mayReport) team.issues.forbid('account-rex', 'report');
    return admitReporter(team, { via: 'slack', slackUserId: 'UREX' });
  };

  it('is named in the issue as a member who may in Jira', async () => {
    expect(await reporting('member', { mayReport: true })).toMatchObject({ reporterAccountId: 'account-rex' });
  });

  it('may as a member whom Jira gives no right, and is not named in its field', async () => {
    const admission = await reporting('member', { mayReport: false });
    expect(admission).toMatchObject({ kind: 'admitted', person: { name: 'Rex' } });
    expect(admission).not.toHaveProperty('reporterAccountId');
  });

  it.each(['guest', 'stranger', 'bot', 'deactivated'] as const)('may not as a %s', async (standing) => {
    expect((await reporting(standing, { mayReport: true })).kind).toBe('refused');
  });

  it('may not from Jira without the right there', async () => {
    const team = aTeam();
    team.issues.forbid(omar.accountId, 'report');
    expect((await admitReporter(team, { via: 'jira', accountId: omar.accountId })).kind).toBe('refused');
  });
});
