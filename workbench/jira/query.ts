import { refuse } from './refusal.ts';

/** The query parameters of a request, read by kind. */
export interface Query {
  text(name: string): string | undefined;
  flag(name: string, otherwise: boolean): boolean;
  /** @throws 400 when it is not a whole number from 0 */
  count(name: string, otherwise: number): number;
  /** Repeated parameters and comma-separated values alike. */
  list(name: string): readonly string[] | undefined;
  names(): readonly string[];
}

export function queryOf(parameters: URLSearchParams): Query {
  const text = (name: string) => parameters.get(name) ?? undefined;
  return {
    text,
    flag: (name, otherwise) => (text(name) === undefined ? otherwise : text(name) === 'true'),
    count: (name, otherwise) => {
      const given = text(name);
      if (given === undefined) return otherwise;
      if (!/^\d{1,9}$/.test(given))
        throw refuse(400, `The value '${given}' of the query parameter '${name}' is not a number.`);
      return Number(given);
    },
    list: (name) =>
      parameters.has(name)
        ? parameters
            .getAll(name)
            .flatMap((value) => value.split(','))
            .map((value) => value.trim())
            .filter((value) => value !== '')
        : undefined,
    names: () => [...new Set(parameters.keys())],
  };
}
