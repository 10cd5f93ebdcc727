import { plainFromSlack } from '../slack-text';
import { askBack, type Command, work } from './command';

export const report: Command = {
  usage: 'report <text>',
  about: 'report a suspected incident; the on-call is told at once',
  read({ text }) {
    if (text === '') return askBack('What do you suspect?');
    return work('Filing your report…', { kind: 'report', text: plainFromSlack(text) });
  },
};
