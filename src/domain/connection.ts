/** Where an installation finds the team: its Slack app, its channel and groups, its project and its space. */
export const placeNames = [
  'reportsChannelId',
  'engineeringGroupId',
  'onCallGroupId',
  'jiraProjectKey',
  'confluenceSpaceKey',
] as const;

export type PlaceName = (typeof placeNames)[number];

export type KnownPlaces = Readonly<Partial<Record<PlaceName, string>>>;
