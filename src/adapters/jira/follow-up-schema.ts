/** A follow-up as Jira shows it inside its SEV, so that one reading of the SEV tells of all of them. */
import * as z from 'zod/mini';
import { type FollowUp, type FollowUpRules, followUpPriorityOf } from '../../domain/follow-ups/follow-up';
import type { JiraSite, SettledSite } from './jira-site';

export const statusSchema = z.object({
  name: z.string(),
  statusCategory: z.optional(z.object({ key: z.string() })),
});

export const issueTypeSchema = z.object({ id: z.string() });

export const innerIssue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    summary: z.string(),
    status: statusSchema,
    priority: z.nullish(z.object({ name: z.string() })),
    issuetype: z.optional(issueTypeSchema),
  }),
});

type InnerIssue = z.infer<typeof innerIssue>;

/** The other end stands as `inwardIssue` when the type's inward words lead to it: "is blocked by". */
export const linkSchema = z.object({
  type: z.object({ name: z.string(), inward: z.string(), outward: z.string() }),
  inwardIssue: z.optional(innerIssue),
  outwardIssue: z.optional(innerIssue),
});

type Link = z.infer<typeof linkSchema>;

export const followUpOf = (rules: FollowUpRules, { id, key, fields }: InnerIssue): FollowUp => ({
  issueId: id,
  issueKey: key,
  title: fields.summary,
  priority: followUpPriorityOf(fields.priority?.name, rules),
  done: fields.status.statusCategory?.key === 'done',
  statusName: fields.status.name,
});

/** Of what is linked to a SEV, that which blocks it or follows from it; another incident is none of its follow-ups. */
export const linkedFollowUps = (site: SettledSite, links: readonly Link[]): readonly FollowUp[] =>
  linkedBy(site, links, 'inwardIssue')
    .filter(({ fields }) => fields.issuetype?.id !== site.incidentTypeId)
    .map((issue) => ({ ...followUpOf(site, issue), linked: true }));

/** @returns the SEVs of which an issue is a follow-up by a link, by their issue ids */
export const sevsLinkedTo = (site: SettledSite, links: readonly Link[]): readonly string[] =>
  linkedBy(site, links, 'outwardIssue')
    .filter(({ fields }) => isIncident(site, fields.issuetype))
    .map(({ id }) => id);

const isIncident = (site: JiraSite, type: { readonly id: string } | undefined): boolean =>
  type?.id === site.incidentTypeId;

/** A type whose words are the same both ways, such as "relates to", counts both ways. Each issue once. */
function linkedBy(
  { followUpLinkType }: FollowUpRules,
  links: readonly Link[],
  end: 'inwardIssue' | 'outwardIssue',
): readonly InnerIssue[] {
  const found = links
    .filter(({ type }) => followUpLinkType !== '' && type.name === followUpLinkType)
    .map(
      (link) =>
        link[end] ?? (link.type.inward === link.type.outward ? (link.inwardIssue ?? link.outwardIssue) : undefined),
    )
    .filter((issue) => issue !== undefined);
  return [...new Map(found.map((issue) => [issue.id, issue])).values()];
}
