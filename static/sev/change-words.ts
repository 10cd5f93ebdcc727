import type { SevChange } from '../../src/contract/sev-screen';

const words: Readonly<Record<SevChange['kind'], string>> = {
  open: 'Opening the SEV…',
  severity: 'Changing the severity…',
  mitigated: 'Marking the SEV as mitigated…',
  'follow-up': 'Adding the follow-up…',
  close: 'Closing the SEV…',
  reopen: 'Reopening the SEV…',
};

/** What is going on while a change is worked on. */
export const changeWords = ({ kind }: SevChange): string => words[kind];
