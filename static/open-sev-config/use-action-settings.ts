import { useEffect, useRef, useState } from 'react';
import { type InputName, onNext, onValidation, submit } from './backend';
import { configOf, type InputErrors, type Inputs, inputErrors } from './checked-inputs';

export interface ActionSettingsState {
  readonly inputs: Inputs;
  readonly errors: InputErrors;
  /** Automation is checking the rule; nothing may be changed meanwhile. */
  readonly validating: boolean;
  /** The rule did not take the settings. */
  readonly refused: boolean;
  readonly change: (name: InputName, value: string) => void;
  readonly send: () => void;
}

/**
 * Keeps the form and the rule alike: each change goes to the rule at once, so that nothing is lost when the person
 * looks at another step, and Automation's *Next* is answered only when every input is right.
 */
export function useActionSettings(stored: {
  readonly inputs: Inputs;
  readonly errors: InputErrors;
}): ActionSettingsState {
  const [inputs, setInputs] = useState(stored.inputs);
  const [errors, setErrors] = useState(stored.errors);
  const [validating, setValidating] = useState(false);
  const [refused, setRefused] = useState(false);
  const handed = useRef(0);
  const hand = (given: Inputs) => {
    handed.current += 1;
    const own = handed.current;
    // A late answer to an earlier change says nothing about this one.
    const end = (wasRefused: boolean) => own === handed.current && setRefused(wasRefused);
    submit(configOf(given)).then(
      () => end(false),
      () => end(true),
    );
  };
  const change = (name: InputName, value: string) => {
    const changed = { ...inputs, [name]: value };
    setInputs(changed);
    // A message is about what stood there before.
    setErrors(({ [name]: _, ...others }) => others);
    hand(changed);
  };
  const send = () => {
    const found = inputErrors(inputs);
    setErrors(found);
    if (Object.keys(found).length === 0) hand(inputs);
  };
  const latestSend = useRef(send);
  latestSend.current = send;
  useEffect(() => onNext(() => latestSend.current()), []);
  useEffect(() => onValidation(setValidating), []);
  return { inputs, errors, validating, refused, change, send };
}
