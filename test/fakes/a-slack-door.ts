/** The app as requests from Slack find it, over everything outside in memory. */
import type { SlackDoor } from '../../src/entry/slack/slack-door.ts';
import { acceptRequest } from '../../src/use-cases/accept-request.ts';
import { heedChannel } from '../../src/use-cases/heed-channel.ts';
import { heedMessage } from '../../src/use-cases/heed-message.ts';
import { openForm, openPage } from '../../src/use-cases/open-form.ts';
import type { Team } from './a-team.ts';

export const aSlackDoor = (team: Team): SlackDoor => ({
  log: team.log,
  now: () => team.clock.now(),
  acceptRequest: (request) => acceptRequest(team, request),
  heedChannel: (heard) => heedChannel(team, heard),
  heedMessage: (heard) => heedMessage(team, heard),
  openForm: (triggerId, wanted) => openForm(team, triggerId, wanted),
  openPage: (triggerId, title, text) => openPage(team, triggerId, title, text),
});
