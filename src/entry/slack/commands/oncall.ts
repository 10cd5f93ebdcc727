import { askInForm, type Command, work } from './command';

export const oncall: Command = {
  usage: 'oncall, oncall cover, or oncall swap',
  about: 'see who is on call, have somebody cover, or swap shifts',
  read(typed) {
    const word = typed.words[0]?.toLowerCase();
    if (word === 'cover' || word === 'swap') return askInForm(word, typed, undefined);
    return work('Looking for who is on call…', { kind: 'show-on-call' });
  },
};
