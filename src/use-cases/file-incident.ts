/** Step 1 of the policy: a suspicion becomes an incident in Jira, made once however often the request arrives. */
import { reportDescription } from '../documents/adf/report-description';
import type { Person } from '../domain/person';
import { newRecord } from '../domain/sev-record';
import { titleOf } from '../domain/title';
import type { Outcome } from '../domain/work';
import { SevError } from '../errors';
import type { IssueName } from '../ports/issues';
import type { Ports } from '../ports/ports';
import { admit } from './admit';
import type { JobAtWork } from './job-at-work';

export interface Filing {
  readonly text: string;
  /** Absent where the text gives it. */
  readonly title?: string | undefined;
  readonly permalink?: string | undefined;
}

/** Jira's search shows a new issue after a moment; until then, not finding it proves nothing. */
const searchLagSeconds = 15;

/** @returns the refusal, or the name of the issue that was made */
export async function fileIncident(
  ports: Ports,
  job: JobAtWork,
  { text, title: given, permalink }: Filing,
): Promise<Outcome | IssueName> {
  const { actor, id } = job.job;
  if (!actor) throw new Error(`Job ${id} files an incident for nobody`);
  const [admission, onCall] = await Promise.all([admit(ports, actor, 'report'), firstOnCall(ports)]);
  if (admission.kind === 'refused') return admission;
  const { person: reporter } = admission;
  const title = titleOf(given ?? text);
  const description = reportDescription(text, permalink);
  const { issueId, issueKey } = await job.once('issue', {
    find: async () => asStep(await findFiled(ports, job)),
    make: async () => {
      await job.note('issue-begun', ports.clock.now());
      return {
        ...(await ports.issues.create({ requestId: id, title, description, reporterAccountId: reporter.accountId })),
      };
    },
  });
  await job.once('record', {
    find: async () => ((await ports.records.find(issueId)) ? issueId : undefined),
    make: async () => {
      await ports.records.save(newRecord({ issueId, issueKey, title, reportText: text, reporter, onCall }));
      return issueId;
    },
  });
  return { issueId, issueKey };
}

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

/** The first in line of those on call now. */
export async function firstOnCall(ports: Ports): Promise<Person | undefined> {
  const [slackUserId] = await ports.onCall.now();
  return slackUserId === undefined ? undefined : ports.directory.bySlackUser(slackUserId);
}
