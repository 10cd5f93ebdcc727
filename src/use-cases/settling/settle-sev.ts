/**
 * Brings everything that people see of an incident into line with what it has become: the issue, the card, the channel
 * with its summary and topic, the timeline and the post mortem. Each part is found or made, so that doing it again, or
 * going on after a crash, changes nothing that is right already.
 */
import { toldOf } from '../../documents/announcement';
import type { Incident } from '../../domain/incident';
import { type Person, samePerson } from '../../domain/person';
import type { SevRecord } from '../../domain/sev-record';
import { isSev } from '../../domain/status';
import type { Ports } from '../../ports/ports';
import { showAsks } from '../asks/show-asks';
import { ensureChannel } from '../channel/claim-channel';
import { forgetDeletedChannel } from '../channel/forget-deleted-channel';
import { restoreChannel } from '../channel/restore-channel';
import { newcomers, workInChannel } from '../channel/work-in-channel';
import { planTending } from '../due/plan-tending';
import { countSev } from '../figures/count-sev';
import { answer } from '../jobs/answer';
import type { SevAtWork } from '../jobs/sev-at-work';
import { together } from '../jobs/together';
import { refreshHomes } from '../looking/refresh-homes';
import { showCalls } from '../on-call/show-calls';
import { currentTemplate } from '../post-mortem/draft-post-mortem';
import { showCard } from '../report/show-card';
import { tellReporter } from '../report/tell-reporter';
import { tellDuties } from '../sev/tell-duties';
import { keepPrivate } from './keep-private';
import type { Settled, Settlement } from './settlement';

export async function settleSev(ports: Ports, sev: SevAtWork, settlement: Settlement): Promise<void> {
  const { before, after, transitions, entries, outcome } = settlement;
  const escalated = isSev(after.status);
  forgetDeletedChannel(sev, after);
  const withNames = nameEverybody(ports, settlement);
  withNames.catch(() => undefined);
  if (sev.record.value.private) await keepPrivate(ports, sev, before, (await withNames).owner);
  const people = escalated ? newcomers(ports, sev, settlement, withNames) : undefined;
  people?.catch(() => undefined);
  const template = settlement.drafting || needsPostMortem(after, sev) ? currentTemplate(ports) : undefined;
  template?.catch(() => undefined);
  if (mustBeKeptFirst(settlement, sev.record.value)) await sev.record.flush();
  // The channel is made beside the write to Jira; nothing is said in it before Jira has agreed.
  await together([
    ports.issues.write(before, after, transitions),
    escalated ? ensureChannel(ports, sev, after) : Promise.resolve(),
    sev.record.flush(),
    withNames,
  ]);
  const settled = await withNames;
  await rememberChange(ports, sev, settlement);
  await restoreChannel(ports, sev, settled);
  const isOpen = escalated && sev.record.value.channelArchivedAt === undefined;
  await together([
    ...entries.map((entry) => ports.timelines.add(after.issueId, entry)),
    showCard(ports, sev, settled),
    showCalls(ports, sev, settled),
    showAsks(ports, sev, settled),
    ...(isOpen ? [workInChannel(ports, sev, settled, { template, people })] : []),
    tellReporter(ports, sev, settled),
    ...(outcome ? [answer(ports, sev.job, outcome(sev.record.value))] : []),
    refreshHomes(ports, sev, settled),
    countSev(ports, sev.record, { before, after }),
  ]);
  // What is due depends on what was made just now.
  await planTending(ports, sev, after);
  sev.record.update({ noted: toldOf(after), ...(escalated ? {} : { told: toldOf(after) }) });
  await tellDuties(ports, sev, settled);
}

async function rememberChange(ports: Ports, { record }: SevAtWork, settlement: Settlement): Promise<void> {
  const { after } = settlement;
  if (isUnapprovedBy(after, record.value)) await ports.snapshots.drop(after.issueId);
  record.update({
    title: after.title,
    issueKey: after.issueKey,
    ...leavingTheEnd(after, record.value),
    ...withActor(record.value, settlement),
  });
}

/** Whoever acts takes part. */
function withActor({ actors = [] }: SevRecord, { by, after }: Settlement): Partial<SevRecord> {
  if (!by || !isSev(after.status) || actors.some((actor) => samePerson(actor, by))) return {};
  const { name, slackUserId, accountId } = by;
  return { actors: [...actors, { name, slackUserId, accountId }] };
}

/** What was settled when it ended holds no more once it goes on, and what was approved is no more the whole story. */
const leavingTheEnd = ({ status }: Incident, record: SevRecord): Partial<SevRecord> => ({
  ...(status === 'Closed' || status === 'Not an incident' || (!record.mergedInto && !record.channelKept)
    ? {}
    : { mergedInto: undefined, channelKept: undefined }),
  ...(isUnapprovedBy({ status }, record) ? { approval: undefined, override: undefined } : {}),
});

const isUnapprovedBy = ({ status }: Pick<Incident, 'status'>, { approval, override }: SevRecord): boolean =>
  status === 'Open' && (approval !== undefined || override !== undefined);

/** The rule in Jira's workflow reads in the record why a SEV may be closed. */
const mustBeKeptFirst = ({ before, after }: Settlement, { override, mergedInto }: SevRecord): boolean =>
  after.status === 'Closed' && before.status !== 'Closed' && (override !== undefined || mergedInto !== undefined);

async function nameEverybody(ports: Ports, settlement: Settlement): Promise<Settled> {
  const { after } = settlement;
  const [owner, investigator, issueUrl] = await Promise.all([
    personOf(ports, after.ownerAccountId),
    personOf(ports, after.investigatorAccountId),
    ports.issues.urlOf(after.issueKey),
  ]);
  return { ...settlement, owner, investigator, issueUrl };
}

const personOf = async (ports: Ports, accountId: string | undefined): Promise<Person | undefined> =>
  accountId === undefined ? undefined : ports.directory.byAccount(accountId);

function needsPostMortem({ status }: Incident, { record }: SevAtWork): boolean {
  const { postMortem, pageAwaited } = record.value;
  return postMortem === undefined && (status === 'Mitigated' || status === 'Follow-up' || pageAwaited !== undefined);
}
