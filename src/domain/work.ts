/** Everything that can be asked of the app, whichever door it came through. */
import type { Audience } from './audience';
import type { TimeCorrection } from './correct-time';
import type { DigestKey } from './digest';
import type { FollowUpPriority } from './follow-ups/follow-up';
import type { FollowUpEdit } from './follow-ups/follow-up-edit';
import type { FilledForm, FormOrigin } from './form';
import type { ImpactChange } from './impact';
import type { IncidentRef } from './incident';
import type { Menu } from './menu';
import type { ShiftSpan } from './on-call/swap';
import type { Actor, PersonRef } from './person';
import type { Phrase } from './phrase';
import type { ReviewWork } from './post-mortem/review-work';
import type { WantedRole } from './role';
import type { Severity } from './severity';
import type { UpdateTexts } from './status-update';

export type Work =
  | IncidentWork
  | Inquiry
  /** The app compares all that it watches, and all that changed in Jira, with what it shows. */
  | { readonly kind: 'reconcile-all' }
  /** Somebody is told in the morning what they owe, or the team how the week went. */
  | { readonly kind: 'digest'; readonly key: DigestKey }
  /** The app looks, once a day, whether all is as it needs it. */
  | { readonly kind: 'daily-check-up' }
  /** The team's figures are counted anew from Jira. */
  | { readonly kind: 'recount' }
  /** Somebody asks for a failed job to be tried again. */
  | { readonly kind: 'try-again'; readonly jobId: string };

/** What is done to one incident, in its turn. */
export type IncidentWork =
  | {
      readonly kind: 'report';
      readonly text: string;
      /** Of the message that is reported, and who wrote it. */
      readonly permalink?: string | undefined;
      readonly author?: PersonRef | undefined;
    }
  | { readonly kind: 'acknowledge'; readonly incident: IncidentRef }
  | { readonly kind: 'assign'; readonly incident: IncidentRef; readonly investigator: PersonRef }
  | { readonly kind: 'decline'; readonly incident: IncidentRef; readonly reason: string }
  | {
      readonly kind: 'open';
      /** Absent for an incident that nobody reported before. */
      readonly incident?: IncidentRef | undefined;
      readonly title?: string | undefined;
      readonly severity: Severity;
      readonly owner?: PersonRef | undefined;
      readonly audience?: Audience | undefined;
      /** What is known, where the report does not say it. */
      readonly known?: string | undefined;
      readonly impact?: ImpactChange | undefined;
    }
  | { readonly kind: 'severity'; readonly incident: IncidentRef; readonly severity: Severity; readonly reason: string }
  | { readonly kind: 'owner'; readonly incident: IncidentRef; readonly owner: PersonRef }
  | { readonly kind: 'impact'; readonly incident: IncidentRef; readonly impact: ImpactChange }
  | { readonly kind: 'mitigated'; readonly incident: IncidentRef; readonly text: string }
  | { readonly kind: 'start-follow-up'; readonly incident: IncidentRef }
  | {
      readonly kind: 'follow-up';
      readonly incident: IncidentRef;
      readonly priority: FollowUpPriority;
      readonly title: string;
      readonly assignee?: PersonRef | undefined;
      /** A day such as `2026-12-07`; absent: as the policy has it. */
      readonly dueDate?: string | undefined;
    }
  | {
      readonly kind: 'edit-follow-up';
      readonly incident: IncidentRef;
      /** Of the follow-up. */
      readonly issueKey: string;
      readonly edit: FollowUpEdit;
      /** What whoever edits it had before them, of the same parts. */
      readonly was: FollowUpEdit;
    }
  /** An issue of any project becomes a follow-up. */
  | { readonly kind: 'link-follow-up'; readonly incident: IncidentRef; readonly issueKey: string }
  | ({ readonly kind: 'correct-time'; readonly incident: IncidentRef } & TimeCorrection)
  /** Slack users and user groups to pull into the channel. */
  | {
      readonly kind: 'pull-in';
      readonly incident: IncidentRef;
      readonly slackUserIds: readonly string[];
      readonly groupIds: readonly string[];
    }
  /** Links the post mortem, and drafts it when there is none yet. */
  | { readonly kind: 'post-mortem'; readonly incident: IncidentRef }
  | { readonly kind: 'close'; readonly incident: IncidentRef }
  /** Whoever could not be added to the channel is tried again. */
  | { readonly kind: 'add-people'; readonly incident: IncidentRef }
  | { readonly kind: 'reopen'; readonly incident: IncidentRef; readonly reason: string }
  | ({
      readonly kind: 'update';
      readonly incident: IncidentRef;
      /** Until the next update; absent: as the policy has it. */
      readonly nextMinutes?: number | undefined;
    } & UpdateTexts)
  | TimelineWork
  | ReviewWork
  | { readonly kind: 'accept-ownership'; readonly incident: IncidentRef }
  | { readonly kind: 'hand-back'; readonly incident: IncidentRef }
  | { readonly kind: 'accept-investigation'; readonly incident: IncidentRef }
  /** Whoever reported it from outside is answered, through Jira. */
  | { readonly kind: 'answer-sender'; readonly incident: IncidentRef; readonly text: string }
  /** The asking for the next status update is put off. */
  | { readonly kind: 'snooze-update'; readonly incident: IncidentRef }
  | { readonly kind: 'roles'; readonly incident: IncidentRef; readonly give: GivenRoles }
  | { readonly kind: 'keep-channel'; readonly incident: IncidentRef }
  | { readonly kind: 'merge'; readonly incident: IncidentRef; readonly into: IncidentRef }
  /** A duplicate was folded into this incident. */
  | {
      readonly kind: 'absorb';
      readonly incident: IncidentRef;
      readonly duplicate: { readonly issueKey: string; readonly title: string };
    }
  /** The channel was archived or un-archived: which, Slack is asked. That one was deleted Slack tells only once. */
  | { readonly kind: 'channel-changed'; readonly incident: IncidentRef; readonly deletedChannelId?: string | undefined }
  /** The app does what is due. */
  | { readonly kind: 'tend'; readonly incident: IncidentRef }
  /** The app, or somebody, has Jira, the record and Slack compared, and what differs put right. */
  | { readonly kind: 'reconcile'; readonly incident: IncidentRef }
  /** Jira says that an issue changed; `at` is when, ISO 8601 UTC. */
  | { readonly kind: 'issue-changed'; readonly incident: IncidentRef };

/** Who gets which role; `none` takes it away. */
export type GivenRoles = Readonly<Partial<Record<WantedRole, PersonRef | 'none'>>>;

/** What is done to an incident's timeline alone. `list`: the list of entries that stands open, to be shown anew. */
export type TimelineWork =
  | {
      readonly kind: 'note';
      readonly incident: IncidentRef;
      readonly text: string;
      /** When it happened, ISO 8601 UTC; absent: now. */
      readonly at?: string | undefined;
      readonly list?: FormOrigin | undefined;
    }
  /** Something happened to a message or its marks; what, is read from the message. */
  | {
      readonly kind: 'mark-message';
      readonly incident: IncidentRef;
      readonly channelId: string;
      readonly ts: string;
      /** True when somebody adds it by hand, so that it needs no mark. */
      readonly added: boolean;
    }
  | {
      readonly kind: 'edit-entry';
      readonly incident: IncidentRef;
      readonly entryId: string;
      readonly text: string;
      /** ISO 8601 UTC */
      readonly at: string;
      /** What whoever edits it had before them, where that is known. */
      readonly was?: { readonly text: string; readonly at: string } | undefined;
      readonly list?: FormOrigin | undefined;
    }
  | {
      readonly kind: 'move-entry';
      readonly incident: IncidentRef;
      readonly entryId: string;
      readonly direction: 'up' | 'down';
      readonly list?: FormOrigin | undefined;
    }
  | {
      readonly kind: 'remove-entry';
      readonly incident: IncidentRef;
      readonly entryId: string;
      readonly list?: FormOrigin | undefined;
    };

/** What changes no incident, and so waits for no turn. */
export type Inquiry =
  | { readonly kind: 'show-status'; readonly incident?: IncidentRef | undefined }
  | { readonly kind: 'show-list' }
  | { readonly kind: 'show-on-call' }
  /** An administrator asks whether all is as the app needs it. */
  | { readonly kind: 'check-up' }
  /** Somebody is on call instead of whose turn it is. */
  | {
      readonly kind: 'cover';
      readonly person: PersonRef;
      /** ISO 8601 UTC; absent: from now on. */
      readonly from?: string | undefined;
      /** ISO 8601 UTC; no longer at this instant. */
      readonly to: string;
    }
  | { readonly kind: 'take-back-cover'; readonly overrideId: string }
  /** Somebody asks another to exchange a shift. */
  | { readonly kind: 'offer-swap'; readonly give: ShiftSpan; readonly take: ShiftSpan; readonly other: string }
  | { readonly kind: 'answer-swap'; readonly swapId: string; readonly accept: boolean }
  /** The app follows a change of who is on call. */
  | { readonly kind: 'look-at-on-call' }
  | { readonly kind: 'show-follow-ups'; readonly incident: IncidentRef }
  | { readonly kind: 'show-menu'; readonly incident: IncidentRef }
  /** `refresh`: nobody asked; something of theirs changed. */
  | { readonly kind: 'publish-home'; readonly refresh?: boolean | undefined }
  /** An administrator says which Jira account a Slack user has; without `account`, that nothing is said any more. */
  | { readonly kind: 'match'; readonly slackUserId: string; readonly account?: string | undefined }
  | {
      readonly kind: 'fill-form';
      readonly form: FilledForm;
      readonly origin: FormOrigin;
      /** Of the form that stands open. */
      readonly viewId: string;
    };

const inquiryKinds: readonly Work['kind'][] = [
  'show-status',
  'show-list',
  'show-on-call',
  'check-up',
  'cover',
  'take-back-cover',
  'offer-swap',
  'answer-swap',
  'look-at-on-call',
  'show-follow-ups',
  'show-menu',
  'publish-home',
  'match',
  'fill-form',
] satisfies readonly Inquiry['kind'][];

const onCallKinds: readonly Work['kind'][] = [
  'cover',
  'take-back-cover',
  'offer-swap',
  'answer-swap',
  'look-at-on-call',
];

/** What changes who is on call, or follows it, is done one after the other. */
export const onCallTurn = ({ kind }: Work): 'on-call' | undefined =>
  onCallKinds.includes(kind) ? 'on-call' : undefined;

export const isInquiry = (work: Work): work is Inquiry => inquiryKinds.includes(work.kind);

/** Where the answer to a request goes. Screens and automation ask for the outcome themselves. */
export type ReplyRoute =
  | { readonly kind: 'response-url'; readonly url: string }
  | { readonly kind: 'ephemeral'; readonly channelId: string; readonly slackUserId: string }
  | { readonly kind: 'direct'; readonly slackUserId: string }
  | { readonly kind: 'asked-for' };

export type Outcome =
  | {
      readonly kind: 'done';
      readonly text: Phrase;
      /** What can be done next, as buttons. */
      readonly menu?: Menu | undefined;
      readonly issueKey?: string | undefined;
      readonly channel?: { readonly id: string; readonly name: string } | undefined;
    }
  | {
      readonly kind: 'refused';
      readonly text: Phrase;
      /** What whoever asked may do about it, as buttons. */
      readonly menu?: Menu | undefined;
    }
  | { readonly kind: 'failed'; readonly text: Phrase; readonly nextStep: string };

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One request, recorded before it was acknowledged and kept until after it is done. */
export interface Job {
  /** The id that the sender gave the request; a repeated delivery has the same. */
  readonly id: string;
  readonly work: Work;
  readonly actor: Actor | undefined;
  readonly reply: ReplyRoute;
  /** ISO 8601 UTC */
  readonly receivedAt: string;
  /** How often work on it began. */
  readonly attempts: number;
  /** How often somebody had it tried again after it failed for good. */
  readonly triesAgain?: number | undefined;
  /** What the steps done so far found or made, by the step's name. */
  readonly progress: Readonly<Record<string, Json>>;
  readonly outcome?: Outcome | undefined;
}
