import { ContentTemplateArraySchema, ContentTemplateSchema } from 'confluence.js/v1';
import * as z from 'zod';
import { acceptBody } from '../accept-body.ts';
import type { Space, Template } from '../content.ts';
import { type Answer, type Call, type Operation, ok } from '../operation.ts';
import { listed } from '../read-query.ts';
import { Refusal, refuseUnmodelled, refuseV1 } from '../refusal.ts';

const path = '/wiki/rest/api/template';
const write = { classic: 'write:confluence-content', granular: ['write:template:confluence'] };
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
  { method: 'POST', path, scopes: write, answers: ContentTemplateSchema, run: createTemplate },
  { method: 'PUT', path, scopes: write, answers: ContentTemplateSchema, run: updateTemplate },
  { method: 'DELETE', path: `${path}/{contentTemplateId}`, scopes: write, run: removeTemplate },
];

const newTemplate = z.strictObject({
  name: z.string().trim().min(1).max(255),
  templateType: z.literal('page'),
  body: z.strictObject({ storage: z.strictObject({ value: z.string(), representation: z.literal('storage') }) }),
  description: z.string().max(255).optional(),
  space: z.strictObject({ key: z.string() }),
});

const changedTemplate = newTemplate.extend({
  templateId: z.string(),
  description: z.string().max(100).optional(),
});

function createTemplate(call: Call): Answer {
  const given = readTemplate(call, newTemplate);
  const space = administered(call, given.space.key);
  refuseTakenName(call, space, given.name);
  const template = { id: call.content.nextId(), ...kept(given, space) };
  call.content.templates.put(template.id, template);
  return ok(present(call, template, space, true));
}

function updateTemplate(call: Call): Answer {
  const given = readTemplate(call, changedTemplate);
  const before = call.content.templates.get(given.templateId);
  if (!before) throw refuseV1(404, 'NotFoundException', `No template found with id: ${given.templateId}`);
  const space = administered(call, given.space.key);
  if (space.id !== before.spaceId) throw refuseUnmodelled('moving a template to another space');
  refuseTakenName(call, space, given.name, before.id);
  const template = { ...before, ...kept(given, space, before.description) };
  call.content.templates.put(template.id, template);
  return ok(present(call, template, space, true));
}

function removeTemplate(call: Call): Answer {
  const id = call.parameter('contentTemplateId');
  const template = call.content.templates.get(id);
  const space = template && call.content.spaces.get(template.spaceId);
  if (!space) throw refuseV1(404, 'NotFoundException', `No template found with id: ${id}`);
  administered(call, space.key);
  call.content.templates.delete(id);
  return { status: 204 };
}

/** A field that the description has and the stand-in lacks answers 501, such as labels. */
function readTemplate<T>(call: Call, schema: z.ZodType<T>): T {
  const read = schema.safeParse(call.body);
  if (read.success) return read.data;
  const unknown = read.error.issues.find(({ code }) => code === 'unrecognized_keys');
  if (unknown) throw refuseUnmodelled(`a template with ${z.prettifyError(read.error)}`);
  throw refuseV1(400, 'BadRequestException', z.prettifyError(read.error));
}

const kept = (given: z.infer<typeof newTemplate>, space: Space, description = ''): Omit<Template, 'id'> => ({
  spaceId: space.id,
  name: given.name,
  description: given.description ?? description,
  body: acceptedBody(given.body.storage.value),
});

function acceptedBody(value: string): string {
  try {
    return acceptBody({ representation: 'storage', value });
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 400) throw error;
    throw refuseV1(400, 'BadRequestException', 'Error parsing the body of the template');
  }
}

/** "'Admin' permission for the space to create a space template" */
function administered(call: Call, spaceKey: string): Space {
  const space = call.content.spaces.values().find((candidate) => candidate.key === spaceKey);
  if (!space) throw refuseV1(404, 'NotFoundException', `No space found with key : ${spaceKey}`);
  if (call.reader.mayAdminister) return space;
  throw refuseV1(403, 'PermissionException', 'User not permitted to administer templates of this space');
}

function refuseTakenName(call: Call, space: Space, name: string, own?: string): void {
  const taken = call.content.templates
    .values()
    .some((other) => other.spaceId === space.id && other.name === name && other.id !== own);
  if (taken) throw refuseV1(400, 'BadRequestException', `A template named ${name} already exists in this space`);
}

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
