import type { InvocationEnd } from '../invocation/invoker.ts';

const longestSeconds = 900;

/**
 * Seconds before the platform tries again by itself: 1, 2, 4 … 900.
 * Source of the upper end: https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/#retries
 */
export function backoffSeconds(failures: number): number {
  return Math.min(2 ** (failures - 1), longestSeconds);
}

export interface RetryRequest {
  readonly retryAfter: number;
  readonly retryReason: string;
  readonly retryData: unknown;
}

/** What a function asks for by returning `InvocationError`: `@forge/events/out/invocationError.js`. */
export function retryRequestIn(value: unknown): RetryRequest | undefined {
  const asked = value as { _retry?: unknown; retryOptions?: Partial<RetryRequest> } | null | undefined;
  if (typeof asked !== 'object' || asked?._retry !== true) return undefined;
  const { retryAfter, retryReason, retryData } = asked.retryOptions ?? {};
  return {
    retryAfter: Math.min(Math.max(Number(retryAfter ?? 1), 1), longestSeconds),
    retryReason: retryReason ?? 'FUNCTION_RETRY_REQUEST',
    retryData,
  };
}

/** Codes: `@forge/events/out/invocationErrorCode.js`. */
export function reasonOf(end: Exclude<InvocationEnd, { kind: 'returned' }>): string {
  switch (end.kind) {
    case 'timedOut':
      return 'FUNCTION_TIME_OUT';
    case 'outOfMemory':
      return 'FUNCTION_OUT_OF_MEMORY';
    case 'threw':
    case 'killed':
      return 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
  }
}
