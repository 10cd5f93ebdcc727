import type { KnownWrong } from '../domain/check-up/changes';

export interface LastCheckUp {
  /** ISO 8601 UTC */
  readonly at: string;
  readonly wrong: KnownWrong;
}

/** What the administrators were told of last. */
export interface CheckUps {
  last(): Promise<LastCheckUp | undefined>;
  keep(checkUp: LastCheckUp): Promise<void>;
}
