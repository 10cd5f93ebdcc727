/** Fills a form that stands open already with what is known. */
import { mrkdwn } from '../documents/blocks/mrkdwn';
import { refusedForm } from '../documents/forms/form';
import { openSevForm } from '../documents/forms/open-sev-form';
import type { Job, Outcome, Work } from '../domain/work';
import type { SevError } from '../errors';
import type { Ports } from '../ports/ports';
import { admit } from './admit';
import { fillEntry } from './fill-entry';
import { fillTimeline } from './fill-timeline';
import { fillUpdate } from './fill-update';
import type { Filling } from './filling';

const openSev: Filling = {
  title: 'Open a SEV',
  async fill(ports, origin) {
    const issueId = await ports.records.issueIdOfKey(origin.issueKey ?? '');
    const record = issueId === undefined ? undefined : await ports.records.find(issueId);
    return openSevForm(origin, { title: record?.title, onCallUserId: record?.onCall?.slackUserId });
  },
};

export const filledForms = {
  'open-sev': openSev,
  update: fillUpdate,
  timeline: fillTimeline,
  'edit-entry': fillEntry,
} as const satisfies Readonly<Record<string, Filling>>;

export type FilledForm = keyof typeof filledForms;

/** Whoever may not act is told so in the place of the form. */
export async function fillForm(
  ports: Ports,
  { actor, id }: Job,
  { form, origin, viewId }: Extract<Work, { kind: 'fill-form' }>,
): Promise<Outcome> {
  if (!actor) throw new Error(`Job ${id} fills a form for nobody`);
  const { title, right = 'act', fill }: Filling = filledForms[form];
  const [admission, view] = await Promise.all([admit(ports, actor, right), fill(ports, origin, actor)]);
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
