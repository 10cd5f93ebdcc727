import { followUpPriorities } from '../../../domain/follow-ups/follow-up';
import { mentionedUser } from '../slack-text';
import { askBack, askInForm, type Command, work } from './command';
import { incidentAndRest, said } from './typed-words';

export const followup: Command = {
  usage: 'followup high|low <text>',
  about: 'add a follow-up task',
  read(typed) {
    const { incident, rest } = incidentAndRest(typed);
    if (rest.length === 0) return askInForm('follow-up', typed, incident);
    const priority = followUpPriorities.find((candidate) => candidate === rest[0]?.toLowerCase());
    if (!priority) return askBack('High or low priority?');
    const slackUserId = mentionedUser(rest[1]);
    const title = said(rest.slice(slackUserId ? 2 : 1));
    if (title === '') return askBack('What is to be done?');
    return work(`Adding a ${priority}-priority follow-up…`, {
      kind: 'follow-up',
      incident,
      priority,
      title,
      ...(slackUserId ? { assignee: { slackUserId } } : {}),
    });
  },
};
