/**
 * Plain outside clients made by others, whose schema mismatches throw, read what the app did. `jira.js` warns unless it
 * is told to throw; `confluence.js` 3.2 knows no other way than to throw its `SchemaMismatchError`.
 */
import { WebClient } from '@slack/web-api';
import { createClient } from 'confluence.js/core';
import { getContentTemplate } from 'confluence.js/v1';
import { getPageById, getPageContentProperties, getPageLabels, getPages } from 'confluence.js/v2';
import { createCloudClient } from 'jira.js/cloud';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type Team, teamOf } from './team.ts';

let workbench: WorkbenchDriver;
let team: Team;
let channelId: string;

beforeAll(async () => {
  workbench = await startWorkbench();
  team = await teamOf(workbench);
  ({ id: channelId } = await openASev(team));
  await team.type('on-call', channelId, 'followup high @erin Add an alarm');
  await team.type('on-call', channelId, 'mitigated Restarted the gateway');
  await workbench.advance(5);
}, startPatienceMs);
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

const credentials = () => {
  const { email, apiToken = '' } = team.person('engineer');
  return { type: 'basic', email, apiToken } as const;
};

it('is read by jira.js', async () => {
  const jira = createCloudClient({ host: workbench.origin, auth: credentials(), onSchemaMismatch: 'throw' });
  const issue = await jira.issues.getIssue({ issueIdOrKey: 'SEV-1', expand: 'transitions' });
  expect(issue.fields?.status).toMatchObject({ name: 'Mitigated' });
  const found = await jira.issueSearch.searchAndReconsileIssuesUsingJql({
    jql: '"SEV severity" <= 2 AND status != Closed ORDER BY "SEV severity" ASC',
    fields: ['summary'],
  });
  expect(found.issues?.map(({ key }) => key)).toEqual(['SEV-1']);
  const followUp = await jira.issues.getIssue({ issueIdOrKey: 'SEV-2' });
  expect(followUp.fields).toMatchObject({ parent: { key: 'SEV-1' }, priority: { name: 'High' } });
});

it('is read by confluence.js', async () => {
  const confluence = createClient({ host: workbench.origin, auth: credentials() });
  const { spaceId, templateId } = team.session.confluence;
  const pages = await getPages(confluence, { spaceId: [Number(spaceId)], limit: 50 });
  const page = pages.results?.find(({ title }) => title?.startsWith('SEV-1 post mortem'));
  const id = Number(page?.id);
  expect((await getPageById(confluence, { id, bodyFormat: 'storage' })).body?.storage?.value).toContain(
    'sev-post-mortem-macro',
  );
  expect((await getPageLabels(confluence, { id })).results?.map(({ name }) => name)).toEqual(['post-mortem']);
  const properties = await getPageContentProperties(confluence, { pageId: id });
  expect(properties.results).toMatchObject([{ key: 'sev-response', value: { issueKey: 'SEV-1' } }]);
  expect((await getContentTemplate(confluence, { contentTemplateId: templateId })).name).toBe('Meeting notes');
});

it('is read by the Slack client', async () => {
  const slack = new WebClient(team.session.slack.botToken, { slackApiUrl: `${workbench.origin}/slack/api/` });
  const { channel } = await slack.conversations.info({ channel: channelId });
  expect(channel?.topic?.value).toBe('SEV 2 major · Mitigated · Omar Okafor');
  const { messages } = await slack.conversations.history({ channel: channelId, include_all_metadata: true });
  expect(messages?.filter(({ metadata }) => metadata?.event_type === 'sev_message')).toHaveLength(3);
});

it('is edited in Jira’s own fields by a person, which the channel shows and other fields do not take', async () => {
  const jira = createCloudClient({ host: workbench.origin, auth: credentials(), onSchemaMismatch: 'throw' });
  const { fields } = team.session.jira;
  const edit = (values: Readonly<Record<string, unknown>>) =>
    jira.issues.editIssue({ issueIdOrKey: 'SEV-1', fields: values });
  const field = (key: string) => fields[key] ?? '';
  await edit({ [field('sev-severity')]: 1, [field('sev-owner')]: { accountId: team.person('engineer').accountId } });
  await workbench.idle();
  expect((await team.sevChannel()).topic.value).toBe('SEV 1 critical · Mitigated · Erin Eng');
  await expect(edit({ [field('sev-mitigated-at')]: '2026-11-23T09:00:00.000+0000' })).rejects.toThrow();
  await expect(edit({ [field('sev-severity')]: 4 })).rejects.toThrow();
  await workbench.advance(5);
  const mine = await jira.issueSearch.searchAndReconsileIssuesUsingJql({
    jql: '"SEV owner" = currentUser() AND "SEV severity" = 1 ORDER BY "SEV severity" ASC, created DESC',
    fields: [field('sev-severity')],
  });
  expect(mine.issues?.map((issue) => issue.fields?.[field('sev-severity')])).toEqual([1]);
});
