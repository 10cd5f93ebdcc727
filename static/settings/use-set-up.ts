import { useCallback, useEffect, useState } from 'react';
import type { SetUpAnswer, SetUpStepName, SetUpView } from '../../src/contract/set-up-screen';
import { backend } from './backend';

type Trouble = { readonly step: SetUpStepName | 'page'; readonly text: string };

export interface SettingUp {
  readonly setUp: SetUpView | undefined;
  /** What is being tried. */
  readonly busy: SetUpStepName | undefined;
  readonly trouble: Trouble | undefined;
  /** @returns whether it was kept */
  readonly take: (step: SetUpStepName, answer: Promise<SetUpAnswer>) => Promise<boolean>;
  readonly load: () => void;
}

const unreachable: SetUpAnswer = { kind: 'unavailable', text: 'The app did not answer.', nextStep: 'Try again.' };

const textOf = (answer: Exclude<SetUpAnswer, { readonly kind: 'set-up' }>): string =>
  answer.kind === 'unavailable' ? `${answer.text} ${answer.nextStep}` : answer.text;

/** @param onTaken after each step that was kept */
export function useSetUp(onTaken: () => void): SettingUp {
  const [setUp, setSetUp] = useState<SetUpView>();
  const [busy, setBusy] = useState<SetUpStepName>();
  const [trouble, setTrouble] = useState<Trouble>();
  const arrive = useCallback((step: Trouble['step'], answer: SetUpAnswer): boolean => {
    if (answer.kind === 'set-up') setSetUp(answer.setUp);
    setTrouble(answer.kind === 'set-up' ? undefined : { step, text: textOf(answer) });
    return answer.kind === 'set-up';
  }, []);
  const load = useCallback(() => {
    const asked = backend.setUp().catch(() => unreachable);
    void asked.then((answer) => arrive('page', answer));
  }, [arrive]);
  useEffect(load, [load]);
  const take = async (step: SetUpStepName, answer: Promise<SetUpAnswer>): Promise<boolean> => {
    setBusy(step);
    const isKept = arrive(step, await answer.catch(() => unreachable));
    setBusy(undefined);
    if (isKept) onTaken();
    return isKept;
  };
  return { setUp, busy, trouble, take, load };
}
