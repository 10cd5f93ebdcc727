/** Reads what was entered into a form into what it asks the app to do. */
import { fieldAction } from '../../../documents/forms/form';
import type { FormOrigin } from '../../../domain/form';
import type { IncidentRef } from '../../../domain/incident';
import type { PersonRef } from '../../../domain/person';
import type { Work } from '../../../domain/work';
import type { SlackInteraction } from '../inbound';

export type Submission = Extract<SlackInteraction, { type: 'view_submission' }>;

export type Values = ReadonlyMap<string, Submission['view']['state']['values'][string]>;

/** Trouble with a field, by the field's block id. */
export type FieldErrors = Readonly<Record<string, string>>;

export type Read = { readonly work: Work } | { readonly errors: FieldErrors };

/** @param now ISO 8601 UTC */
export type FormReader = (values: Values, origin: FormOrigin, now: string) => Read;

export const text = (values: Values, block: string): string => values.get(block)?.[fieldAction]?.value?.trim() ?? '';

export const choice = (values: Values, block: string): string =>
  values.get(block)?.[fieldAction]?.selected_option?.value ?? '';

export function person(values: Values, block: string): PersonRef | undefined {
  const slackUserId = values.get(block)?.[fieldAction]?.selected_user;
  return slackUserId ? { slackUserId } : undefined;
}

export const choices = (values: Values, block: string): readonly string[] =>
  (values.get(block)?.[fieldAction]?.selected_options ?? []).map(({ value }) => value);

/** @returns ISO 8601 UTC; undefined where it was left blank */
export function moment(values: Values, block: string): string | undefined {
  const seconds = values.get(block)?.[fieldAction]?.selected_date_time;
  return seconds ? new Date(seconds * 1000).toISOString() : undefined;
}

/** @returns a day such as `2026-12-07`; undefined where it was left blank */
export const day = (values: Values, block: string): string | undefined =>
  values.get(block)?.[fieldAction]?.selected_date ?? undefined;

/** The incident that the form was opened for: by its key, or in its channel. */
export const about = ({ issueKey, channelId = '' }: FormOrigin): IncidentRef =>
  issueKey === undefined ? { channelId } : { issueKey };

/** The list of entries upon which the form stands, when it does. */
export const listBelow = ({ entryId: _, ...origin }: FormOrigin): FormOrigin | undefined =>
  origin.viewId === undefined ? undefined : origin;
