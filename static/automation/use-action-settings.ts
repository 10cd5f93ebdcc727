import { useEffect, useRef, useState } from 'react';
import type { InputErrors, Inputs, StoredInputs } from './rule';

/** How one action's form talks to its rule, and what it asks of the inputs. */
export interface ActionRules<Name extends string> {
  readonly hand: (inputs: Inputs<Name>) => Promise<void>;
  readonly inputErrors: (inputs: Inputs<Name>) => InputErrors<Name>;
  readonly onNext: (react: () => void) => () => void;
  readonly onValidation: (react: (isValidating: boolean) => void) => () => void;
}

export interface ActionSettingsState<Name extends string> {
  readonly inputs: Inputs<Name>;
  readonly errors: InputErrors<Name>;
  /** Automation is checking the rule; nothing may be changed meanwhile. */
  readonly validating: boolean;
  /** The rule did not take the settings. */
  readonly refused: boolean;
  readonly change: (name: Name, value: string) => void;
  readonly send: () => void;
}

/**
 * Keeps the form and the rule alike: each change goes to the rule at once, so that nothing is lost when the person
 * looks at another step, and Automation's *Next* is answered only when every input is right.
 */
export function useActionSettings<Name extends string>(
  rules: ActionRules<Name>,
  stored: StoredInputs<Name>,
): ActionSettingsState<Name> {
  const [inputs, setInputs] = useState(stored.inputs);
  const [errors, setErrors] = useState(stored.errors);
  const [validating, setValidating] = useState(false);
  const [refused, setRefused] = useState(false);
  const handed = useRef(0);
  const hand = (given: Inputs<Name>) => {
    handed.current += 1;
    const own = handed.current;
    // A late answer to an earlier change says nothing about this one.
    const end = (wasRefused: boolean) => own === handed.current && setRefused(wasRefused);
    rules.hand(given).then(
      () => end(false),
      () => end(true),
    );
  };
  const change = (name: Name, value: string) => {
    const changed = { ...inputs, [name]: value };
    setInputs(changed);
    // A message is about what stood there before.
    setErrors((found) => ({ ...found, [name]: undefined }));
    hand(changed);
  };
  const send = () => {
    const found = rules.inputErrors(inputs);
    setErrors(found);
    if (Object.keys(found).length === 0) hand(inputs);
  };
  const latestSend = useRef(send);
  latestSend.current = send;
  useEffect(() => rules.onNext(() => latestSend.current()), [rules]);
  useEffect(() => rules.onValidation(setValidating), [rules]);
  return { inputs, errors, validating, refused, change, send };
}
