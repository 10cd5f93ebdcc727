import type { Override, Rotation } from './rotation';
import { isWithinHours, personOfTurn, turnAt } from './turn';

export interface OnCallPerson {
  /** Slack user id */
  readonly person: string;
  /** Id of the layer whose turn it is, or of the override. */
  readonly by: { readonly layer: string } | { readonly override: string };
}

/**
 * Who is on call at that instant: nobody or exactly one.
 * @param at milliseconds since 1970 @param gone Slack user ids of people who can't be on call any more
 */
export function onCallAt(rotation: Rotation, at: number, gone: ReadonlySet<string>): OnCallPerson | undefined {
  const override = overrideAt(rotation.overrides, at, gone);
  if (override) return { person: override.person, by: { override: override.id } };
  return inLine(rotation, at, gone)[0];
}

/**
 * Slack user ids of who is called, one after the other: who is on call, then whoever the layers name.
 * @param at milliseconds since 1970
 */
export function lineAt(rotation: Rotation, at: number, gone: ReadonlySet<string>): readonly string[] {
  const first = onCallAt(rotation, at, gone);
  return [...new Set([...(first ? [first] : []), ...inLine(rotation, at, gone)].map(({ person }) => person))];
}

/** Whoever the layers name, the first in line first, each once. */
function inLine(rotation: Rotation, at: number, gone: ReadonlySet<string>): readonly OnCallPerson[] {
  const named = namedByLayers(rotation, at, gone);
  return named.filter(({ person }, place) => named.findIndex((other) => other.person === person) === place);
}

/** One for each layer that covers that instant. */
export const namedByLayers = (rotation: Rotation, at: number, gone: ReadonlySet<string>): readonly OnCallPerson[] =>
  rotation.layers.flatMap((layer) => {
    const turn = isWithinHours(layer, at, rotation.timeZone) ? turnAt(layer, at, rotation.timeZone) : undefined;
    const person = turn === undefined ? undefined : personOfTurn(layer, turn, gone);
    return person === undefined ? [] : [{ person, by: { layer: layer.id } }];
  });

const overrideAt = (overrides: readonly Override[], at: number, gone: ReadonlySet<string>): Override | undefined =>
  overrides.findLast((each) => isCovering(each, at, gone));

export const isCovering = ({ from, to, person }: Override, at: number, gone: ReadonlySet<string>): boolean =>
  Date.parse(from) <= at && at < Date.parse(to) && !gone.has(person);
