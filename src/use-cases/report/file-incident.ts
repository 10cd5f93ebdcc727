/** Step 1 of the policy: a suspicion becomes an incident in Jira, made once however often the request arrives. */
import { reportDescription } from '../../documents/adf/report-description';
import { type Audience, drillLabel, titleFor } from '../../domain/audience';
import type { Actor, Person, PersonRef } from '../../domain/person';
import { newRecord, type SevRecord } from '../../domain/sev-record';
import { titleOf } from '../../domain/title';
import type { Outcome } from '../../domain/work';
import { SevError } from '../../errors';
import type { IssueName } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import { askerOf } from '../jobs/asker';
import type { JobAtWork } from '../jobs/job-at-work';
import { fallbackPeople } from '../on-call/fallback-people';
import { admit, admitReporter, type ReporterAdmission } from '../people/admit';
import { noLevel } from '../settling/keep-private';

export interface Filing {
  readonly text: string;
  /** Absent where the text gives it. */
  readonly title?: string | undefined;
  readonly permalink?: string | undefined;
  readonly author?: PersonRef | undefined;
  readonly audience?: Audience | undefined;
}

/** Jira's search shows a new issue after a moment; until then, not finding it proves nothing. */
const searchLagSeconds = 15;

/** @returns the refusal, or the name of the issue that was made */
export async function fileIncident(ports: Ports, job: JobAtWork, filing: Filing): Promise<Outcome | IssueName> {
  const { id, work } = job.job;
  const actor = askerOf(job.job);
  const [admitted, asked, author] = await Promise.all([
    work.kind === 'report' ? admitReporter(ports, actor) : admitOpener(ports, actor),
    askedFirst(ports),
    filing.author && authorOf(ports, filing.author),
  ]);
  if (admitted.kind === 'refused') return admitted;
  const { person: reporter, reporterAccountId } = admitted;
  const { text, permalink, audience = {} } = filing;
  const securityLevelId = audience.private ? await levelForPrivate(ports) : undefined;
  if (audience.private && securityLevelId === undefined)
    return { kind: 'refused', text: [`${noLevel.message} ${noLevel.nextStep}`] };
  const title = titleFor(audience, titleOf(filing.title ?? text));
  const reporterName = reporterAccountId === undefined ? reporter.name : undefined;
  const description = reportDescription({ text, permalink, authorName: author?.name, reporterName });
  const source = permalink || author ? { permalink, author } : undefined;
  const { issueId, issueKey } = await job.once('issue', {
    find: async () => asStep(await findFiled(ports, job)),
    make: async () => {
      await job.note('issue-begun', ports.clock.now());
      return {
        ...(await ports.issues.create({
          requestId: id,
          title,
          description,
          reporterAccountId,
          securityLevelId,
          labels: audience.drill ? [drillLabel] : [],
        })),
      };
    },
  });
  await job.once('record', {
    find: async () => ((await ports.records.find(issueId)) ? issueId : undefined),
    make: async () => {
      await ports.records.save(
        newRecord({ issueId, issueKey, title, reportText: text, reporter, source, ...asked, ...audience }),
      );
      return issueId;
    },
  });
  return { issueId, issueKey };
}

async function admitOpener(ports: Ports, actor: Actor): Promise<ReporterAdmission> {
  const admission = await admit(ports, actor, 'act');
  return admission.kind === 'refused' ? admission : { ...admission, reporterAccountId: admission.person.accountId };
}

const levelForPrivate = async (ports: Ports): Promise<string | undefined> =>
  (await ports.policies.current()).privateSecurityLevelId;

const asStep = (name: IssueName | undefined) => (name ? { ...name } : undefined);

async function findFiled(ports: Ports, job: JobAtWork): Promise<IssueName | undefined> {
  const begunAt = job.result('issue-begun');
  if (typeof begunAt !== 'string') return undefined;
  const found = await ports.issues.findCreated(job.job.id);
  const elapsedSeconds = (Date.parse(ports.clock.now()) - Date.parse(begunAt)) / 1000;
  if (found || elapsedSeconds >= searchLagSeconds) return found;
  throw new SevError('unavailable', "Jira's search has not caught up yet.", {
    nextStep: 'It is tried again by itself in a moment.',
    retryAfterSeconds: 5,
  });
}

const authorOf = (ports: Ports, ref: PersonRef): Promise<Person> =>
  'slackUserId' in ref ? ports.directory.bySlackUser(ref.slackUserId) : ports.directory.byAccount(ref.accountId);

/** The first in line of those on call now. */
export async function firstOnCall(ports: Ports): Promise<Person | undefined> {
  const [slackUserId] = await ports.onCall.now();
  return slackUserId === undefined ? undefined : ports.directory.bySlackUser(slackUserId);
}

/** Who answers for a new incident: the on-call, or else whom the team settled for when nobody is. */
export async function askedFirst(ports: Ports): Promise<Pick<SevRecord, 'onCall' | 'fallback'>> {
  const onCall = await firstOnCall(ports);
  return onCall ? { onCall } : { fallback: await fallbackPeople(ports) };
}
