import { useMemo, useRef, useState } from 'react';
import type { PolicyView } from '../../src/contract/policy-view';
import type { FaultView, Saved, SettingsView } from '../../src/contract/settings-screen';
import { backend } from './backend';
import { changedNames, type Draft, draftFaults, draftOf, policyOf, rebased, type SettingName } from './draft';

export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unreachable' }
  | Exclude<Saved, { readonly kind: 'faulty' }>
  | { readonly kind: 'faulty' }
  | { readonly kind: 'brought' };

export interface Drafting {
  readonly draft: Draft;
  readonly changed: readonly SettingName[];
  readonly faultAt: (field: string) => string | undefined;
  readonly state: SaveState;
  /** Puts messages at the fields, in the place of those that stand there. */
  readonly find: (faults: readonly FaultView[]) => void;
  readonly change: <Name extends SettingName>(name: Name, value: Draft[Name]) => void;
  readonly save: () => Promise<void>;
  readonly discard: () => void;
  /** Puts the settings of a file into the form, to be looked over and saved. */
  readonly bring: (policy: PolicyView, faults: readonly FaultView[]) => void;
  /** After somebody else's save: goes on from theirs, with the own changes on top. */
  readonly goOnFrom: (theirs: SettingsView, keepMine: boolean) => void;
}

/** One save as it was sent. The id stays the same until it is known to have arrived. */
interface Attempt {
  readonly requestId: string;
  readonly sent: string;
}

function attemptFor(policy: PolicyView, from: number, last: Attempt | undefined): Attempt {
  const sent = JSON.stringify([from, policy]);
  return last?.sent === sent ? last : { requestId: crypto.randomUUID(), sent };
}

/** The form's state: what was read, what is typed, what is wrong, and how the save went. */
export function useDraft(settings: SettingsView, learn: (settings: SettingsView) => void): Drafting {
  const base = useMemo(() => draftOf(settings.policy), [settings.policy]);
  const [draft, setDraft] = useState(base);
  const [faults, setFaults] = useState<readonly FaultView[]>([]);
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const send = useSending();
  const start = (next: Draft, found: readonly FaultView[], then: SaveState) => {
    setDraft(next);
    setFaults(found);
    setState(then);
  };
  const end = (saved: Saved | undefined) => {
    setState(saved ?? { kind: 'unreachable' });
    if (saved?.kind === 'faulty') setFaults(saved.faults);
    if (saved?.kind !== 'saved') return;
    learn(saved.settings);
    // What was typed while the save was under way stays.
    setDraft((now) => rebased(draft, now, draftOf(saved.settings.policy)));
  };
  return {
    draft,
    changed: changedNames(base, draft),
    faultAt: (field) => faults.find((fault) => fault.field === field)?.text,
    state,
    find: setFaults,
    change: (name, value) => {
      setDraft((now) => ({ ...now, [name]: value }));
      setFaults((now) => withoutThat(now, name));
      setState(afterChange);
    },
    save: async () => {
      if (state.kind === 'saving') return;
      const wrong = draftFaults(draft);
      start(draft, wrong, { kind: wrong.length > 0 ? 'faulty' : 'saving' });
      if (wrong.length === 0) end(await send(settings.version, policyOf(draft)));
    },
    discard: () => start(base, [], { kind: 'idle' }),
    bring: (policy, found) => start(draftOf(policy), found, { kind: 'brought' }),
    goOnFrom: (theirs, keepMine) => {
      learn(theirs);
      const next = draftOf(theirs.policy);
      start(keepMine ? rebased(base, draft, next) : next, [], { kind: 'idle' });
    },
  };
}

/** A message is about what stood there before. */
const withoutThat = (faults: readonly FaultView[], name: string): readonly FaultView[] =>
  faults.filter(({ field }) => field !== name && !field.startsWith(`${name}.`));

/** How a save went is old news once something is changed, unless it still waits for an answer. */
const afterChange = (state: SaveState): SaveState =>
  state.kind === 'overtaken' || state.kind === 'saving' || state.kind === 'brought' ? state : { kind: 'idle' };

/** Sends a save; what is sent again, since it may not have arrived, keeps its id. */
function useSending(): (from: number, policy: PolicyView) => Promise<Saved | undefined> {
  const lost = useRef<Attempt>();
  return async (from, policy) => {
    const attempt = attemptFor(policy, from, lost.current);
    lost.current = attempt;
    const saved = await backend.save({ requestId: attempt.requestId, from, policy }).catch(() => undefined);
    if (saved) lost.current = undefined;
    return saved;
  };
}
