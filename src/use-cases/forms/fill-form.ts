/** Fills a form that stands open already with what is known. */
import { mrkdwn } from '../../documents/blocks/mrkdwn';
import { refusedForm } from '../../documents/forms/form';
import type { FilledForm, FormOrigin } from '../../domain/form';
import type { Job, Outcome, Work } from '../../domain/work';
import type { SevError } from '../../errors';
import type { Ports } from '../../ports/ports';
import type { Located } from '../jobs/locate';
import { fillSwap } from '../on-call/fill-swap';
import { admit } from '../people/admit';
import { fillCloseAnyway, fillContribute, fillMeeting, fillMeetingHeld } from '../review/fill-review-forms';
import { fillEntry } from './fill-entry';
import { fillImpact } from './fill-impact';
import { fillMerge } from './fill-merge';
import { fillOpening } from './fill-opening';
import { fillRoles } from './fill-roles';
import { fillTimeline } from './fill-timeline';
import { fillUpdate } from './fill-update';
import { fillAcknowledgement, fillAssignment, fillVerdict } from './fill-waiting-reports';
import type { Filling } from './filling';
import { locateOrigin } from './locate-origin';

export const filledForms: Readonly<Record<FilledForm, Filling>> = {
  'open-sev': fillOpening,
  impact: fillImpact,
  update: fillUpdate,
  timeline: fillTimeline,
  'edit-entry': fillEntry,
  roles: fillRoles,
  merge: fillMerge,
  acknowledge: fillAcknowledgement,
  'assign-report': fillAssignment,
  'decline-report': fillVerdict,
  meeting: fillMeeting,
  'meeting-held': fillMeetingHeld,
  contribute: fillContribute,
  'close-anyway': fillCloseAnyway,
  swap: fillSwap,
};

/** Whoever may not do it, or asks for what is not there, is told so in the place of the form. */
export async function fillForm(
  ports: Ports,
  { actor, id }: Job,
  { form, origin, viewId }: Extract<Work, { kind: 'fill-form' }>,
): Promise<Outcome> {
  if (!actor) throw new Error(`Job ${id} fills a form for nobody`);
  const { title, right = 'act', fill } = filledForms[form];
  const located = await locateFor(ports, form, origin);
  const issueId = located?.kind === 'incident' ? located.issueId : undefined;
  const admission = located?.kind === 'refused' ? located : await admit(ports, actor, right, issueId);
  const filled =
    admission.kind === 'refused'
      ? admission
      : await fill(ports, { origin, actor, issueId, accountId: admission.person.accountId });
  if ('text' in filled) {
    await ports.chat.updateView(viewId, refusedForm(title, mrkdwn(filled.text)));
    return { kind: 'refused', text: filled.text };
  }
  await ports.chat.updateView(viewId, filled.view);
  return { kind: 'done', text: [] };
}

/** What such a form is about is chosen in it, or is something new; only a key can say so beforehand. */
const aboutNoneYet: readonly FilledForm[] = ['swap', 'open-sev', 'acknowledge', 'assign-report', 'decline-report'];

/** @returns undefined where the form may be about no incident and is about none */
async function locateFor(ports: Ports, form: FilledForm, origin: FormOrigin): Promise<Located | undefined> {
  if (aboutNoneYet.includes(form) && origin.issueKey === undefined) return undefined;
  const located = await locateOrigin(ports, origin);
  return form === 'merge' && origin.issueKey === undefined && located.kind === 'refused' ? undefined : located;
}

/** What was to be filled in can't be had: says so in the place of the form. */
export async function tellInForm(
  ports: Ports,
  { form, viewId }: Extract<Work, { kind: 'fill-form' }>,
  { message, nextStep }: SevError,
): Promise<void> {
  await ports.chat.updateView(viewId, refusedForm(filledForms[form].title, mrkdwn([message, ' ', nextStep])));
}
