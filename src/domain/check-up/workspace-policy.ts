import { utcMinute } from '../phrase';
import { type Finding, type Remedy, unknown, wrong } from './finding';

/** What a workspace may keep an app from doing; nobody can ask Slack whether it does. */
export const restricted = ['channel', 'archive', 'invite'] as const;

export type Restricted = (typeof restricted)[number];

export interface WorkspaceRefusal {
  /** ISO 8601 UTC */
  readonly at: string;
  /** Slack's own word, such as `restricted_action`. */
  readonly code: string;
}

const about: Readonly<Record<Restricted, { readonly what: string; readonly breaks: string; readonly mend: string }>> = {
  channel: {
    what: 'Whether Slack lets the app create channels',
    breaks: 'A SEV has no channel.',
    mend: 'In Slack under Workspace settings, Permissions, Channel management, let everyone create channels.',
  },
  archive: {
    what: 'Whether Slack lets the app archive channels',
    breaks: 'The channels of closed SEVs stay.',
    mend: 'In Slack under Workspace settings, Permissions, Channel management, let everyone archive channels.',
  },
  invite: {
    what: 'Whether Slack lets the app add people to channels',
    breaks: 'People have to be added to the channel of a SEV by hand.',
    mend: 'In Slack under Workspace settings, Permissions, Channel management, let everyone add people to channels.',
  },
};

const forgetting: Readonly<Record<Restricted, Remedy>> = {
  channel: 'forget-channel-refusal',
  archive: 'forget-archive-refusal',
  invite: 'forget-invite-refusal',
};

export const restrictedBy = (remedy: Remedy): Restricted | undefined =>
  restricted.find((what) => forgetting[what] === remedy);

/** @param refusal the last one; nothing tells that the workspace's policy was changed since, but the next try */
export function workspaceFinding(which: Restricted, refusal: WorkspaceRefusal | undefined): Finding {
  const { what, breaks, mend } = about[which];
  const subject = { id: `slack-policy:${which}`, what };
  if (!refusal) return unknown(subject, { says: 'Unknown until it is tried. It was not refused lately.' });
  return wrong(subject, {
    says: `Slack refused it on ${utcMinute(refusal.at)} (${refusal.code}).`,
    breaks,
    mend,
    remedy: forgetting[which],
  });
}
