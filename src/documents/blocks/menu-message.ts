/** A menu: what can be done next, as buttons. */
import type { Button, StaticSelect } from '@slack/types';
import type { Menu, MenuItem } from '../../domain/menu';
import type { Phrase } from '../../domain/phrase';
import { actionIds } from './action-ids';
import { type Message, section } from './message';
import { mrkdwn } from './mrkdwn';

const items: Readonly<Record<MenuItem, { readonly label: string; readonly actionId: string }>> = {
  report: { label: 'Report an incident', actionId: actionIds.report },
  open: { label: 'Open a SEV', actionId: actionIds.openNew },
  list: { label: 'List SEVs and reports', actionId: actionIds.list },
  'on-call': { label: 'Who is on call', actionId: actionIds.onCall },
  help: { label: 'Help', actionId: actionIds.help },
  mitigated: { label: 'Mitigated', actionId: actionIds.mitigated },
  'add-follow-up': { label: 'Add a follow-up', actionId: actionIds.followUp },
  'follow-ups': { label: 'Follow-ups', actionId: actionIds.followUps },
  'post-mortem': { label: 'Post mortem', actionId: actionIds.postMortem },
  update: { label: 'Post update', actionId: actionIds.postUpdate },
  severity: { label: 'Severity', actionId: actionIds.severity },
  impact: { label: 'Impact', actionId: actionIds.impact },
  meeting: { label: 'Meeting', actionId: actionIds.meeting },
  contributions: { label: 'Ask to contribute', actionId: actionIds.contribute },
  nudge: { label: 'Remind of contributions', actionId: actionIds.nudge },
  approve: { label: 'Approve the post mortem', actionId: actionIds.approve },
  'close-anyway': { label: 'Close anyway', actionId: actionIds.closeAnyway },
  reopen: { label: 'Reopen', actionId: actionIds.reopen },
  close: { label: 'Close', actionId: actionIds.close },
  status: { label: 'Where it stands', actionId: actionIds.showStatus },
  owner: { label: 'Hand over', actionId: actionIds.owner },
  note: { label: 'Add to the timeline', actionId: actionIds.note },
  timeline: { label: 'Timeline', actionId: actionIds.timeline },
  merge: { label: 'Merge a duplicate', actionId: actionIds.merge },
  acknowledge: { label: 'Acknowledge a report', actionId: actionIds.chooseToAcknowledge },
  assign: { label: 'Assign a report', actionId: actionIds.chooseToAssign },
  decline: { label: 'Decline a report', actionId: actionIds.chooseToDecline },
  swap: { label: 'Swap shifts', actionId: actionIds.swap },
  cover: { label: 'Cover for me, or I cover', actionId: actionIds.cover },
  drill: { label: 'Start a drill', actionId: actionIds.drill },
};

/** A button that is about an incident carries the key of its issue, and nothing else. */
export const menuButtons = ({ issueKey, items: offered }: Menu): Button[] =>
  offered.map((item, index) => ({
    type: 'button',
    action_id: items[item].actionId,
    text: { type: 'plain_text', text: items[item].label },
    ...(issueKey === undefined ? {} : { value: issueKey }),
    ...(index === 0 ? { style: 'primary' } : {}),
  }));

/** Slack tells the app only the option that was chosen: what its button would, and the issue. */
const moreMenu = ({ issueKey, more = [] }: Menu): StaticSelect[] =>
  more.length === 0
    ? []
    : [
        {
          type: 'static_select',
          action_id: actionIds.more,
          placeholder: { type: 'plain_text', text: 'More…' },
          options: more.map((item) => ({
            text: { type: 'plain_text', text: items[item].label },
            value: `${items[item].actionId} ${issueKey ?? ''}`.trim(),
          })),
        },
      ];

/** @returns the button that the option stands for, and the issue that it is about, if any */
export function readMoreChoice(value: string): { readonly actionId: string; readonly issueKey: string } {
  const [actionId = '', issueKey = ''] = value.split(' ');
  return { actionId, issueKey };
}

export const menuMessage = (phrase: Phrase, menu: Menu): Message => ({
  text: mrkdwn(phrase),
  blocks: [section(phrase), { type: 'actions', block_id: 'menu', elements: [...menuButtons(menu), ...moreMenu(menu)] }],
});
