import type { Clock } from '../../site/clock.ts';
import { personInRole } from '../../site/people.ts';
import { type Content, type Page, titleKey } from '../content.ts';
import { notesTemplate } from './page-template.ts';

export const spaceKey = 'PT';

const homepageBody =
  '<p>How this team deals with incidents: every SEV has a Jira issue, a Slack channel and, once it is mitigated, a post mortem below this page.</p>' +
  '<h2>Post mortems</h2><p>They are made by SEV Response, from the template that this team keeps.</p>';

/** The internal space `PT` with its homepage and a template that is nobody's business. */
export function seedSpace(content: Content, clock: Clock): void {
  const authorId = personInRole('administrator').accountId ?? '';
  const createdAt = clock.now().toISOString();
  const [spaceId, homepageId, templateId] = [content.nextId(), content.nextId(), content.nextId()];
  content.spaces.put(spaceId, {
    id: spaceId,
    key: spaceKey,
    name: 'Product Team',
    homepageId,
    authorId,
    createdAt,
    description: '',
  });
  const homepage: Page = {
    id: homepageId,
    spaceId,
    status: 'current',
    title: 'Incident Response',
    parentId: null,
    position: 0,
    authorId,
    ownerId: authorId,
    createdAt,
    version: { number: 1, message: '', minorEdit: false, authorId, createdAt },
    body: homepageBody,
  };
  content.pages.put(homepageId, homepage);
  content.titles.put(titleKey(spaceId, homepage.title), homepageId);
  content.revisions.put(`${homepageId}/1`, {
    pageId: homepageId,
    title: homepage.title,
    body: homepageBody,
    version: homepage.version,
  });
  content.templates.put(templateId, {
    id: templateId,
    spaceId,
    ...notesTemplate,
  });
}
