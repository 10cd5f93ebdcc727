import type { SevChange } from '../../src/contract/sev-screen';
import type { SevView } from '../../src/contract/sev-view';

export type ActionName = Extract<
  keyof SevView['may'],
  'open' | 'mitigate' | 'approve' | 'close' | 'closeAnyway' | 'reopen'
>;

/** What a person may ask for, in the order of a SEV's life. */
export const actions: readonly { readonly name: ActionName; readonly label: string }[] = [
  { name: 'open', label: 'Open a SEV' },
  { name: 'mitigate', label: 'Mitigated' },
  { name: 'approve', label: 'Approve post mortem' },
  { name: 'close', label: 'Close' },
  { name: 'closeAnyway', label: 'Close anyway' },
  { name: 'reopen', label: 'Reopen' },
];

/** What needs no more than the click. */
export const atOnce: Readonly<Partial<Record<ActionName, SevChange>>> = {
  approve: { kind: 'approve' },
  close: { kind: 'close' },
};

const onward: readonly ActionName[] = ['open', 'mitigate', 'close'];

/** The action that takes the SEV further now, to be shown as the likely one. */
export const likelyAction = (may: SevView['may']): ActionName | undefined => onward.find((name) => may[name].allowed);
