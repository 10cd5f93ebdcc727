/** Whether Slack, Jira and the app agree, in words. */
import type { WorkbenchDriver } from '../driver/start-workbench.ts';
import type { SlackChannel, SlackMessage, Team } from '../e2e/team.ts';

interface Site {
  readonly workbench: WorkbenchDriver;
  readonly team: Team;
}

interface Issue {
  readonly key: string;
  readonly status: string;
  readonly title: string;
  readonly severity: string;
  readonly highFollowUps: number;
}

export const isSummary = ({ text }: { readonly text: string }): boolean => /^<[^>]+\|SEV-\d+> · \S/.test(text);

/** @returns what does not agree, and what is there twice */
export async function agreementOf(site: Site): Promise<{ apart: readonly string[]; twice: readonly string[] }> {
  const { team } = site;
  const [issues, channels, cards] = await Promise.all([
    incidentsOf(site),
    team.sevChannels(),
    team.messages(team.reports),
  ]);
  const findings = await Promise.all(
    issues.map(async (issue) => {
      const own = channels.filter(({ name }) => name.startsWith(`${issue.key.toLowerCase()}-`));
      const inChannels = own.map(async (channel) => channelFindings(issue, channel, await team.messages(channel.id)));
      return [cardFindings(issue, cards), several(`channels of ${issue.key}`, own), ...(await Promise.all(inChannels))];
    }),
  );
  const all = findings.flat(2);
  return { apart: all.filter((text) => !isTwice(text)), twice: all.filter(isTwice) };
}

const isTwice = (text: string): boolean => /^\d+ /.test(text);

const several = (what: string, found: readonly unknown[]): readonly string[] =>
  found.length > 1 ? [`${found.length} ${what}`] : [];

const severityNames = ['', 'SEV 1 critical', 'SEV 2 major', 'SEV 3 minor'];

async function incidentsOf({ workbench, team }: Site): Promise<readonly Issue[]> {
  const { fields, issueTypes } = team.session.jira;
  const { body } = await workbench.jiraAs('engineer')('/rest/api/3/search/jql', {
    method: 'POST',
    body: { jql: `project = SEV AND issuetype = ${issueTypes.incident}`, fields: ['*all'], maxResults: 100 },
  });
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they expect out of it, and fail when it is not there
  return body.issues.map(({ key, fields: values }: any) => ({
    key,
    status: values.status.name,
    title: values.summary,
    severity: severityNames[values[fields['sev-severity'] ?? ''] ?? 0],
    highFollowUps: values.subtasks.filter((task: { fields: { priority: { name: string } } }) =>
      ['Highest', 'High'].includes(task.fields.priority.name),
    ).length,
  }));
}

/** A card names its issue first, and its title after a colon. */
function cardFindings({ key, status }: Issue, messages: readonly SlackMessage[]): readonly string[] {
  const cards = messages.filter(
    ({ text, blocks }) => blocks && text.includes(`|${key}>`) && text.includes(': ') && !text.startsWith('<!subteam^'),
  );
  const said = status === 'Reported' ? 'Suspected incident' : status;
  return [
    ...several(`cards of ${key}`, cards),
    ...(cards[0]?.text.includes(said) ? [] : [`The card of ${key} does not say ${said}`]),
  ];
}

function channelFindings(issue: Issue, channel: SlackChannel, messages: readonly SlackMessage[]): readonly string[] {
  const { key, status, severity, title, highFollowUps } = issue;
  const summaries = messages.filter(isSummary);
  const shown = JSON.stringify(summaries[0] ?? '');
  const counted = highFollowUps > 0 ? [`of ${highFollowUps} high-priority done`] : [];
  const facts = [status, severity, title.replaceAll('&', '&amp;'), ...counted];
  return [
    ...several(`summaries of ${key}`, summaries),
    ...facts.filter((fact) => !shown.includes(fact)).map((fact) => `The summary of ${key} does not say ${fact}`),
    ...[status, severity]
      .filter((fact) => !channel.topic.value.includes(fact))
      .map((fact) => `No ${fact} in the topic`),
    ...(summaries[0]?.pinned_to?.length ? [] : [`The summary of ${key} is not pinned`]),
  ];
}
