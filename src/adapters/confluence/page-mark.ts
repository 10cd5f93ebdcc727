/** The content property by which a page says which SEV it belongs to. */
import * as z from 'zod/mini';
import { SevError } from '../../errors';
import { callConfluence, parsed } from './confluence-client';

const propertyKey = 'sev-response';

const markSchema = z.object({ issueKey: z.string() });
const propertiesSchema = z.object({ results: z.array(z.object({ value: z.unknown() })) });

export type Mark = z.infer<typeof markSchema>;

const pathOf = (pageId: string): string => `/wiki/api/v2/pages/${pageId}/properties`;

/** @returns undefined for a page that no version of the app marked */
export async function markOf(pageId: string): Promise<Mark | undefined> {
  const answer = await callConfluence(`${pathOf(pageId)}?key=${propertyKey}`);
  const [property] = parsed(propertiesSchema, answer, 'the properties of the page').results;
  return markSchema.safeParse(property?.value).data;
}

/** A property that is there already answers 409, or 400 on some sites; both mean that it is done. */
export async function addMark(pageId: string, mark: Mark): Promise<void> {
  const { status } = await callConfluence(pathOf(pageId), 'POST', { key: propertyKey, value: mark });
  if (status < 300 || status === 409 || status === 400) return;
  throw new SevError('rejected', `Confluence did not take the property of the page (${status}).`, {
    nextStep: 'Look at the page in Confluence, then try again.',
  });
}
