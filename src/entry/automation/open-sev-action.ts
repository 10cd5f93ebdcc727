import * as z from 'zod/mini';
import { channelUrl } from '../../documents/links';
import { parseSeverity } from '../../domain/severity';
import { type Action, type ActionResult, type Asked, faulty, runAction, text } from './run-action';

const inputs = z.object({
  issueKey: text,
  title: text,
  severity: z.pipe(z.union([z.string(), z.number()]), z.transform(String)),
});

export interface OpenSevOutputs {
  readonly issueKey: string;
  readonly channel: string;
  readonly channelUrl: string;
}

function read(payload: unknown): Asked {
  const given = inputs.safeParse(payload).data;
  const severity = given && parseSeverity(given.severity);
  if (!given || !severity) return faulty('Severity must be 1, 2 or 3. Set it in the action of the rule.');
  const { issueKey, title } = given;
  if (!issueKey && !title) return faulty('Name the incident to open by its key, or give the title of a new one.');
  const incident = issueKey ? { incident: { issueKey: issueKey.toUpperCase() } } : {};
  return { kind: 'work', work: { kind: 'open', severity, ...incident, ...(title ? { title } : {}) } };
}

const openSev: Action<OpenSevOutputs> = {
  doing: 'open the SEV',
  read,
  outputs: ({ issueKey = '', channel }) => ({
    issueKey,
    channel: channel?.name ?? '',
    channelUrl: channel ? channelUrl(channel.id) : '',
  }),
};

/** The automation action *Open a SEV*. */
export const runOpenSevAction = (payload: unknown, context: unknown): Promise<ActionResult<OpenSevOutputs>> =>
  runAction(openSev, payload, context);
