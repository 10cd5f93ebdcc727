/** What the team settled about its incident policy. */
import type { Severity } from './severity';

export interface Policy {
  /** Slack channel in which people who do not work on a SEV are kept informed. */
  readonly stakeholderChannelId?: string | undefined;
  /** Name of the Slack reaction that puts a message into the timeline. */
  readonly timelineReaction: string;
  /** How long the channel of a closed SEV stays, in hours. */
  readonly archiveAfterHours: number;
  /** Jira's id of the issue security level that private SEVs get. Without it none can be opened. */
  readonly privateSecurityLevelId?: string | undefined;
  /** Confluence's id of the post mortem template. Without it the app's own is used. */
  readonly postMortemTemplateId?: string | undefined;
  /** Confluence's id of the page below which post mortems are made. Without it, below the space's home page. */
  readonly postMortemParentId?: string | undefined;
  readonly severities: Readonly<Record<Severity, SeverityPolicy>>;
}

export interface SeverityPolicy {
  /** Who is added to the channel besides engineering and those involved. Slack ids. */
  readonly inviteUserIds: readonly string[];
  readonly inviteGroupIds: readonly string[];
  /** When the first status update is due after the opening, in minutes. */
  readonly firstUpdateMinutes: number;
  /** When each further status update is due after the one before, in minutes. */
  readonly updateEveryMinutes: number;
  readonly tellStakeholders: boolean;
}

const nobody = { inviteUserIds: [], inviteGroupIds: [] } as const;

/** What holds where the team settled nothing else. */
export const defaultPolicy: Policy = {
  timelineReaction: 'pushpin',
  archiveAfterHours: 72,
  severities: {
    1: { ...nobody, firstUpdateMinutes: 15, updateEveryMinutes: 30, tellStakeholders: true },
    2: { ...nobody, firstUpdateMinutes: 60, updateEveryMinutes: 60, tellStakeholders: true },
    3: { ...nobody, firstUpdateMinutes: 24 * 60, updateEveryMinutes: 24 * 60, tellStakeholders: false },
  },
};
