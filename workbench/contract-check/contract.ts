/**
 * Holds what goes in and out of a stand-in product against the vendor's documented shapes, as the zod schemas in
 * `jira.js` and `confluence.js` carry them. A request that misfits is the caller's error; an answer that misfits is a
 * defect of the workbench and must never reach a caller as if it were the vendor's.
 */
import type { ZodType } from 'zod';

export interface Contract {
  readonly requestBody?: ZodType;
  /** Schema of the body by status; a status that is not listed is not checked. */
  readonly responses: Readonly<Record<number, ZodType>>;
}

export interface Mismatch {
  /** `fields.parent.id`; empty for the body as a whole. */
  readonly path: string;
  readonly problem: string;
}

/** An answer of the workbench that the vendor could not have given. */
export class ContractBroken extends Error {
  readonly code = 'CONTRACT_BROKEN';
  readonly mismatches: readonly Mismatch[];

  constructor(operation: string, mismatches: readonly Mismatch[]) {
    const told = mismatches.map(({ path, problem }) => `${path || 'body'}: ${problem}`).join('; ');
    super(`The workbench's answer to ${operation} is not of the documented shape (${told})`);
    this.name = 'ContractBroken';
    this.mismatches = mismatches;
  }
}

/** How `body` misfits the documented request body; empty when it fits or none is documented. */
export function requestMismatches(contract: Contract, body: unknown): readonly Mismatch[] {
  return contract.requestBody ? mismatches(contract.requestBody, body) : [];
}

/** @throws ContractBroken when `body` is not what the vendor documents for `status` */
export function holdAnswer(operation: string, contract: Contract, status: number, body: unknown): void {
  const schema = contract.responses[status];
  const found = schema ? mismatches(schema, body) : [];
  if (found.length > 0) throw new ContractBroken(operation, found);
}

function mismatches(schema: ZodType, body: unknown): readonly Mismatch[] {
  const parsed = schema.safeParse(body);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), problem: issue.message }));
}
