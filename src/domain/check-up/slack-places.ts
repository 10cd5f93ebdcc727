import { type Finding, fine, type Remedy, wrong } from './finding';

export interface PlaceSeen {
  readonly name: string;
  readonly joined: boolean;
  readonly archived: boolean;
}

interface Place {
  readonly id: string;
  readonly what: string;
  readonly channelId: string;
  readonly breaks: string;
  readonly join: Remedy;
}

/** @param seen undefined: the app sees no such channel */
export function channelFinding({ id, what, channelId, breaks, join }: Place, seen: PlaceSeen | undefined): Finding {
  const subject = { id, what };
  if (!seen)
    return wrong(subject, {
      says: `The app sees no channel ${channelId}.`,
      breaks,
      mend: 'Choose a channel that exists. Into a private one the app must be invited first.',
    });
  if (seen.archived)
    return wrong(subject, {
      says: `#${seen.name} is archived.`,
      breaks,
      mend: `Un-archive #${seen.name} in Slack, or choose another channel.`,
    });
  if (!seen.joined)
    return wrong(subject, {
      says: `The app is not in #${seen.name}.`,
      breaks,
      mend: `Type /invite @SEV Response in #${seen.name}.`,
      remedy: join,
    });
  return fine(subject, `The app is in #${seen.name}.`);
}

/** A user group that the settings hold by its id, and what it is for. */
export interface GroupUse {
  readonly groupId: string;
  readonly use: string;
}

/** @param known ids of the groups in use */
export function groupFindings(used: readonly GroupUse[], known: readonly string[]): readonly Finding[] {
  const missing = used.filter(({ groupId }) => !known.includes(groupId));
  if (missing.length === 0)
    return [fine({ id: 'slack-group', what: 'Slack user groups' }, `All ${used.length} are in use.`)];
  return missing.map(({ groupId, use }) =>
    wrong(
      { id: `slack-group:${groupId}`, what: `Slack user group ${groupId}, ${use}` },
      {
        says: 'Slack has no such user group in use.',
        breaks: 'Whoever is in it is neither called nor added to channels.',
        mend: 'Enable the user group in Slack, or choose another one.',
      },
    ),
  );
}
