import { SpaceSchema, SpacesSchema } from 'confluence.js/v2';
import type { Space } from '../content.ts';
import { type Answer, type Call, type Operation, ok } from '../operation.ts';
import { pageThrough } from '../page-through.ts';
import { listed, numericId } from '../read-query.ts';
import { visibleSpace } from './find-page.ts';

const scopes = { granular: ['read:space:confluence'] };

/** Spaces. https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-space/ */
export const spaces: readonly Operation[] = [
  {
    method: 'GET',
    path: '/wiki/api/v2/spaces',
    scopes,
    query: ['ids', 'keys', 'cursor', 'limit'],
    answers: SpacesSchema,
    run: listSpaces,
  },
  {
    method: 'GET',
    path: '/wiki/api/v2/spaces/{id}',
    scopes,
    answers: SpaceSchema,
    run: (call) => {
      const space = visibleSpace(call, call.parameter('id'));
      return ok({
        ...presentSpace(space),
        _links: { webui: `/spaces/${space.key}`, base: `${call.site.origin}/wiki` },
      });
    },
  },
];

function listSpaces(call: Call): Answer {
  const keys = listed(call.query, 'keys');
  const ids = listed(call.query, 'ids').map((id) => numericId(id, 'ids'));
  const seen = call.reader.mayView ? call.content.spaces.values() : [];
  const wanted = seen.filter(
    (space) => (keys.length === 0 || keys.includes(space.key)) && (ids.length === 0 || ids.includes(space.id)),
  );
  return pageThrough(call, wanted.map(presentSpace));
}

function presentSpace(space: Space): Readonly<Record<string, unknown>> {
  return {
    id: space.id,
    key: space.key,
    name: space.name,
    type: 'global',
    status: 'current',
    authorId: space.authorId,
    createdAt: space.createdAt,
    homepageId: space.homepageId,
    currentActiveAlias: space.key,
    icon: null,
    description: null,
    _links: { webui: `/spaces/${space.key}` },
  };
}
