import type { WorkbenchDriver } from '../driver/start-workbench.ts';
import type { Team } from './team.ts';

/** All that people can see of what happened, without what differs between two runs of the same story (ids, times). */
export async function endState(workbench: WorkbenchDriver, team: Team) {
  const { fields } = team.session.jira;
  const search = await workbench.jiraAs('engineer')('/rest/api/3/search/jql', {
    method: 'POST',
    body: { jql: 'project = SEV ORDER BY key ASC', fields: ['*all'], maxResults: 100 },
  });
  const issues = await Promise.all(
    (search.body.issues as { key: string }[]).map(async ({ key }) => {
      const issue = await team.issue(key);
      const value = (module: string) => issue.fields[fields[module] ?? ''];
      return {
        key,
        type: issue.fields.issuetype.name,
        summary: issue.fields.summary,
        status: issue.fields.status.name,
        assignee: issue.fields.assignee?.displayName,
        severity: value('sev-severity'),
        highestSeverity: value('sev-highest-severity'),
        owner: value('sev-owner')?.displayName,
        times: ['reported', 'acknowledged', 'opened', 'mitigated', 'closed'].filter((step) => value(`sev-${step}-at`)),
        linked: { channel: Boolean(value('sev-channel')), page: Boolean(value('sev-post-mortem')) },
      };
    }),
  );
  const channels = await Promise.all(
    (await team.sevChannels()).map(async ({ id, name, topic }) => {
      const members = await workbench.slackApi('conversations.members', { channel: id });
      const bookmarks = (await team.bookmarks(id)).map(({ title }) => title);
      return {
        name,
        topic: topic.value,
        members: [...members.members].sort(),
        bookmarks,
        messages: await said(team, id),
      };
    }),
  );
  const pages = (await team.pages()).map(({ title, body }) => ({ title, body: withoutTimes(body.storage.value) }));
  return { issues, channels, reports: await said(team, team.reports), pages };
}

async function said(team: Team, channel: string) {
  const messages = await team.messages(channel);
  return messages.map(({ text, blocks, pinned_to }) => ({
    text: withoutTimes(text),
    blocks: withoutTimes(JSON.stringify(blocks)).replace(/"block_id":"[^"]*",?/g, ''),
    pinned: Boolean(pinned_to?.length),
  }));
}

const withoutTimes = (text: string): string =>
  text
    .replace(/<!date\^[^>]*>/g, '<time>')
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, '<time>')
    .replace(/\bC[0-9A-Z]{8,}\b/g, '<channel>')
    .replace(/pages\/\d+/g, 'pages/<id>');
