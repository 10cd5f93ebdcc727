/** The door for the issue panel and the post mortem macro. Who asks comes from Forge, never from the screen. */
import Resolver, { type Request } from '@forge/resolver';
import * as z from 'zod/mini';
import { compose } from '../compose';
import type { Asked, Outcome, PeopleFound, SevAnswer } from '../contract/sev-screen';
import { plainText } from '../domain/phrase';
import { SevError } from '../errors';
import { changeSchema, workFor } from './screen/sev-change';
import { sevView } from './screen/sev-view';

/** Which SEV a screen stands for. */
type IssueKeyOf = (request: Request) => string | undefined;

interface Screen {
  readonly keyOf: IssueKeyOf;
  readonly lookAt: 'lookAtSev' | 'lookAtPostMortem';
}

const account = z.object({ accountId: z.string().check(z.minLength(1)) });
const issueKey = z.pipe(
  z.string().check(z.regex(/^[A-Z][A-Z0-9_]+-\d+$/i)),
  z.transform((key) => key.toUpperCase()),
);
const requestId = z.uuid();

const ofPanel: IssueKeyOf = ({ context }) =>
  z.object({ extension: z.object({ issue: z.object({ key: issueKey }) }) }).safeParse(context).data?.extension.issue
    .key;

const ofMacro: IssueKeyOf = ({ payload, context }) =>
  z.object({ issueKey }).safeParse(payload).data?.issueKey ??
  z.object({ extension: z.object({ config: z.object({ issueKey }) }) }).safeParse(context).data?.extension.config
    .issueKey;

const noAccess: SevAnswer = {
  kind: 'no-access',
  text:
    'This incident does not exist in Jira, or your Jira account may not see it. ' +
    'To see it, ask its owner or a Jira administrator for access to its issue.',
};

const words = {
  'other-issue':
    "To run this as an incident, change the issue's type to Incident: its status is then Reported, and Open a SEV " +
    'appears here. An incident can also be reported in Slack, with /sev report.',
  'follow-up':
    'This is a follow-up of a SEV, in whose panel it shows. While it is of high priority and not done, the SEV cannot be closed.',
} as const;

async function view(request: Request, { keyOf, lookAt }: Screen): Promise<SevAnswer> {
  const reader = account.safeParse(request.context).data;
  const key = keyOf(request);
  if (!reader || !key) return noAccess;
  try {
    const look = await (await compose())[lookAt](reader.accountId, key);
    if (look.kind === 'no-access') return noAccess;
    if (look.kind !== 'incident') return { kind: 'not-an-incident', text: words[look.kind] };
    return { kind: 'sev', sev: sevView(look) };
  } catch (error) {
    if (!(error instanceof SevError)) throw error;
    return { kind: 'unavailable', text: error.message, nextStep: error.nextStep };
  }
}

async function ask(request: Request, keyOf: IssueKeyOf): Promise<Asked> {
  const reader = account.safeParse(request.context).data;
  const key = keyOf(request);
  const asked = z.object({ requestId, change: changeSchema }).safeParse(request.payload);
  if (!reader || !key) return { kind: 'refused', text: 'Reload the page and try again.' };
  if (!asked.success) return { kind: 'refused', text: 'Something is missing or too long. Check what you entered.' };
  await (await compose()).acceptRequest({
    id: jobId(reader.accountId, asked.data.requestId),
    work: workFor(asked.data.change, { issueKey: key }),
    actor: { via: 'jira', accountId: reader.accountId },
    reply: { kind: 'asked-for' },
  });
  return { kind: 'accepted', requestId: asked.data.requestId };
}

const longestQuery = 100;

async function people(request: Request, keyOf: IssueKeyOf): Promise<PeopleFound> {
  const reader = account.safeParse(request.context).data;
  const key = keyOf(request);
  const asked = z.object({ words: z.string().check(z.trim(), z.maxLength(longestQuery)) }).safeParse(request.payload);
  if (!reader || !key || !asked.success) return { kind: 'people', people: [] };
  try {
    return { kind: 'people', people: await (await compose()).findAssignees(reader.accountId, key, asked.data.words) };
  } catch (error) {
    if (!(error instanceof SevError)) throw error;
    return { kind: 'unavailable', text: `${error.message} ${error.nextStep}` };
  }
}

/** The account is part of the name, so that nobody can ask for the outcome of somebody else's request. */
const jobId = (accountId: string, id: string): string => `screen:${accountId}:${id}`;

async function outcome(request: Request): Promise<Outcome> {
  const reader = account.safeParse(request.context).data;
  const asked = z.object({ requestId }).safeParse(request.payload).data;
  const found =
    reader && asked ? await (await compose()).outcomeOf(jobId(reader.accountId, asked.requestId)) : undefined;
  if (!found) return { kind: 'working' };
  const text = plainText(found.text);
  return found.kind === 'failed' ? { kind: 'failed', text, nextStep: found.nextStep } : { kind: found.kind, text };
}

const answering = (screen: Screen) => {
  const resolver = new Resolver();
  resolver.define('view', (request) => view(request, screen));
  resolver.define('ask', (request) => ask(request, screen.keyOf));
  resolver.define('people', (request) => people(request, screen.keyOf));
  resolver.define('outcome', (request) => outcome(request));
  return resolver.getDefinitions();
};

export const answerPanel = answering({ keyOf: ofPanel, lookAt: 'lookAtSev' });
export const answerMacro = answering({ keyOf: ofMacro, lookAt: 'lookAtPostMortem' });
