import * as z from 'zod/mini';
import type { PostMortemTemplate, PostMortemTemplates } from '../../ports/post-mortem-templates';
import { type ConfluenceAnswer, callConfluence, parsed } from './confluence-client';

const pageSize = 100;

const templateSchema = z.object({
  templateId: z.string(),
  name: z.string(),
  body: z.object({ storage: z.object({ value: z.string() }) }),
});
const listSchema = z.object({ results: z.array(z.object({ templateId: z.string(), name: z.string() })) });
const madeSchema = z.object({ templateId: z.string(), name: z.string() });

/**
 * Templates live in version 1 of the REST interface. Making one asks for the right to administer the space.
 * https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-template/
 */
export function confluenceTemplates(spaceKey: string, baseUrl: () => Promise<string>): PostMortemTemplates {
  const urlOf = async (templateId: string): Promise<string> =>
    `${await baseUrl()}/pages/templates2/viewpagetemplate.action?entityId=${templateId}&key=${encodeURIComponent(spaceKey)}`;

  async function read(templateId: string): Promise<PostMortemTemplate | undefined> {
    const answer = await callConfluence(`/wiki/rest/api/template/${encodeURIComponent(templateId)}`);
    if (answer.status === 404) return undefined;
    const { name, body } = parsed(templateSchema, answer, 'the post mortem template');
    return { templateId, name, body: body.storage.value, url: await urlOf(templateId) };
  }

  async function find(name: string): Promise<PostMortemTemplate | undefined> {
    for (let start = 0; ; start += pageSize) {
      const { results } = parsed(listSchema, await list(spaceKey, start), 'the templates of the space');
      const found = results.find((template) => template.name === name);
      if (found) return read(found.templateId);
      if (results.length < pageSize) return undefined;
    }
  }

  return {
    read,
    find,
    async create({ name, description, body }) {
      const answer = await callConfluence('/wiki/rest/api/template', 'POST', {
        name,
        description,
        templateType: 'page',
        space: { key: spaceKey },
        body: { storage: { value: body, representation: 'storage' } },
      });
      // Somebody was faster, or an earlier attempt was.
      const existing = answer.status === 400 ? await find(name) : undefined;
      if (existing) return existing;
      const { templateId } = parsed(madeSchema, answer, 'the post mortem template');
      return { templateId, name, body, url: await urlOf(templateId) };
    },
  };
}

const list = (spaceKey: string, start: number): Promise<ConfluenceAnswer> =>
  callConfluence(
    `/wiki/rest/api/template/page?spaceKey=${encodeURIComponent(spaceKey)}&start=${start}&limit=${pageSize}`,
  );
