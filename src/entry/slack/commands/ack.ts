import { askBack, type Command, work } from './command';
import { issueKeyOf } from './typed-words';

export const ack: Command = {
  usage: 'ack KEY',
  about: 'say that you look into a report',
  read({ words, channelId }) {
    if (words.length === 0)
      return { kind: 'form', form: 'acknowledge', origin: { channelId }, echo: 'Looking for reports that wait…' };
    const issueKey = issueKeyOf(words[0]);
    if (!issueKey) return askBack('Which report?');
    return work(`Acknowledging ${issueKey}…`, { kind: 'acknowledge', incident: { issueKey } });
  },
};
