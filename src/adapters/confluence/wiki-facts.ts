import * as z from 'zod/mini';
import type { WikiFacts } from '../../ports/set-up-facts';
import { callConfluence, parsed } from './confluence-client';

const spaces = z.object({ results: z.array(z.unknown()) });

export const wikiFacts = (spaceKey: string): WikiFacts => ({
  spaceKey,
  async seesSpace() {
    const answer = await callConfluence(`/wiki/api/v2/spaces?keys=${encodeURIComponent(spaceKey)}`);
    return parsed(spaces, answer, `the space ${spaceKey}`).results.length > 0;
  },
});
