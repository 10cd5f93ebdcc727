/** Payloads in which one value is of another type than it is documented. */

type Path = readonly (string | number)[];

/** Every place in a payload, from the outermost in. */
export function pathsIn(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return at.length > 0 ? [at] : [];
  const below = Object.entries(value).flatMap(([name, inner]) =>
    inner === undefined ? [] : pathsIn(inner, [...at, Array.isArray(value) ? Number(name) : name]),
  );
  return at.length > 0 ? [at, ...below] : below;
}

export const valueAt = (whole: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, name) => (at as Record<string | number, unknown>)[name], whole);

/** As JSON, which `__proto__` is an ordinary name in. @param json undefined: nothing stands there */
export function replacedAt(whole: object, path: Path, json: string | undefined): string {
  const mark = '@@here@@';
  const copy: unknown = JSON.parse(JSON.stringify(whole));
  const holder = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (json !== undefined) holder[last] = mark;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return JSON.stringify(copy).replace(JSON.stringify(mark), () => json ?? '');
}

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

const wrong = [
  ['null', 'null'],
  ['number', '42'],
  ['boolean', 'true'],
  ['string', '"__proto__"'],
  ['array', '[42]'],
  ['array', '[]'],
  ['array', '[[{"id":"U0ERIN"}]]'],
  ['object', '{"nested":{"deep":{"id":42}}}'],
  ['object', '{"__proto__":{"polluted":true,"id":"U0EVIL"}}'],
  ['object', '{"constructor":{"prototype":{"polluted":true}}}'],
] as const;

/** What may stand in a place where a sample has this. A field that was left blank is null, and else a text. */
const documented = (value: unknown): readonly string[] => (value === null ? ['null', 'string'] : [kindOf(value)]);

/** @returns as JSON, what is no value of the type that stands there */
export const wrongFor = (value: unknown): readonly string[] =>
  wrong.flatMap(([kind, json]) => (documented(value).includes(kind) && kind !== 'object' ? [] : [json]));
