/** Everything outside that the use cases need, in one bundle. */
import type { Chat } from './chat';
import type { ChatDirectory } from './chat-directory';
import type { ChatFiles } from './chat-files';
import type { CheckUps } from './check-ups';
import type { Clock } from './clock';
import type { Directory } from './directory';
import type { DueList } from './due-list';
import type { Figures } from './figures';
import type { Health } from './health';
import type { HomeViewers } from './home-viewers';
import type { Issues } from './issues';
import type { JobQueue, Jobs } from './jobs';
import type { Log } from './log';
import type { OnCall } from './on-call';
import type { OnCallGroup } from './on-call-group';
import type { Overrides } from './overrides';
import type { Passes } from './passes';
import type { ChatUsers } from './people';
import type { Policies } from './policies';
import type { PostMortemPages } from './post-mortem-pages';
import type { PostMortemSnapshots } from './post-mortem-snapshots';
import type { PostMortemTemplates } from './post-mortem-templates';
import type { ChatFacts, JiraFacts, WikiFacts } from './set-up-facts';
import type { SevRecords } from './sev-records';
import type { Swaps } from './swaps';
import type { Timelines } from './timelines';
import type { ToldGaps } from './told-gaps';

export interface Ports {
  readonly chat: Chat;
  readonly chatDirectory: ChatDirectory;
  readonly chatFacts: ChatFacts;
  readonly chatFiles: ChatFiles;
  readonly chatUsers: ChatUsers;
  readonly checkUps: CheckUps;
  readonly clock: Clock;
  readonly directory: Directory;
  readonly dueList: DueList;
  readonly health: Health;
  readonly figures: Figures;
  readonly homeViewers: HomeViewers;
  readonly issues: Issues;
  readonly jiraFacts: JiraFacts;
  readonly jobs: Jobs;
  readonly log: Log;
  readonly onCall: OnCall;
  readonly onCallGroup: OnCallGroup;
  readonly overrides: Overrides;
  readonly pages: PostMortemPages;
  readonly passes: Passes;
  readonly policies: Policies;
  readonly queue: JobQueue;
  readonly records: SevRecords;
  readonly snapshots: PostMortemSnapshots;
  readonly templates: PostMortemTemplates;
  readonly timelines: Timelines;
  readonly swaps: Swaps;
  readonly toldGaps: ToldGaps;
  readonly wikiFacts: WikiFacts;
  readonly places: Places;
}

/** Where the team's incidents live. */
export interface Places {
  /** Slack channel in which incidents are reported. */
  readonly reportsChannelId: string;
  /** Slack user group of everyone in engineering. */
  readonly engineeringGroupId: string;
  /** Slack user group of whoever is on call. */
  readonly onCallGroupId: string;
}
