import type { App } from '../../compose';

/** What requests from Slack ask of the app. */
export type SlackDoor = Pick<
  App,
  'acceptRequest' | 'heedChannel' | 'heedMessage' | 'log' | 'now' | 'openForm' | 'openPage'
>;
