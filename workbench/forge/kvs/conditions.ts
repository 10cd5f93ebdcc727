/** Conditions of entity queries and transactions. Source: https://developer.atlassian.com/platform/forge/storage-reference/entities-api-query/ */
export interface Condition {
  readonly property?: string;
  readonly condition: string;
  readonly values: readonly unknown[];
}

export interface ConditionSet {
  readonly and?: readonly Condition[];
  readonly or?: readonly Condition[];
}

type Ordered = string | number;

const tests: Readonly<Record<string, (actual: unknown, values: readonly unknown[]) => boolean>> = {
  BEGINS_WITH: (actual, [start]) => typeof actual === 'string' && actual.startsWith(String(start)),
  BETWEEN: (actual, [low, high]) => isOrdered(actual) && actual >= (low as Ordered) && actual <= (high as Ordered),
  CONTAINS: (actual, [part]) => typeof actual === 'string' && actual.includes(String(part)),
  NOT_CONTAINS: (actual, [part]) => typeof actual === 'string' && !actual.includes(String(part)),
  EQUAL_TO: (actual, [wanted]) => actual === wanted,
  NOT_EQUAL_TO: (actual, [unwanted]) => actual !== unwanted,
  EXISTS: (actual) => actual !== undefined,
  NOT_EXISTS: (actual) => actual === undefined,
  GREATER_THAN: (actual, [bound]) => isOrdered(actual) && actual > (bound as Ordered),
  GREATER_THAN_EQUAL_TO: (actual, [bound]) => isOrdered(actual) && actual >= (bound as Ordered),
  LESS_THAN: (actual, [bound]) => isOrdered(actual) && actual < (bound as Ordered),
  LESS_THAN_EQUAL_TO: (actual, [bound]) => isOrdered(actual) && actual <= (bound as Ordered),
};

export function holds({ condition, values }: Condition, actual: unknown): boolean {
  return tests[condition]?.(actual, values) ?? false;
}

/** Without conditions everything passes. */
export function allHold(conditions: ConditionSet | undefined, value: unknown): boolean {
  const holdsOn = (one: Condition) => holds(one, attribute(value, String(one.property)));
  return (conditions?.and ?? []).every(holdsOn) && (conditions?.or === undefined || conditions.or.some(holdsOn));
}

export function attribute(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function isOrdered(value: unknown): value is Ordered {
  return typeof value === 'string' || typeof value === 'number';
}
