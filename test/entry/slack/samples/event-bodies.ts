/** The bodies that the Events API posts. https://docs.slack.dev/apis/events-api#callback-field */
import type { SlackEvent } from '@slack/types';
import { appEvents } from './app-events.ts';
import { channelEvents, reactionEvents } from './channel-events.ts';
import { messageEvents, metadataEvent, plainMessage } from './message-events.ts';
import { peopleEvents } from './people-events.ts';

const eventBody = (event: SlackEvent) => ({
  token: 'Jhj5dZrVaK7ZwHHjRyZWjbDl',
  team_id: 'T0TEAM',
  api_app_id: 'A0SEV',
  event,
  type: 'event_callback',
  event_id: 'Ev0RUN',
  event_time: 1795428000,
  event_context: '4-eyJldCI6Im1lc3NhZ2UifQ',
  is_ext_shared_channel: false,
  authorizations: [
    { enterprise_id: null, team_id: 'T0TEAM', user_id: 'U0BOT', is_bot: true, is_enterprise_install: false },
  ],
});

const events: readonly SlackEvent[] = [
  ...messageEvents,
  metadataEvent,
  ...reactionEvents,
  ...channelEvents,
  ...peopleEvents,
  ...appEvents,
];

/** Of before 2020, with those who installed the app in the place of `authorizations`. */
const asBefore = ({ authorizations: _, ...body }: ReturnType<typeof eventBody>) => ({
  ...body,
  authed_users: ['U0BOT'],
});

export const eventBodies: readonly (readonly [name: string, body: object])[] = [
  ...events.map((event) => {
    const subtype = 'subtype' in event && event.subtype ? `/${event.subtype}` : '';
    return [`event ${event.type}${subtype}`, eventBody(event)] as const;
  }),
  ['event with authed_users', asBefore(eventBody(plainMessage))],
  [
    'url_verification',
    {
      token: 'Jhj5dZrVaK7ZwHHjRyZWjbDl',
      challenge: '3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P',
      type: 'url_verification',
    },
  ],
  [
    'app_rate_limited',
    {
      token: 'Jhj5dZrVaK7ZwHHjRyZWjbDl',
      type: 'app_rate_limited',
      team_id: 'T0TEAM',
      minute_rate_limited: 1795428000,
      api_app_id: 'A0SEV',
    },
  ],
];
