import { listed, type Phrase } from '../domain/phrase';

/** Why a report from outside calls somebody. */
export const looksLikeSecurity = (words: readonly string[] = []): Phrase =>
  words.length === 0
    ? []
    : [
        ' It came from outside and looks like security, for it says: ',
        ...listed(words.map((word) => [`“${word}”`])),
        '.',
      ];
