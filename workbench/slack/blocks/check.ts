/** Small checks from which Block Kit's rules are put together; they speak as Slack's `response_metadata.messages` do. */
export interface Findings {
  readonly faults: string[];
  readonly unmodelled: string[];
}

export type Check = (value: unknown, at: string, findings: Findings) => void;

export function fault(findings: Findings, what: string, at: string): void {
  findings.faults.push(`${what} [json-pointer:${at}]`);
}

export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** A string of `least` to `most` characters. */
export function string(most: number, least = 1): Check {
  return (value, at, findings) => {
    if (typeof value !== 'string') return fault(findings, 'must be a string', at);
    const length = Array.from(value).length;
    if (length > most) fault(findings, `must be less than ${most + 1} characters`, at);
    if (length < least) fault(findings, `must be more than ${least - 1} characters`, at);
  };
}

export function matching(pattern: RegExp, what: string): Check {
  return (value, at, findings) => {
    if (typeof value !== 'string' || !pattern.test(value)) fault(findings, what, at);
  };
}

export const flag: Check = (value, at, findings) => {
  if (typeof value !== 'boolean') fault(findings, 'must be a boolean', at);
};

export function integer(least: number, most: number): Check {
  return (value, at, findings) => {
    if (!Number.isInteger(value)) return fault(findings, 'must be an integer', at);
    if (Number(value) < least || Number(value) > most) fault(findings, `must be between ${least} and ${most}`, at);
  };
}

export function oneOf(...allowed: readonly unknown[]): Check {
  return (value, at, findings) => {
    if (!allowed.includes(value)) fault(findings, 'value must be one of the allowed values', at);
  };
}

export function list(item: Check, most: number, least = 1): Check {
  return (value, at, findings) => {
    if (!Array.isArray(value)) return fault(findings, 'must be an array', at);
    if (value.length > most) fault(findings, `no more than ${most} items allowed`, at);
    if (value.length < least) fault(findings, `no less than ${least} items allowed`, at);
    value.forEach((each, index) => {
      item(each, `${at}/${index}`, findings);
    });
  };
}

export interface Shape {
  readonly required?: Readonly<Record<string, Check>>;
  readonly optional?: Readonly<Record<string, Check>>;
}

/** An object with these fields and no other; Slack's own schemas forbid additional properties. */
export function shape({ required = {}, optional = {} }: Shape): Check {
  const known = { ...required, ...optional };
  return (value, at, findings) => {
    const fields = fieldsOf(value);
    if (!fields) return fault(findings, 'must be an object', at);
    const given = Object.entries(fields).filter(([, field]) => isGiven(field));
    const missing = Object.keys(required).filter((name) => !isGiven(fields[name]));
    for (const name of missing) fault(findings, `missing required field: ${name}`, at);
    for (const [name, field] of given) (known[name] ?? additional(name, at))(field, `${at}/${name}`, findings);
  };
}

const isGiven = (value: unknown) => value !== undefined && value !== null;

function additional(name: string, at: string): Check {
  return (_value, _at, findings) => fault(findings, `invalid additional property: ${name}`, at);
}

/** Chooses the check by the object's `type`. @param unmodelled types that Slack knows and the workbench does not */
export function byType(checks: Readonly<Record<string, Check>>, unmodelled: readonly string[] = []): Check {
  return (value, at, findings) => {
    const type = fieldsOf(value)?.type;
    if (typeof type !== 'string') return fault(findings, 'missing required field: type', at);
    const check = Object.hasOwn(checks, type) ? checks[type] : undefined;
    if (check) return check(value, at, findings);
    if (unmodelled.includes(type)) findings.unmodelled.push(`the Block Kit type ${type}`);
    else fault(findings, `unsupported type: ${type}`, `${at}/type`);
  };
}

/** Runs several checks on one value. */
export function all(...checks: readonly Check[]): Check {
  return (value, at, findings) => {
    for (const check of checks) check(value, at, findings);
  };
}
