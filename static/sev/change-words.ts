import type { SevChange } from '../../src/contract/sev-screen';

const words: Readonly<Record<SevChange['kind'], string>> = {
  open: 'Opening the SEV…',
  severity: 'Changing the severity…',
  mitigated: 'Marking the SEV as mitigated…',
  owner: 'Changing the owner…',
  impact: 'Describing the impact…',
  update: 'Posting the update…',
  'follow-up': 'Adding the follow-up…',
  'edit-follow-up': 'Changing the follow-up…',
  'link-follow-up': 'Adding the follow-up…',
  note: 'Adding to the timeline…',
  'edit-entry': 'Correcting the timeline…',
  'remove-entry': 'Removing from the timeline…',
  'correct-time': 'Correcting the time…',
  approve: 'Approving the post mortem…',
  'close-anyway': 'Closing the SEV against the rule…',
  close: 'Closing the SEV…',
  reopen: 'Reopening the SEV…',
};

/** What is going on while a change is worked on. */
export const changeWords = ({ kind }: SevChange): string => words[kind];
