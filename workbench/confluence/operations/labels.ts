import { LabelArraySchema } from 'confluence.js/v1';
import { PageLabelsSchema } from 'confluence.js/v2';
import * as z from 'zod';
import type { PageLabel } from '../content.ts';
import { type Answer, type Call, type Operation, ok } from '../operation.ts';
import { pageThrough } from '../page-through.ts';
import { presentLabel } from '../present-page.ts';
import { oneOf } from '../read-query.ts';
import { mayChange, maySee } from '../reader.ts';
import { refuseV1 } from '../refusal.ts';
import { visiblePage } from './find-page.ts';

/** Labels are read in v2 and written in v1. https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content-labels/ */
export const labels: readonly Operation[] = [
  {
    method: 'GET',
    path: '/wiki/api/v2/pages/{id}/labels',
    scopes: { granular: ['read:page:confluence'] },
    query: ['prefix', 'cursor', 'limit'],
    answers: PageLabelsSchema,
    run: listLabels,
  },
  {
    method: 'POST',
    path: '/wiki/rest/api/content/{id}/label',
    scopes: { classic: 'write:confluence-content', granular: ['read:label:confluence', 'write:label:confluence'] },
    answers: LabelArraySchema,
    run: addLabels,
  },
];

function listLabels(call: Call): Answer {
  const page = visiblePage(call, call.parameter('id'));
  const prefix = oneOf(call.query, 'prefix', ['my', 'team', 'global', 'system']);
  return pageThrough(
    call,
    labelsOf(call, page.id)
      .filter((label) => prefix === undefined || label.prefix === prefix)
      .map(presentLabel),
  );
}

const newLabel = z.strictObject({ prefix: z.string(), name: z.string().min(1).max(255) });
const newLabels = z.union([z.array(newLabel).min(1), newLabel.transform((label) => [label])]);

function addLabels(call: Call): Answer {
  const id = call.parameter('id');
  const page = call.content.pages.get(id);
  if (!page || !maySee(call.reader, page))
    throw refuseV1(404, 'NotFoundException', `No content found with id: ContentId{id=${id}}`);
  if (!mayChange(call.reader, page))
    throw refuseV1(403, 'PermissionException', 'User not permitted to modify labels on this content');
  const given = newLabels.safeParse(call.body);
  if (!given.success) throw refuseV1(400, 'BadRequestException', `Invalid label: ${z.prettifyError(given.error)}`);
  for (const { prefix, name } of given.data) addLabel(call, page.id, prefix, name);
  const results = labelsOf(call, page.id).map((label) => ({ ...presentLabel(label), label: label.name }));
  const self = `${call.site.origin}/wiki/rest/api/content/${page.id}/label`;
  return ok({
    results,
    start: 0,
    limit: 200,
    size: results.length,
    _links: { self, base: `${call.site.origin}/wiki`, context: '/wiki' },
  });
}

/** Labels are kept in lower case and hold no spaces and none of `:;,.?&[]()#^*!@`. */
function addLabel(call: Call, pageId: string, prefix: string, written: string): void {
  if (/[\s:;,.?&[\]()#^*!@]/.test(written))
    throw refuseV1(400, 'BadRequestException', `The label ${written} contains invalid characters`);
  const name = written.toLowerCase();
  const others = labelsOf(call, pageId);
  if (others.some((label) => label.prefix === prefix && label.name === name)) return;
  call.content.labels.put(pageId, [...others, { id: call.content.nextId(), pageId, prefix, name }]);
}

function labelsOf(call: Call, pageId: string): readonly PageLabel[] {
  return call.content.labels.get(pageId) ?? [];
}
