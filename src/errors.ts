/**
 * The one error that a person may see. Adapters translate what their vendor says into it, keeping the cause; nothing
 * but its `message` and `nextStep` is ever shown.
 */
export type ErrorCode =
  /** The other side is away or busy; the same call may work later. */
  | 'unavailable'
  /** The other side will not let the app do this until somebody changes a setting. */
  | 'not-permitted'
  /** The other side refused the content or the state, and will again. */
  | 'rejected'
  /** A setting of the app is missing or wrong. */
  | 'misconfigured';

export class SevError extends Error {
  override readonly name = 'SevError';
  readonly code: ErrorCode;
  /** One sentence that the reader can act on. */
  readonly nextStep: string;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    about: { nextStep: string; cause?: unknown; retryAfterSeconds?: number },
  ) {
    super(message, { cause: about.cause });
    this.code = code;
    this.nextStep = about.nextStep;
    this.retryAfterSeconds = about.retryAfterSeconds;
  }
}

/** Whether trying the same again later can help. What the app does not know about is taken for a passing trouble. */
export const isPassing = (error: unknown): boolean => !(error instanceof SevError) || error.code === 'unavailable';
