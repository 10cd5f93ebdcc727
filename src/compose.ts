/** The only place where adapters meet use cases. Made anew for each invocation: Forge may reuse the process for another site. */
import { confluencePages } from './adapters/confluence/confluence-pages';
import { consoleLog } from './adapters/forge/console-log';
import { forgeQueue } from './adapters/forge/forge-queue';
import { knownPeople } from './adapters/forge/known-people';
import { kvsCache } from './adapters/forge/kvs-cache';
import { kvsJobs } from './adapters/forge/kvs-jobs';
import { kvsSevRecords } from './adapters/forge/kvs-sev-records';
import { kvsTimelines } from './adapters/forge/kvs-timelines';
import { readSettings, type Settings } from './adapters/forge/settings';
import { systemClock } from './adapters/forge/system-clock';
import { jiraAccounts } from './adapters/jira/jira-accounts';
import { jiraIssues } from './adapters/jira/jira-issues';
import { slackClient } from './adapters/slack/slack-call';
import { slackChat } from './adapters/slack/slack-chat';
import { slackOnCall } from './adapters/slack/slack-on-call';
import { slackUsers } from './adapters/slack/slack-users';
import type { Ports } from './ports/ports';
import { peopleDirectory } from './use-cases/people-directory';

export interface App {
  readonly settings: Settings;
  readonly ports: Ports;
}

/** @throws SevError when a setting is missing */
export function compose(): App {
  const settings = readSettings(process.env);
  const slack = slackClient(settings.slackBotToken);
  const cache = kvsCache(() => systemClock.now());
  const chat = slackChat(slack);
  const issues = jiraIssues(cache, settings.jiraProjectKey);
  const ports: Ports = {
    chat,
    clock: systemClock,
    directory: peopleDirectory({ chatUsers: slackUsers(slack), accounts: jiraAccounts, known: knownPeople(cache) }),
    issues,
    jobs: kvsJobs(),
    log: consoleLog,
    onCall: slackOnCall(chat, settings.onCallGroupId),
    pages: confluencePages(cache, {
      spaceKey: settings.confluenceSpaceKey,
      templateId: settings.postMortemTemplateId,
      baseUrl: async () => `${await issues.siteUrl()}/wiki`,
    }),
    queue: forgeQueue(),
    records: kvsSevRecords(),
    timelines: kvsTimelines(),
    places: { reportsChannelId: settings.reportsChannelId, engineeringGroupId: settings.engineeringGroupId },
  };
  return { settings, ports };
}
