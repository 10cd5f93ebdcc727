/** One line per event: a name and fields, never bodies, tokens or names of people. */
export interface Log {
  info(event: string, fields: Readonly<Record<string, string | number | boolean | undefined>>): void;
  error(event: string, error: unknown, fields?: Readonly<Record<string, string | number | boolean | undefined>>): void;
}
