import { view as frame, makeInvoke, router } from '@forge/bridge';
import type { SevScreen } from '../../src/contract/sev-screen';
import { type Reader, readerOf } from '../sev/reader';
import type { SevBackend } from '../sev/sev-backend';

const invoke = makeInvoke<SevScreen>();

/** The panel's only door: its resolver, and the host around its frame. */
export const backend: SevBackend = {
  view: (payload) => invoke('view', payload),
  ask: (payload) => invoke('ask', payload),
  people: (payload) => invoke('people', payload),
  outcome: (payload) => invoke('outcome', payload),
  openLink: (url) => router.open(url),
};

export const reader = async (): Promise<Reader> => readerOf(await frame.getContext());

export const enableTheme = (): Promise<void> => frame.theme.enable();
