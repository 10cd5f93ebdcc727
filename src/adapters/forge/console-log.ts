import { SevError } from '../../errors';
import type { Log } from '../../ports/log';

/** One JSON line per event. Of an error only its kind and the vendor's code go out: messages may hold personal data. */
export const consoleLog: Log = {
  info: (event, fields) => console.log(JSON.stringify({ event, ...fields })),
  error: (event, error, fields) => console.error(JSON.stringify({ event, ...fields, ...describe(error) })),
};

function describe(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return { error: typeof error };
  const cause =
    error.cause instanceof Error ? { cause: error.cause.name, detail: error.cause.message.slice(0, 200) } : {};
  if (error instanceof SevError) return { error: error.code, message: error.message, ...cause };
  const at = error.stack?.split('\n')[1]?.trim() ?? '';
  return { error: error.name, at, ...cause };
}
