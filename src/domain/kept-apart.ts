/** Whether two incidents may learn of each other: a merge tells the people of each what the other one is. */
import type { Audience } from './audience';
import type { Refusal } from './decision';

export interface Circle extends Pick<Audience, 'private' | 'drill'> {
  readonly issueKey: string;
  /** Slack ids; asked for only where both are private. */
  readonly people: readonly string[];
}

/** @returns undefined when nobody learns of anything that was kept from them, and a rehearsal stays one */
export function whyApart(duplicate: Circle, into: Circle): Refusal | undefined {
  if (isPrivate(duplicate) !== isPrivate(into))
    return {
      reason: 'one-is-private',
      private: isPrivate(duplicate) ? duplicate.issueKey : into.issueKey,
      target: into.issueKey,
    };
  if ((duplicate.drill === true) !== (into.drill === true))
    return { reason: 'one-is-a-drill', drill: duplicate.drill ? duplicate.issueKey : into.issueKey };
  if (!isPrivate(duplicate)) return undefined;
  const people = strangers(duplicate, into) + strangers(into, duplicate);
  return people === 0 ? undefined : { reason: 'not-the-same-people', target: into.issueKey, people };
}

const isPrivate = (circle: Circle): boolean => circle.private === true;

/** How many of the one are not in the other. */
const strangers = (of: Circle, to: Circle): number =>
  of.people.filter((slackUserId) => !to.people.includes(slackUserId)).length;
