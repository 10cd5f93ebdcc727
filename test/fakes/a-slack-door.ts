/** The app as requests from Slack find it, over everything outside in memory. */
import type { SlackDoor } from '../../src/entry/slack/slack-door.ts';
import { heedChannel } from '../../src/use-cases/channel/heed-channel.ts';
import { openForm, openPage } from '../../src/use-cases/forms/open-form.ts';
import { acceptRequest } from '../../src/use-cases/jobs/accept-request.ts';
import { heedMessage } from '../../src/use-cases/timeline/heed-message.ts';
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
