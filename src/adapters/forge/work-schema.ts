/** What is asked of the app, as it is stored with its job. */
import * as z from 'zod/mini';
import { affectable } from '../../domain/affected';
import { timeNames } from '../../domain/incident';
import { reviewWork } from './review-work-schema';

const severity = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const incident = z.union([
  z.object({ issueId: z.string() }),
  z.object({ issueKey: z.string() }),
  z.object({ channelId: z.string() }),
]);
const personRef = z.union([z.object({ slackUserId: z.string() }), z.object({ accountId: z.string() })]);
const given = z.union([personRef, z.literal('none')]);
const priority = z.enum(['high', 'low']);

const followUpEdit = z.object({
  title: z.optional(z.string()),
  priority: z.optional(priority),
  assigneeAccountId: z.optional(z.nullable(z.string())),
  dueDate: z.optional(z.nullable(z.string())),
});

const shift = z.object({ from: z.string(), to: z.string() });

const audience = z.object({
  private: z.optional(z.boolean()),
  drill: z.optional(z.boolean()),
  invited: z.optional(z.array(z.string())),
});

const impact = z.object({
  text: z.optional(z.string()),
  startedAt: z.nullish(z.string()),
  affects: z.optional(z.array(z.enum(affectable))),
});

const formOrigin = z.object({
  issueKey: z.optional(z.string()),
  channelId: z.optional(z.string()),
  permalink: z.optional(z.string()),
  authorSlackUserId: z.optional(z.string()),
  entryId: z.optional(z.string()),
  viewId: z.optional(z.string()),
  page: z.optional(z.number()),
  drill: z.optional(z.boolean()),
});

export const workSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('report'),
    text: z.string(),
    permalink: z.optional(z.string()),
    author: z.optional(personRef),
  }),
  z.object({ kind: z.literal('acknowledge'), incident }),
  z.object({ kind: z.literal('assign'), incident, investigator: personRef }),
  z.object({ kind: z.literal('decline'), incident, reason: z.string() }),
  z.object({
    kind: z.literal('open'),
    incident: z.optional(incident),
    title: z.optional(z.string()),
    severity,
    owner: z.optional(personRef),
    audience: z.optional(audience),
    known: z.optional(z.string()),
    impact: z.optional(impact),
  }),
  z.object({ kind: z.literal('severity'), incident, severity, reason: z.string() }),
  z.object({ kind: z.literal('owner'), incident, owner: personRef }),
  z.object({ kind: z.literal('impact'), incident, impact }),
  z.object({ kind: z.literal('mitigated'), incident, text: z.string() }),
  z.object({ kind: z.literal('start-follow-up'), incident }),
  z.object({
    kind: z.literal('follow-up'),
    incident,
    priority,
    title: z.string(),
    assignee: z.optional(personRef),
    dueDate: z.optional(z.string()),
  }),
  z.object({
    kind: z.literal('edit-follow-up'),
    incident,
    issueKey: z.string(),
    edit: followUpEdit,
    was: followUpEdit,
  }),
  z.object({ kind: z.literal('link-follow-up'), incident, issueKey: z.string() }),
  z.object({
    kind: z.literal('correct-time'),
    incident,
    which: z.enum(timeNames),
    to: z.string(),
    was: z.optional(z.nullable(z.string())),
  }),
  z.object({
    kind: z.literal('pull-in'),
    incident,
    slackUserIds: z.array(z.string()),
    groupIds: z.array(z.string()),
  }),
  z.object({ kind: z.literal('post-mortem'), incident }),
  z.object({ kind: z.literal('close'), incident }),
  z.object({ kind: z.literal('add-people'), incident }),
  z.object({ kind: z.literal('reopen'), incident, reason: z.string() }),
  z.object({
    kind: z.literal('update'),
    incident,
    changed: z.string(),
    impact: z.optional(z.string()),
    doing: z.optional(z.string()),
    nextMinutes: z.optional(z.number()),
  }),
  z.object({
    kind: z.literal('note'),
    incident,
    text: z.string(),
    at: z.optional(z.string()),
    list: z.optional(formOrigin),
  }),
  z.object({ kind: z.literal('mark-message'), incident, channelId: z.string(), ts: z.string(), added: z.boolean() }),
  z.object({
    kind: z.literal('edit-entry'),
    incident,
    entryId: z.string(),
    text: z.string(),
    at: z.string(),
    was: z.optional(z.object({ text: z.string(), at: z.string() })),
    list: z.optional(formOrigin),
  }),
  z.object({
    kind: z.literal('move-entry'),
    incident,
    entryId: z.string(),
    direction: z.enum(['up', 'down']),
    list: z.optional(formOrigin),
  }),
  z.object({ kind: z.literal('remove-entry'), incident, entryId: z.string(), list: z.optional(formOrigin) }),
  ...reviewWork,
  z.object({ kind: z.literal('accept-ownership'), incident }),
  z.object({ kind: z.literal('hand-back'), incident }),
  z.object({ kind: z.literal('accept-investigation'), incident }),
  z.object({ kind: z.literal('snooze-update'), incident }),
  z.object({ kind: z.literal('answer-sender'), incident, text: z.string() }),
  z.object({
    kind: z.literal('roles'),
    incident,
    give: z.object({ communications: z.optional(given), scribe: z.optional(given) }),
  }),
  z.object({ kind: z.literal('keep-channel'), incident }),
  z.object({ kind: z.literal('merge'), incident, into: incident }),
  z.object({
    kind: z.literal('absorb'),
    incident,
    duplicate: z.object({ issueKey: z.string(), title: z.string() }),
  }),
  z.object({ kind: z.literal('channel-changed'), incident, deletedChannelId: z.optional(z.string()) }),
  z.object({ kind: z.literal('tend'), incident }),
  z.object({ kind: z.literal('reconcile'), incident }),
  z.object({ kind: z.literal('reconcile-all') }),
  z.object({ kind: z.literal('digest'), key: z.templateLiteral(['digest:', z.string()]) }),
  z.object({ kind: z.literal('recount') }),
  z.object({ kind: z.literal('try-again'), jobId: z.string() }),
  z.object({ kind: z.literal('show-status'), incident: z.optional(incident) }),
  z.object({ kind: z.literal('show-list') }),
  z.object({ kind: z.literal('show-on-call') }),
  z.object({ kind: z.literal('check-up') }),
  z.object({ kind: z.literal('daily-check-up') }),
  z.object({ kind: z.literal('cover'), person: personRef, from: z.optional(z.string()), to: z.string() }),
  z.object({ kind: z.literal('take-back-cover'), overrideId: z.string() }),
  z.object({ kind: z.literal('offer-swap'), give: shift, take: shift, other: z.string() }),
  z.object({ kind: z.literal('answer-swap'), swapId: z.string(), accept: z.boolean() }),
  z.object({ kind: z.literal('look-at-on-call') }),
  z.object({ kind: z.literal('show-follow-ups'), incident }),
  z.object({ kind: z.literal('show-menu'), incident }),
  z.object({ kind: z.literal('publish-home'), refresh: z.optional(z.boolean()) }),
  z.object({ kind: z.literal('match'), slackUserId: z.string(), account: z.optional(z.string()) }),
  z.object({ kind: z.literal('issue-changed'), incident }),
  z.object({
    kind: z.literal('fill-form'),
    form: z.enum([
      'open-sev',
      'impact',
      'update',
      'timeline',
      'edit-entry',
      'roles',
      'merge',
      'acknowledge',
      'assign-report',
      'decline-report',
      'meeting',
      'meeting-held',
      'contribute',
      'close-anyway',
      'swap',
    ]),
    origin: formOrigin,
    viewId: z.string(),
  }),
]);
