/** The only place where adapters meet use cases. Made anew for each invocation: Forge may reuse the process for another site. */
import { confluencePages } from './adapters/confluence/confluence-pages';
import { confluenceTemplates } from './adapters/confluence/confluence-templates';
import { wikiFacts } from './adapters/confluence/wiki-facts';
import { consoleLog } from './adapters/forge/console-log';
import { forgeQueue } from './adapters/forge/forge-queue';
import { knownPeople } from './adapters/forge/known-people';
import { kvsCache } from './adapters/forge/kvs-cache';
import { kvsCheckUps } from './adapters/forge/kvs-check-ups';
import { currentSettings } from './adapters/forge/kvs-connection';
import { kvsDueList } from './adapters/forge/kvs-due-list';
import { kvsFigures } from './adapters/forge/kvs-figures';
import { kvsHealth } from './adapters/forge/kvs-health';
import { kvsHomeViewers } from './adapters/forge/kvs-home-viewers';
import { kvsJobs } from './adapters/forge/kvs-jobs';
import { kvsMatches } from './adapters/forge/kvs-matches';
import { kvsOverrides } from './adapters/forge/kvs-overrides';
import { kvsPasses } from './adapters/forge/kvs-passes';
import { kvsPolicies } from './adapters/forge/kvs-policies';
import { kvsPostMortemSnapshots } from './adapters/forge/kvs-post-mortem-snapshots';
import { kvsSevRecords } from './adapters/forge/kvs-sev-records';
import { kvsSwaps } from './adapters/forge/kvs-swaps';
import { kvsTimelines } from './adapters/forge/kvs-timelines';
import { kvsToldGaps } from './adapters/forge/kvs-told-gaps';
import type { Settings } from './adapters/forge/settings';
import { systemClock } from './adapters/forge/system-clock';
import { jiraAccounts } from './adapters/jira/jira-accounts';
import { jiraFacts } from './adapters/jira/jira-facts';
import { jiraIssues } from './adapters/jira/jira-issues';
import { ownAccount } from './adapters/jira/own-account';
import { notingRefusals } from './adapters/slack/noting-refusals';
import { isSignedBySlack, type SignedRequest } from './adapters/slack/signature';
import { slackClient } from './adapters/slack/slack-call';
import { slackChat } from './adapters/slack/slack-chat';
import { slackDirectory } from './adapters/slack/slack-directory';
import { slackFacts } from './adapters/slack/slack-facts';
import { slackFiles } from './adapters/slack/slack-files';
import { slackOnCallGroup } from './adapters/slack/slack-on-call-group';
import { slackUsers } from './adapters/slack/slack-users';
import type { Remedy } from './domain/check-up/finding';
import type { OnCallRules } from './domain/on-call/rotation';
import type { Policy } from './domain/policy/policy';
import type { Cache } from './ports/cache';
import type { Directory } from './ports/directory';
import type { Health, Sign } from './ports/health';
import type { WaitingJob } from './ports/jobs';
import type { Log } from './ports/log';
import type { ChatUsers } from './ports/people';
import type { Policies } from './ports/policies';
import type { Ports } from './ports/ports';
import { type HeardOfChannel, heedChannel } from './use-cases/channel/heed-channel';
import { checkUp } from './use-cases/check-up/check-up';
import { mend } from './use-cases/check-up/mend';
import { tick } from './use-cases/due/tick';
import { type HeardOfLink, heedLink } from './use-cases/follow-ups/heed-link';
import { type FormWanted, openForm, openPage } from './use-cases/forms/open-form';
import { acceptRequest, type Request } from './use-cases/jobs/accept-request';
import { awaitOutcome, outcomeOf } from './use-cases/jobs/await-outcome';
import { runJob } from './use-cases/jobs/run-job';
import { checkClose } from './use-cases/looking/check-close';
import { lookAtPostMortem, lookAtSev } from './use-cases/looking/look-at-sev';
import { onCallBySettings } from './use-cases/on-call/on-call-by-settings';
import { previewRotation } from './use-cases/on-call/preview-rotation';
import { peopleDirectory } from './use-cases/people/people-directory';
import { provideTemplate, seeTemplate } from './use-cases/post-mortem/provide-template';
import { lookAtNow } from './use-cases/project/look-at-now';
import { lookAtTrends, type TrendsAsked } from './use-cases/project/look-at-trends';
import { checkSettings } from './use-cases/settings/check-settings';
import { findInChat } from './use-cases/settings/find-in-chat';
import { findParentPage } from './use-cases/settings/find-parent-page';
import { lookAtSettings } from './use-cases/settings/look-at-settings';
import { type SettingsSave, saveSettings } from './use-cases/settings/save-settings';
import { type HeardOfMessage, heedMessage } from './use-cases/timeline/heed-message';

export type { Request };

/** What the doors may ask of the app; see the use case of the same name. */
export interface App {
  readonly settings: Settings;
  readonly log: Log;
  isSignedBySlack(request: SignedRequest): boolean;
  /** @returns ISO 8601 UTC */
  now(): string;
  acceptRequest(request: Request): Promise<void>;
  awaitOutcome(jobId: string, seconds: number): ReturnType<typeof awaitOutcome>;
  checkUp(accountId: string): ReturnType<typeof checkUp>;
  checkClose(issueKey: string): ReturnType<typeof checkClose>;
  heedChannel(heard: HeardOfChannel): Promise<void>;
  heedLink(heard: HeardOfLink): Promise<void>;
  heedMessage(heard: HeardOfMessage): Promise<void>;
  checkSettings(accountId: string, policy: Policy): ReturnType<typeof checkSettings>;
  findAssignees(accountId: string, issueKey: string, words: string): ReturnType<Ports['issues']['assignable']>;
  findInChat(accountId: string, what: 'channel' | 'person', text: string): ReturnType<typeof findInChat>;
  findParentPage(accountId: string, text: string): ReturnType<typeof findParentPage>;
  lookAtSettings(accountId: string, changes: number): ReturnType<typeof lookAtSettings>;
  lookAtNow(accountId: string): ReturnType<typeof lookAtNow>;
  lookAtTrends(accountId: string, asked: TrendsAsked): ReturnType<typeof lookAtTrends>;
  lookAtPostMortem(accountId: string, issueKey: string): ReturnType<typeof lookAtPostMortem>;
  lookAtSev(accountId: string, issueKey: string): ReturnType<typeof lookAtSev>;
  mend(accountId: string, remedy: Remedy, requestId: string): ReturnType<typeof mend>;
  /** A sign of life is nobody's job: one that can't be kept is only logged. */
  noteSign(sign: Sign): Promise<void>;
  openForm(triggerId: string, wanted: FormWanted): ReturnType<typeof openForm>;
  openPage(triggerId: string, title: string, text: string): Promise<void>;
  outcomeOf(jobId: string): ReturnType<typeof outcomeOf>;
  previewRotation(accountId: string, rules: OnCallRules): ReturnType<typeof previewRotation>;
  provideTemplate(accountId: string, requestId: string): ReturnType<typeof provideTemplate>;
  seeTemplate(): ReturnType<typeof seeTemplate>;
  runJob(waiting: WaitingJob): ReturnType<typeof runJob>;
  saveSettings(save: SettingsSave): ReturnType<typeof saveSettings>;
  tick(): ReturnType<typeof tick>;
}

/** @throws SevError when a setting is missing */
export async function compose(): Promise<App> {
  const settings = await currentSettings(process.env);
  const ports = portsFor(settings);
  return {
    settings,
    log: ports.log,
    isSignedBySlack: (request) => isSignedBySlack(request, settings.slackSigningSecret, ports.clock.now()),
    now: () => ports.clock.now(),
    acceptRequest: (request) => acceptRequest(ports, request),
    awaitOutcome: (jobId, seconds) => awaitOutcome(ports, jobId, seconds),
    checkUp: (accountId) => checkUp(ports, accountId),
    checkClose: (issueKey) => checkClose(ports, issueKey),
    heedChannel: (heard) => heedChannel(ports, heard),
    heedLink: (heard) => heedLink(ports, heard),
    heedMessage: (heard) => heedMessage(ports, heard),
    checkSettings: (accountId, policy) => checkSettings(ports, accountId, policy),
    findAssignees: (accountId, issueKey, words) => ports.issues.assignable(accountId, issueKey, words),
    findInChat: (accountId, what, text) => findInChat(ports, accountId, what, text),
    findParentPage: (accountId, text) => findParentPage(ports, accountId, text),
    lookAtSettings: (accountId, changes) => lookAtSettings(ports, accountId, changes),
    lookAtNow: (accountId) => lookAtNow(ports, accountId),
    lookAtTrends: (accountId, asked) => lookAtTrends(ports, accountId, asked),
    lookAtPostMortem: (accountId, issueKey) => lookAtPostMortem(ports, accountId, issueKey),
    lookAtSev: (accountId, issueKey) => lookAtSev(ports, accountId, issueKey),
    mend: (accountId, remedy, requestId) => mend(ports, accountId, remedy, requestId),
    noteSign: (sign) => noteSign(ports, sign),
    openForm: (triggerId, wanted) => openForm(ports, triggerId, wanted),
    openPage: (triggerId, title, text) => openPage(ports, triggerId, title, text),
    outcomeOf: (jobId) => outcomeOf(ports, jobId),
    previewRotation: (accountId, rules) => previewRotation(ports, accountId, rules),
    provideTemplate: (accountId, requestId) => provideTemplate(ports, accountId, requestId),
    seeTemplate: () => seeTemplate(ports),
    runJob: (waiting) => runJob(ports, waiting),
    saveSettings: (save) => saveSettings(ports, save),
    tick: () => tick(ports),
  };
}

function portsFor(settings: Settings): Ports {
  const cache = kvsCache(() => systemClock.now());
  const policies = kvsPolicies();
  const health = kvsHealth();
  return {
    ...slackPorts(settings, cache, policies, health),
    ...atlassianPorts(settings, cache, policies),
    checkUps: kvsCheckUps(),
    clock: systemClock,
    dueList: kvsDueList(),
    health,
    figures: kvsFigures(),
    homeViewers: kvsHomeViewers(),
    jobs: kvsJobs(),
    log: consoleLog,
    passes: kvsPasses(),
    policies,
    queue: forgeQueue(),
    records: kvsSevRecords(),
    snapshots: kvsPostMortemSnapshots(),
    timelines: kvsTimelines(),
    swaps: kvsSwaps(),
    toldGaps: kvsToldGaps(),
    places: {
      reportsChannelId: settings.reportsChannelId,
      engineeringGroupId: settings.engineeringGroupId,
      onCallGroupId: settings.onCallGroupId,
    },
  };
}

function slackPorts(settings: Settings, cache: Cache, policies: Policies, health: Health) {
  const slack = slackClient(settings.slackBotToken);
  const chatUsers = slackUsers(slack);
  const directory = directoryOf(chatUsers, cache);
  const onCallGroup = slackOnCallGroup(slack, settings.onCallGroupId);
  const overrides = kvsOverrides();
  return {
    chat: notingRefusals(slackChat(slack), health, () => systemClock.now()),
    chatDirectory: slackDirectory(slack),
    chatFacts: slackFacts(slack),
    chatFiles: slackFiles(slack),
    chatUsers,
    directory,
    onCall: onCallBySettings({ directory, onCallGroup, overrides, policies, clock: systemClock }),
    onCallGroup,
    overrides,
  };
}

function atlassianPorts(settings: Settings, cache: Cache, policies: Policies) {
  const issues = jiraIssues({
    cache,
    projectKey: settings.jiraProjectKey,
    now: () => systemClock.now(),
    rules: () => policies.current(),
  });
  const baseUrl = async () => `${await issues.siteUrl()}/wiki`;
  return {
    issues,
    jiraFacts: jiraFacts(settings.jiraProjectKey),
    pages: confluencePages(cache, {
      spaceKey: settings.confluenceSpaceKey,
      baseUrl,
      parentId: async () => (await policies.current()).postMortemParentId,
      ownAccount: ownAccount(cache),
    }),
    templates: confluenceTemplates(settings.confluenceSpaceKey, baseUrl),
    wikiFacts: wikiFacts(settings.confluenceSpaceKey),
  };
}

async function noteSign({ health, clock, log }: Ports, sign: Sign): Promise<void> {
  try {
    await health.note(sign, clock.now());
  } catch (error) {
    log.error('sign not kept', error, { sign });
  }
}

const directoryOf = (chatUsers: ChatUsers, cache: Cache): Directory =>
  peopleDirectory({ chatUsers, accounts: jiraAccounts, known: knownPeople(cache), matches: kvsMatches() });
