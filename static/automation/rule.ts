/** The rule in which an action's form stands: what it holds for each input, and the events by which it talks. */
import { events, view as frame } from '@forge/bridge';

export type Inputs<Name extends string> = Readonly<Record<Name, string>>;
export type InputErrors<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/** What the rule holds for each input, and what Automation found wrong with it. Absent inputs are empty. */
export interface StoredInputs<Name extends string> {
  readonly inputs: Inputs<Name>;
  readonly errors: InputErrors<Name>;
}

export async function readInputs<Name extends string>(none: Inputs<Name>): Promise<StoredInputs<Name>> {
  const { extension } = await frame.getContext();
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const inputs: Record<Name, string> = { ...none };
  const errors: Partial<Record<Name, string>> = {};
  for (const name in none) {
    inputs[name] = text(extension.data?.inputs?.[name]);
    const message = text(extension.errors?.invalidInputs?.[name]?.message);
    if (message) errors[name] = message;
  }
  return { inputs, errors };
}

/** Calls back when the person chooses Automation's own *Next*. @returns stops listening */
export function onNext(react: () => void): () => void {
  return listen('AUTOMATION_ACTION_SUBMIT', react);
}

/** Calls back when Automation begins and ends to check the rule. @returns stops listening */
export function onValidation(react: (isValidating: boolean) => void): () => void {
  return listen('AUTOMATION_ACTION_VALIDATE_RULE_EVENT', (payload) => react(payload?.isValidating === true));
}

function listen(event: string, react: (payload?: { readonly isValidating?: unknown }) => void): () => void {
  const subscription = events.on(event, react);
  return () => void subscription.then(({ unsubscribe }) => unsubscribe());
}

export const enableTheme = (): Promise<void> => frame.theme.enable();
