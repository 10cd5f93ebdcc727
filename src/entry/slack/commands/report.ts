import { plainFromSlack } from '../slack-text';
import { type Command, work } from './command';

export const report: Command = {
  usage: 'report <text>',
  about: 'report a suspected incident; the on-call is told at once',
  read({ text, channelId }) {
    if (text === '')
      return { kind: 'form', form: 'report', origin: { channelId }, echo: 'Opening the form for a report…' };
    return work('Filing your report…', { kind: 'report', text: plainFromSlack(text) });
  },
};
