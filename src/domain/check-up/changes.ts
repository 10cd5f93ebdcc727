import type { Finding } from './finding';

/** What was wrong when the administrators were told last, by the finding's id. */
export type KnownWrong = Readonly<Record<string, string>>;

export interface CheckUpChanges {
  readonly broke: readonly Finding[];
  readonly mended: readonly { readonly id: string; readonly what: string }[];
  readonly wrongNow: KnownWrong;
}

/**
 * What is to be told: what went wrong, and what is so no more. What can't be told just now stays as it was known.
 */
export function changesIn(before: KnownWrong, findings: readonly Finding[]): CheckUpChanges {
  const wrongOnes = findings.filter(({ state }) => state === 'wrong');
  const unsure = findings.filter(({ state }) => state === 'unknown').map(({ id }) => id);
  const isUnsure = (id: string) => unsure.some((other) => id === other || id.startsWith(`${other}:`));
  const stillWrong = new Set(wrongOnes.map(({ id }) => id));
  const gone = Object.entries(before).filter(([id]) => !stillWrong.has(id));
  const kept = gone.filter(([id]) => isUnsure(id));
  return {
    broke: wrongOnes.filter(({ id }) => before[id] === undefined),
    mended: gone.filter(([id]) => !isUnsure(id)).map(([id, what]) => ({ id, what })),
    wrongNow: Object.fromEntries([...kept, ...wrongOnes.map(({ id, what }) => [id, what] as const)]),
  };
}
