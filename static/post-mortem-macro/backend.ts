import { view as frame, makeInvoke, router } from '@forge/bridge';
import type { MacroConfig, MacroPart } from '../../src/contract/macro-config';
import type { SevScreen } from '../../src/contract/sev-screen';
import { partsIn } from '../sev/macro-parts';
import { type Reader, readerOf } from '../sev/reader';
import type { SevBackend } from '../sev/sev-backend';

const invoke = makeInvoke<SevScreen>();

/** The macro's only door: its resolver, and the host around its frame. */
export const backend: SevBackend = {
  view: (payload) => invoke('view', payload),
  ask: (payload) => invoke('ask', payload),
  people: (payload) => invoke('people', payload),
  outcome: (payload) => invoke('outcome', payload),
  openLink: (url) => router.open(url),
};

/** What the page says about the macro: who reads it, and of which SEV it is, once that is chosen. */
export interface MacroContext {
  readonly reader: Reader;
  readonly issueKey?: string;
  readonly parts: readonly MacroPart[];
}

export async function context(): Promise<MacroContext> {
  const given = await frame.getContext();
  const config: Partial<Record<keyof MacroConfig, unknown>> = given.extension.config ?? {};
  const issueKey = typeof config.issueKey === 'string' ? config.issueKey.trim() : '';
  return { reader: readerOf(given), parts: partsIn(config.parts), ...(issueKey ? { issueKey } : {}) };
}

export const enableTheme = (): Promise<void> => frame.theme.enable();
