import { events, view as frame } from '@forge/bridge';
import type { OpenSevConfig } from '../../src/contract/open-sev-config';

export type InputName = keyof OpenSevConfig;

/** What the rule holds for each input, and what Automation found wrong with it. Absent inputs are empty. */
export interface StoredInputs {
  readonly inputs: Readonly<Record<InputName, string>>;
  readonly errors: Readonly<Partial<Record<InputName, string>>>;
}

const inputNames: readonly InputName[] = ['issueKey', 'title', 'severity'];

export async function storedInputs(): Promise<StoredInputs> {
  const { extension } = await frame.getContext();
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const inputs = { issueKey: '', title: '', severity: '' };
  const errors: Partial<Record<InputName, string>> = {};
  for (const name of inputNames) {
    inputs[name] = text(extension.data?.inputs?.[name]);
    const message = text(extension.errors?.invalidInputs?.[name]?.message);
    if (message) errors[name] = message;
  }
  return { inputs, errors };
}

/**
 * Hands the form's state to the rule. Automation refuses fields that the manifest does not name as inputs.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/automation-action/#action-configuration
 */
export const submit = (config: OpenSevConfig): Promise<void> => frame.submit(config);

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
