import { view as frame } from '@forge/bridge';
import type { MacroConfig } from '../../src/contract/macro-config';

/** What the macro is set to now; empty while it is being inserted. */
export async function storedConfig(): Promise<Partial<MacroConfig>> {
  const { extension } = await frame.getContext();
  const config: Partial<Record<keyof MacroConfig, unknown>> = extension.config ?? {};
  const { issueKey, parts } = config;
  return {
    ...(typeof issueKey === 'string' ? { issueKey } : {}),
    ...(typeof parts === 'string' ? { parts } : {}),
  };
}

/**
 * Stores the configuration in the page and closes the window.
 * https://developer.atlassian.com/platform/forge/add-custom-configuration-to-a-macro/
 */
export const save = (config: MacroConfig): Promise<void> => frame.submit({ config });

/** Closes the window; a macro that is just being inserted is dropped. */
export const close = (): Promise<void> => frame.close();

export const enableTheme = (): Promise<void> => frame.theme.enable();
