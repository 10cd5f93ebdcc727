import { PageVersionsSchema } from 'confluence.js/v2';
import { revisionsOf } from '../content.ts';
import type { Operation } from '../operation.ts';
import { pageThrough } from '../page-through.ts';
import { presentVersion } from '../present-page.ts';
import { visiblePage } from './find-page.ts';

/** Versions of pages, newest first. https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-version/ */
export const versions: readonly Operation[] = [
  {
    method: 'GET',
    path: '/wiki/api/v2/pages/{id}/versions',
    scopes: { granular: ['read:page:confluence'] },
    query: ['cursor', 'limit'],
    answers: PageVersionsSchema,
    run: (call) => {
      const page = visiblePage(call, call.parameter('id'));
      return pageThrough(
        call,
        revisionsOf(call.content, page).map(({ title, version }) => ({
          ...presentVersion(version),
          page: { id: page.id, title },
        })),
      );
    },
  },
];
