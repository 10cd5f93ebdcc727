import * as z from 'zod/mini';
import { SevError } from '../../errors';
import type { Cache } from '../../ports/cache';
import { callConfluence, parsed } from './confluence-client';

const keepSeconds = 24 * 3600;

const spacesSchema = z.object({ results: z.array(z.object({ id: z.string() })) });

/** @throws SevError when there is no such space for the app */
export async function spaceIdOf(cache: Cache, spaceKey: string): Promise<string> {
  const key = `space:${spaceKey}`;
  const kept = z.string().safeParse(await cache.get(key));
  if (kept.success) return kept.data;
  const answer = await callConfluence(`/wiki/api/v2/spaces?keys=${encodeURIComponent(spaceKey)}`);
  const [space] = parsed(spacesSchema, answer, `the space ${spaceKey}`).results;
  if (!space)
    throw new SevError('misconfigured', `Confluence has no space ${spaceKey}, or the app may not see it.`, {
      nextStep: 'Ask a Confluence administrator to check the space that the app is set up for.',
    });
  await cache.put(key, space.id, keepSeconds);
  return space.id;
}
