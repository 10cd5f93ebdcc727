/** Random stories on the local site: what people do, and how word of it reaches the app. */
import fc from 'fast-check';
import type { Role } from '../driver/contract.ts';
import type { WorkbenchDriver } from '../driver/start-workbench.ts';
import type { Team } from '../e2e/team.ts';
import { isSummary } from './agreement.ts';

export interface Story {
  readonly workbench: WorkbenchDriver;
  readonly team: Team;
  /** How many private answers came to each thing that somebody typed. */
  readonly answers: { readonly text: string; readonly told: number }[];
}

type Delivery = 'on-time' | 'lost' | 'twice' | 'late' | 're-ordered';

export type Step =
  | { readonly kind: 'types'; readonly who: Role; readonly text: string; readonly delivery: Delivery }
  | { readonly kind: 'moves'; readonly issueKey: string; readonly delivery: Delivery }
  | { readonly kind: 'edits'; readonly issueKey: string; readonly edit: string; readonly delivery: Delivery }
  | { readonly kind: 'meddles'; readonly how: 'topic' | 'summary'; readonly delivery: Delivery };

const issueKey = fc.constantFrom('SEV-1', 'SEV-2', 'SEV-3');
const delivery: fc.Arbitrary<Delivery> = fc.constantFrom('on-time', 'lost', 'twice', 'late', 're-ordered');
const words = [
  'ack KEY',
  'open KEY sev2',
  'open KEY sev3',
  'open sev1 Disk full',
  'decline KEY A test',
  'severity KEY sev1 It grows',
  'owner KEY @erin',
  'mitigated KEY Rolled back',
  'followup KEY high Add an alarm',
  'close KEY',
  'reopen KEY It is back',
  'role KEY scribe @erin',
  'check KEY',
  'update KEY Rolling back',
  'note KEY The cache was cold',
  'merge KEY into OTHER',
];
const typed = fc.oneof(
  { weight: 1, arbitrary: fc.constant('report Payments fail') },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom(...words), issueKey, issueKey)
      .map(([text, key, other]) => text.replace('KEY', key).replace('OTHER', other)),
  },
);

export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('types' as const),
      who: fc.constantFrom<Role[]>('on-call', 'engineer', 'guest'),
      text: typed,
      delivery,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('moves' as const), issueKey, delivery }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('edits' as const),
      issueKey,
      edit: fc.constantFrom('severity', 'owner', 'title'),
      delivery,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('meddles' as const),
      how: fc.constantFrom('topic' as const, 'summary' as const),
      delivery,
    }),
  },
);

const plans = {
  'on-time': {},
  lost: { lose: true },
  twice: { duplicate: true },
  late: { delaySeconds: 900 },
  're-ordered': { reorder: true },
} as const;

export async function carryOutStep(story: Story, each: Step): Promise<void> {
  await story.workbench.deliveries(plans[each.delivery]);
  await steps[each.kind](story, each as never);
  await story.workbench.deliveries({});
}

type Carry<K extends Step['kind']> = (story: Story, step: Extract<Step, { kind: K }>) => Promise<void>;

const steps: { readonly [K in Step['kind']]: Carry<K> } = { types, moves, edits, meddles };

async function types({ workbench, team, answers }: Story, { who, text }: Extract<Step, { kind: 'types' }>) {
  const before = (await workbench.slack.ephemeral(who)).length;
  await team.type(who, team.reports, text);
  answers.push({ text, told: (await workbench.slack.ephemeral(who)).length - before });
}

/** Along the first way that Jira offers, where there is such an issue. */
async function moves({ workbench }: Story, { issueKey: key }: Extract<Step, { kind: 'moves' }>) {
  const jira = workbench.jiraAs('engineer');
  const path = `/rest/api/3/issue/${key}/transitions`;
  const { status, body } = await jira(path);
  const [first] = status === 200 ? body.transitions : [];
  if (first) await workbench.actAsync(() => jira(path, { method: 'POST', body: { transition: { id: first.id } } }));
}

async function edits({ team }: Story, { issueKey: key, edit }: Extract<Step, { kind: 'edits' }>) {
  const { fields } = team.session.jira;
  const change = {
    severity: { [fields['sev-severity'] ?? '']: 1 },
    owner: { [fields['sev-owner'] ?? '']: { accountId: team.person('engineer').accountId } },
    title: { summary: 'All payments & logins fail' },
  }[edit];
  await team.editInJira('engineer', key, change ?? {});
}

/** In the SEV's channel that was made last. */
async function meddles({ workbench, team }: Story, { how }: Extract<Step, { kind: 'meddles' }>) {
  const channel = (await team.sevChannels()).at(-1)?.id;
  if (channel === undefined) return;
  const { slack, actAsync } = workbench;
  if (how === 'topic') await actAsync(() => slack.changeChannel({ user: 'engineer', channel, topic: 'lunch' }));
  const summary = (await team.messages(channel)).find(isSummary);
  if (how === 'summary' && summary)
    await actAsync(() => slack.deleteMessage({ user: 'administrator', channel, messageTs: summary.ts }));
}
