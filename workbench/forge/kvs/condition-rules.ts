/**
 * Which conditions a query may set on which types of attributes.
 * https://developer.atlassian.com/platform/forge/storage-reference/entities-api-query/
 */
import type { Condition, ConditionSet } from './conditions.ts';
import { refusal, type StorageRefusal } from './storage-error.ts';

type Types = Readonly<Record<string, string>>;

const ordered = ['string', 'integer', 'float'];
const every = [...ordered, 'boolean'];

const inRange: Readonly<Record<string, readonly string[]>> = {
  BEGINS_WITH: ['string'],
  BETWEEN: ordered,
  EQUAL_TO: every,
  GREATER_THAN: ordered,
  GREATER_THAN_EQUAL_TO: ordered,
  LESS_THAN: ordered,
  LESS_THAN_EQUAL_TO: ordered,
};

const inFilters: Readonly<Record<string, readonly string[]>> = {
  ...inRange,
  NOT_EQUAL_TO: every,
  EXISTS: every,
  NOT_EXISTS: every,
  CONTAINS: ['string'],
  NOT_CONTAINS: ['string'],
};

/** @param rangeName the attribute that `where` is about */
export function badConditions(
  { range, filters }: Readonly<Record<string, unknown>>,
  types: Types,
  rangeName: string,
): StorageRefusal | undefined {
  const { and, or } = (filters ?? {}) as ConditionSet;
  if (and && or)
    return refusal(
      'INVALID_FILTER_OPERATORS_COMBINATION',
      'Filter operators "and" and "or" cannot be present at the same level.',
    );
  const ofRange = range === undefined ? [] : [{ ...(range as Condition), property: rangeName }];
  return (
    firstBad(ofRange, inRange, types) ??
    firstBad([...(and ?? []), ...(or ?? [])] as readonly Condition[], inFilters, types)
  );
}

function firstBad(
  conditions: readonly Condition[],
  allowed: Readonly<Record<string, readonly string[]>>,
  types: Types,
): StorageRefusal | undefined {
  for (const condition of conditions) {
    const bad = badCondition(condition, allowed[condition.condition], types[String(condition.property)]);
    if (bad) return bad;
  }
  return undefined;
}

function badCondition(
  { condition, values }: Condition,
  allowed: readonly string[] | undefined,
  type: string | undefined,
): StorageRefusal | undefined {
  if (!allowed || !Array.isArray(values))
    return refusal('INVALID_FILTER_CONDITION', 'The specified condition is not supported for filters.');
  if (condition === 'BETWEEN' && values.length < 2)
    return refusal('INSUFFICIENT_FILTER_VALUES', 'The specified condition needs at least two values.');
  if (type === undefined || !allowed.includes(type))
    return refusal('INVALID_FILTER_CONDITION', `${condition} is not supported for attributes of this type.`, 422);
  const wanted = type === 'integer' || type === 'float' ? 'number' : type;
  if (values.every((value) => typeof value === wanted)) return undefined;
  return refusal('INVALID_FILTER_CONDITION', `${condition} wants values of the type ${type}.`, 422);
}
