import { ContentPropertySchema, PageContentPropertiesSchema } from 'confluence.js/v2';
import * as z from 'zod';
import type { PageProperty } from '../content.ts';
import { type Answer, type Call, type Operation, ok } from '../operation.ts';
import { pageThrough } from '../page-through.ts';
import { presentProperty } from '../present-page.ts';
import { versionBy } from '../publish-page.ts';
import { readBody } from '../read-body.ts';
import { numericId } from '../read-query.ts';
import { refuseV2 } from '../refusal.ts';
import { authorOf, editablePage, visiblePage } from './find-page.ts';

const all = '/wiki/api/v2/pages/{page-id}/properties';
const one = `${all}/{property-id}`;
const read = { granular: ['read:page:confluence'] };
const write = { granular: ['read:page:confluence', 'write:page:confluence'] };

/** Properties of pages. https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-content-properties/ */
export const pageProperties: readonly Operation[] = [
  {
    method: 'GET',
    path: all,
    scopes: read,
    query: ['key', 'cursor', 'limit'],
    answers: PageContentPropertiesSchema,
    run: listProperties,
  },
  { method: 'POST', path: all, scopes: write, answers: ContentPropertySchema, run: createProperty },
  {
    method: 'GET',
    path: one,
    scopes: read,
    answers: ContentPropertySchema,
    run: (call) => ok(presentProperty(found(call, visiblePage(call, call.parameter('page-id')).id))),
  },
  { method: 'PUT', path: one, scopes: write, answers: ContentPropertySchema, run: updateProperty },
  { method: 'DELETE', path: one, scopes: write, run: deleteProperty },
];

function listProperties(call: Call): Answer {
  const page = visiblePage(call, call.parameter('page-id'));
  const key = call.query.get('key');
  const own = propertiesOf(call, page.id);
  return pageThrough(call, own.filter((property) => key === null || property.key === key).map(presentProperty));
}

const newProperty = z.strictObject({ key: z.string().min(1).max(255), value: z.json() });

function createProperty(call: Call): Answer {
  const page = editablePage(call, call.parameter('page-id'));
  const given = readBody(newProperty, call.body, `POST ${all}`);
  const others = propertiesOf(call, page.id);
  if (others.some((property) => property.key === given.key)) {
    throw refuseV2(409, `A property with the key ${given.key} already exists on this content`);
  }
  const property: PageProperty = {
    id: call.content.nextId(),
    pageId: page.id,
    ...given,
    version: versionBy(authorOf(call), 1, ''),
  };
  call.content.properties.put(page.id, [...others, property]);
  return ok(presentProperty(property));
}

const changedProperty = z.strictObject({
  key: z.string(),
  value: z.json(),
  version: z.strictObject({ number: z.int(), message: z.string().optional() }),
});

function updateProperty(call: Call): Answer {
  const page = editablePage(call, call.parameter('page-id'));
  const property = found(call, page.id);
  const given = readBody(changedProperty, call.body, `PUT ${one}`);
  if (given.key !== property.key)
    throw refuseV2(400, 'The key of a property cannot be changed', 'INVALID_REQUEST_PARAMETER');
  const next = property.version.number + 1;
  if (given.version.number !== next) {
    throw refuseV2(
      409,
      `Version must be incremented when updating a property. Current Version: [${next - 1}]. Provided version: [${given.version.number}]`,
    );
  }
  const updated = {
    ...property,
    value: given.value,
    version: versionBy(authorOf(call), next, given.version.message ?? ''),
  };
  call.content.properties.put(
    page.id,
    propertiesOf(call, page.id).map((other) => (other.id === updated.id ? updated : other)),
  );
  return ok(presentProperty(updated));
}

function deleteProperty(call: Call): Answer {
  const page = editablePage(call, call.parameter('page-id'));
  const { id } = found(call, page.id);
  call.content.properties.put(
    page.id,
    propertiesOf(call, page.id).filter((property) => property.id !== id),
  );
  return { status: 204 };
}

function propertiesOf(call: Call, pageId: string): readonly PageProperty[] {
  return call.content.properties.get(pageId) ?? [];
}

function found(call: Call, pageId: string): PageProperty {
  const id = numericId(call.parameter('property-id'), 'property-id');
  const property = propertiesOf(call, pageId).find((candidate) => candidate.id === id);
  if (property) return property;
  throw refuseV2(404, 'Not Found');
}
