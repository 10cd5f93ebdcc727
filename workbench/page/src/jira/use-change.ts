import { useState } from 'react';
import { nudge } from '../site/polled.ts';
import { RequestFailed } from '../site/request.ts';

/** A change that Jira may refuse: whether it runs, and what Jira said. */
export interface Change {
  readonly busy: boolean;
  /** Jira's own messages, one a line. */
  readonly refusal: readonly string[];
  run(work: () => Promise<unknown>): Promise<boolean>;
  clear(): void;
}

export function useChange(): Change {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<readonly string[]>([]);
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setRefusal([]);
    try {
      await work();
      return true;
    } catch (error) {
      setRefusal(messagesOf(error));
      return false;
    } finally {
      setBusy(false);
      nudge();
    }
  };
  return { busy, refusal, run, clear: () => setRefusal([]) };
}

function messagesOf(error: unknown): readonly string[] {
  const body =
    error instanceof RequestFailed
      ? (error.body as { errorMessages?: string[]; errors?: Record<string, string> } | undefined)
      : undefined;
  const said = [...(body?.errorMessages ?? []), ...Object.values(body?.errors ?? {})];
  return said.length > 0 ? said : [error instanceof Error ? error.message : String(error)];
}
