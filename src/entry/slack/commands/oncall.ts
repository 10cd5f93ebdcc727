import { askInForm, type Command, work } from './command';

export const oncall: Command = {
  usage: 'oncall, or oncall cover',
  about: 'see who is on call, or have somebody cover',
  read: (typed) =>
    typed.words[0]?.toLowerCase() === 'cover'
      ? askInForm('cover', typed, undefined)
      : work('Looking for who is on call…', { kind: 'show-on-call' }),
};
