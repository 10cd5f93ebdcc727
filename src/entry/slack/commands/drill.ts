import { askBack, type Command, work } from './command';
import { leadingMentions, leadingSeverity, said } from './typed-words';

/** A rehearsal is minor unless it says otherwise. */
export const drill: Command = {
  usage: 'drill [sev1|sev2|sev3] [@person …] <title>',
  about: 'rehearse a SEV with those you name; it counts in no metric',
  read({ words }) {
    const { severity = 3, rest } = leadingSeverity(words) ?? { rest: words };
    const { invited, rest: titleWords } = leadingMentions(rest);
    const title = said(titleWords);
    if (title === '') return askBack('What do you rehearse?');
    return work(`Starting a drill: ${title}`, { kind: 'open', severity, title, audience: { drill: true, invited } });
  },
};
