import { view as frame, makeInvoke, router } from '@forge/bridge';
import type { MacroConfig } from '../../src/contract/macro-config';
import type { SevScreen } from '../../src/contract/sev-screen';
import { type Reader, readerOf } from '../sev/reader';
import type { SevBackend } from '../sev/sev-backend';

const invoke = makeInvoke<SevScreen>();

/** The macro's only door: its resolver, and the host around its frame. */
export const backend: SevBackend = {
  view: (payload) => invoke('view', payload),
  ask: (payload) => invoke('ask', payload),
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
  return { reader: readerOf(given), parts: partsOf(config.parts), ...(issueKey ? { issueKey } : {}) };
}

const allParts = ['facts', 'timeline', 'follow-ups'] as const;
export type MacroPart = (typeof allParts)[number];

/** What names no part that is known means all. */
function partsOf(configured: unknown): readonly MacroPart[] {
  const named = typeof configured === 'string' ? configured.split(',').map((name) => name.trim()) : [];
  const known = allParts.filter((part) => named.includes(part));
  return known.length > 0 ? known : allParts;
}

export const enableTheme = (): Promise<void> => frame.theme.enable();
