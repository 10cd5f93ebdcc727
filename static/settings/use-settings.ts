import { useCallback, useEffect, useRef, useState } from 'react';
import type { SettingsAnswer, SettingsView } from '../../src/contract/settings-screen';
import { backend } from './backend';

export type Known = { readonly kind: 'loading' } | { readonly kind: 'unreachable' } | SettingsAnswer;

export interface Settings {
  readonly known: Known;
  readonly load: () => void;
  /** The same, with what is shown left standing until the answer is there. */
  readonly reload: () => void;
  /** What the back end gave with the answer to a save. */
  readonly learn: (settings: SettingsView) => void;
  /** Shows this many of the changes. */
  readonly showChanges: (most: number) => Promise<void>;
}

export const changesAtFirst = 20;

/** Reads the settings once: they are somebody's to change while the page is open, so nothing is replaced under them. */
export function useSettings(): Settings {
  const [known, setKnown] = useState<Known>({ kind: 'loading' });
  const turns = useRef(0);
  const reload = useCallback(() => {
    turns.current += 1;
    const turn = turns.current;
    const arrive = (answer: Known) => turn === turns.current && setKnown(answer);
    backend.view({ changes: changesAtFirst }).then(arrive, () => arrive({ kind: 'unreachable' }));
  }, []);
  const load = useCallback(() => {
    setKnown({ kind: 'loading' });
    reload();
  }, [reload]);
  useEffect(load, [load]);
  const learn = useCallback((settings: SettingsView) => setKnown({ kind: 'settings', settings }), []);
  const showChanges = useCallback(async (most: number) => {
    const answer = await backend.view({ changes: most }).catch(() => undefined);
    if (answer?.kind !== 'settings') return;
    const { changes, chat } = answer.settings;
    setKnown((now) => (now.kind === 'settings' ? { ...now, settings: withChanges(now.settings, changes, chat) } : now));
  }, []);
  return { known, load, reload, learn, showChanges };
}

/** The version and the policy stay those that the form began with. */
function withChanges(
  settings: SettingsView,
  changes: SettingsView['changes'],
  chat: SettingsView['chat'],
): SettingsView {
  return {
    ...settings,
    changes: changes.filter(({ version }) => version <= settings.version),
    chat: { ...settings.chat, names: { ...chat.names, ...settings.chat.names } },
  };
}
