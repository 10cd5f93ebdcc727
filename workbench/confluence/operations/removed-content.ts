import type { Operation } from '../operation.ts';
import { refuseV1 } from '../refusal.ts';

const read = { classic: 'read:confluence-content.summary', granular: ['read:content-details:confluence'] };
const readSpaces = { classic: 'read:confluence-space.summary', granular: ['read:space:confluence'] };
const write = { classic: 'write:confluence-content', granular: ['write:content:confluence'] };

/**
 * Operations of v1 that have a successor in v2 answer 410 on the real site now, and its description no longer has them.
 * https://developer.atlassian.com/cloud/confluence/rest/v1/api-group-content/
 */
export const removedContent: readonly Operation[] = [
  removed('GET', '/wiki/rest/api/content', read),
  removed('POST', '/wiki/rest/api/content', write),
  removed('GET', '/wiki/rest/api/content/{id}', read),
  removed('PUT', '/wiki/rest/api/content/{id}', write),
  removed('DELETE', '/wiki/rest/api/content/{id}', write),
  removed('GET', '/wiki/rest/api/content/{id}/label', read),
  removed('GET', '/wiki/rest/api/space', readSpaces),
];

function removed(method: Operation['method'], path: string, scopes: Operation['scopes']): Operation {
  const query = ['expand', 'status', 'version', 'title', 'spaceKey', 'type', 'start', 'limit', 'prefix'];
  return {
    method,
    path,
    scopes,
    query,
    run: () => {
      throw refuseV1(410, 'GoneException', 'This deprecated endpoint has been removed.');
    },
  };
}
