import type { Context } from 'hono';
import * as z from 'zod';
import { Refusal } from './refusal.ts';

/** The JSON body as the schema has it. An absent body counts as `{}`. @throws Refusal 400 saying what is wrong where */
export async function parsedBody<T>(context: Context, schema: z.ZodType<T>): Promise<T> {
  return parsed(schema, await json(context));
}

export function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new Refusal(400, z.prettifyError(result.error));
  return result.data;
}

async function json(context: Context): Promise<unknown> {
  const text = await context.req.text();
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Refusal(400, `The body is not JSON: ${cause instanceof Error ? cause.message : cause}`);
  }
}
