/** The forms in which one chooses the report first: they stand where nobody said which is meant. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { FormName, FormOrigin } from '../../domain/form';
import type { Incident } from '../../domain/incident';
import { cut } from '../../domain/title';
import { investigatorField } from './assign-form';
import { reasonField } from './decline-form';
import { fieldAction, form, plain } from './form';

/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#static_select */
const mostOptions = 100;
const longestOption = 75;

/** @param reports at least one */
const reportField = (reports: readonly Incident[]): KnownBlock => ({
  type: 'input',
  block_id: 'report',
  label: plain('Report'),
  element: {
    type: 'static_select',
    action_id: fieldAction,
    options: reports.slice(0, mostOptions).map(({ issueKey, title }) => ({
      text: plain(cut(`${issueKey} ${title}`, longestOption)),
      value: issueKey,
    })),
  },
});

interface About {
  readonly name: FormName;
  readonly title: string;
  readonly submit: string;
  readonly rest: readonly KnownBlock[];
}

export type WaitingReportForm = (origin: FormOrigin, reports: readonly Incident[]) => ModalView;

const reportForm =
  ({ rest, ...about }: About): WaitingReportForm =>
  (origin, reports) =>
    form({ ...about, origin, blocks: [reportField(reports), ...rest] });

export const acknowledgeForm = reportForm({
  name: 'acknowledge',
  title: 'Acknowledge',
  submit: 'Acknowledge',
  rest: [{ type: 'section', text: plain('You look into it, and its reporter is told so.') }],
});

export const assignReportForm = reportForm({
  name: 'assign-report',
  title: 'Assign',
  submit: 'Assign',
  rest: [investigatorField()],
});

export const declineReportForm = reportForm({
  name: 'decline-report',
  title: 'Not an incident',
  submit: 'Not an incident',
  rest: [reasonField()],
});
