import { ContentTemplateArraySchema, ContentTemplateSchema } from 'confluence.js/v1';
import type { Space, Template } from '../content.ts';
import { type Answer, type Call, type Operation, ok } from '../operation.ts';
import { listed } from '../read-query.ts';
import { refuseUnmodelled, refuseV1 } from '../refusal.ts';

const scopes = {
  classic: 'read:confluence-content.summary',
  granular: ['read:template:confluence', 'read:content-details:confluence'],
};

/** Templates live in v1 only. https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-template/ */
export const templates: readonly Operation[] = [
  {
    method: 'GET',
    path: '/wiki/rest/api/template/page',
    scopes,
    query: ['spaceKey', 'start', 'limit', 'expand'],
    answers: ContentTemplateArraySchema,
    run: listTemplates,
  },
  {
    method: 'GET',
    path: '/wiki/rest/api/template/{contentTemplateId}',
    scopes,
    answers: ContentTemplateSchema,
    run: getTemplate,
  },
];

function getTemplate(call: Call): Answer {
  const id = call.parameter('contentTemplateId');
  const template = call.content.templates.get(id);
  const space = template && call.reader.mayView ? call.content.spaces.get(template.spaceId) : undefined;
  if (!template || !space) throw refuseV1(404, 'NotFoundException', `No template found with id: ${id}`);
  return ok(present(call, template, space, true));
}

function listTemplates(call: Call): Answer {
  const expand = listed(call.query, 'expand');
  const unknown = expand.find((name) => name !== 'body');
  if (unknown !== undefined) throw refuseUnmodelled(`templates with expand=${unknown}`);
  const spaceKey = call.query.get('spaceKey');
  const start = Number(call.query.get('start') ?? 0);
  const limit = Number(call.query.get('limit') ?? 25);
  const seen = call.reader.mayView && spaceKey !== null ? spaceTemplates(call, spaceKey) : [];
  const results = seen
    .slice(start, start + limit)
    .map(([template, space]) => present(call, template, space, expand.includes('body')));
  const base = `${call.site.origin}/wiki`;
  return ok({
    results,
    start,
    limit,
    size: results.length,
    _links: { self: `${base}/rest/api/template/page`, base, context: '/wiki' },
  });
}

function spaceTemplates(call: Call, spaceKey: string): readonly (readonly [Template, Space])[] {
  const space = call.content.spaces.values().find((candidate) => candidate.key === spaceKey);
  if (!space) throw refuseV1(404, 'NotFoundException', `No space found with key : ${spaceKey}`);
  return call.content.templates
    .values()
    .flatMap((template) => (template.spaceId === space.id ? [[template, space] as const] : []));
}

function present(call: Call, template: Template, space: Space, withBody: boolean): Readonly<Record<string, unknown>> {
  const base = `${call.site.origin}/wiki`;
  return {
    templateId: template.id,
    name: template.name,
    description: template.description,
    space: {
      id: Number(space.id),
      key: space.key,
      alias: space.key,
      name: space.name,
      type: 'global',
      status: 'current',
    },
    labels: [],
    templateType: 'page',
    editorVersion: 'v2',
    ...(withBody
      ? { body: { storage: { value: template.body, representation: 'storage', embeddedContent: [] } } }
      : { _expandable: { body: '' } }),
    _links: { self: `${base}/rest/api/template/${template.id}`, base, context: '/wiki' },
  };
}
