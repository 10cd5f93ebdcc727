import { personInRole } from '../../../workbench/site/people.ts';
import { appAccount } from '../../../workbench/site/site.ts';
import { as, type SiteUnderTest, siteUnderTest, theApp } from './site-under-test.ts';

let site: SiteUnderTest;
let pageId: string;
let path: string;

beforeEach(async () => {
  site = await siteUnderTest();
  const { spaceId } = site.confluence.facts();
  const body = {
    spaceId,
    status: 'current',
    title: 'Leaked keys',
    body: { representation: 'storage', value: '<p>x</p>' },
  };
  const made = await site.ask(theApp, 'POST', '/wiki/api/v2/pages?private=true', body);
  pageId = (made.body as { id: string }).id;
  path = `/wiki/rest/api/content/${pageId}/restriction`;
});
afterEach(() => site.close());

const person = (role: 'on-call' | 'engineer') => personInRole(role).accountId ?? '';
const to = (...accountIds: readonly string[]) =>
  ['read', 'update'].map((operation) => ({
    operation,
    restrictions: { user: accountIds.map((accountId) => ({ type: 'known', accountId })) },
  }));
const seenBy = async (role: 'on-call' | 'engineer' | 'administrator') =>
  (await site.ask(as(role), 'GET', `/wiki/api/v2/pages/${pageId}`)).status;

describe('a page that was made private', () => {
  it('is seen by nobody else, not even an administrator', async () => {
    expect([await seenBy('on-call'), await seenBy('administrator')]).toEqual([404, 404]);
  });

  it('is seen by those who are added, and by no other', async () => {
    expect((await site.ask(theApp, 'POST', path, to(person('on-call')))).status).toBe(200);
    expect([await seenBy('on-call'), await seenBy('engineer')]).toEqual([200, 404]);
    expect((await site.ask(theApp, 'GET', `/wiki/api/v2/pages/${pageId}`)).status).toBe(200);
  });

  it('is not found by those who may not see it when they change its restrictions', async () => {
    expect((await site.ask(as('engineer'), 'POST', path, to(person('engineer')))).status).toBe(404);
  });

  it('is open to all when its restrictions are deleted', async () => {
    await site.ask(theApp, 'DELETE', path);
    expect(await seenBy('engineer')).toBe(200);
  });
});

describe('restrictions that replace the others', () => {
  it('must leave their author in', async () => {
    expect((await site.ask(theApp, 'PUT', path, to(person('on-call')))).status).toBe(400);
    expect((await site.ask(theApp, 'PUT', path, to(person('on-call'), appAccount.accountId))).status).toBe(200);
  });

  it('must name people who exist', async () => {
    expect((await site.ask(theApp, 'POST', path, to('712020:nobody'))).status).toBe(400);
  });
});
