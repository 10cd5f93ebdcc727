import type { Operation } from './operation.ts';
import { footerComments } from './operations/footer-comments.ts';
import { inlineComments } from './operations/inline-comments.ts';
import { labels } from './operations/labels.ts';
import { pageProperties } from './operations/page-properties.ts';
import { readPages } from './operations/pages.ts';
import { removedContent } from './operations/removed-content.ts';
import { restrictions } from './operations/restrictions.ts';
import { spaces } from './operations/spaces.ts';
import { templates } from './operations/templates.ts';
import { users } from './operations/users.ts';
import { versions } from './operations/versions.ts';
import { writePages } from './operations/write-pages.ts';

/** All REST operations that the stand-in knows. */
export const operations: readonly Operation[] = [
  ...readPages,
  ...writePages,
  ...spaces,
  ...pageProperties,
  ...labels,
  ...versions,
  ...footerComments,
  ...inlineComments,
  ...templates,
  ...users,
  ...restrictions,
  ...removedContent,
];
