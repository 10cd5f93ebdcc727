import type { SlackPerson } from '../../src/domain/person.ts';

/** A member of the team, known on both sides. */
export const aPerson = (name: string): SlackPerson & { readonly accountId: string } => ({
  name,
  slackUserId: `U${name.toUpperCase()}`,
  accountId: `account-${name.toLowerCase()}`,
  standing: 'member',
});

/** Who reports. */
export const rita = aPerson('Rita');
/** Who is on call. */
export const omar = aPerson('Omar');
/** Another engineer. */
export const erin = aPerson('Erin');
