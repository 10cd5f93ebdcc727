/** Fills a form that stands open already with what is known. */
import { mrkdwn } from '../documents/blocks/mrkdwn';
import { refusedForm } from '../documents/forms/form';
import { mergeForm } from '../documents/forms/merge-form';
import { openSevForm } from '../documents/forms/open-sev-form';
import { rolesForm } from '../documents/forms/roles-form';
import type { FormOrigin } from '../domain/form';
import type { SevRecord } from '../domain/sev-record';
import type { Job, Outcome, Work } from '../domain/work';
import type { SevError } from '../errors';
import type { View } from '../ports/chat';
import type { Ports } from '../ports/ports';
import { admit } from './admit';

interface Filling {
  readonly title: string;
  fill(ports: Ports, origin: FormOrigin): Promise<View>;
}

const recordFor = async (ports: Ports, { issueKey, channelId }: FormOrigin): Promise<SevRecord | undefined> => {
  const issueId = issueKey
    ? await ports.records.issueIdOfKey(issueKey)
    : channelId && (await ports.records.issueIdOfChannel(channelId));
  return issueId ? ports.records.find(issueId) : undefined;
};

const openSev: Filling = {
  title: 'Open a SEV',
  async fill(ports, origin) {
    const record = await recordFor(ports, { issueKey: origin.issueKey });
    return openSevForm(origin, { title: record?.title, onCallUserId: record?.onCall?.slackUserId });
  },
};

const roles: Filling = {
  title: 'Roles',
  async fill(ports, origin) {
    const record = await recordFor(ports, origin);
    return record
      ? rolesForm({ ...origin, issueKey: record.issueKey }, record.roles)
      : refusedForm(roles.title, "Roles belong to a SEV. Type the command in the SEV's channel.");
  },
};

const merge: Filling = {
  title: 'Merge a duplicate',
  async fill(ports, origin) {
    const [record, unfinished] = await Promise.all([recordFor(ports, origin), ports.issues.unfinished()]);
    const duplicate = record?.issueKey;
    return unfinished.some(({ issueKey }) => issueKey !== duplicate)
      ? mergeForm(origin, unfinished, duplicate)
      : refusedForm(merge.title, 'There is no other open report or SEV to merge with.');
  },
};

export const filledForms = { 'open-sev': openSev, roles, merge } as const satisfies Readonly<Record<string, Filling>>;

export type FilledForm = keyof typeof filledForms;

/** Whoever may not act is told so in the place of the form. */
export async function fillForm(
  ports: Ports,
  { actor, id }: Job,
  { form, origin, viewId }: Extract<Work, { kind: 'fill-form' }>,
): Promise<Outcome> {
  if (!actor) throw new Error(`Job ${id} fills a form for nobody`);
  const { title, fill } = filledForms[form];
  const [admission, view] = await Promise.all([admit(ports, actor, 'act'), fill(ports, origin)]);
  const refused = admission.kind === 'refused';
  await ports.chat.updateView(viewId, refused ? refusedForm(title, mrkdwn(admission.text)) : view);
  return refused ? admission : { kind: 'done', text: [] };
}

/** What was to be filled in can't be had: says so in the place of the form. */
export async function tellInForm(
  ports: Ports,
  { form, viewId }: Extract<Work, { kind: 'fill-form' }>,
  { message, nextStep }: SevError,
): Promise<void> {
  await ports.chat.updateView(viewId, refusedForm(filledForms[form].title, mrkdwn([message, ' ', nextStep])));
}
