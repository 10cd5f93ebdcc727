/** A menu: what can be done next, as buttons. */
import type { Button } from '@slack/types';
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
  approve: { label: 'Approve the post mortem', actionId: actionIds.approve },
  'close-anyway': { label: 'Close anyway', actionId: actionIds.closeAnyway },
  reopen: { label: 'Reopen', actionId: actionIds.reopen },
  close: { label: 'Close', actionId: actionIds.close },
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

export const menuMessage = (phrase: Phrase, menu: Menu): Message => ({
  text: mrkdwn(phrase),
  blocks: [section(phrase), { type: 'actions', block_id: 'menu', elements: menuButtons(menu) }],
});
