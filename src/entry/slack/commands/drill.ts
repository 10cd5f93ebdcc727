import { askBack, type Command, type Typed, type Understood, work } from './command';
import { leadingMentions, leadingSeverity, said } from './typed-words';

/** A rehearsal is minor unless it says otherwise. */
export const drill: Command = {
  usage: 'drill [sev1|sev2|sev3] [@person …] <title>',
  about: 'rehearse a SEV with those you name; it counts in no metric',
  read(typed) {
    const { words } = typed;
    const { severity = 3, rest } = leadingSeverity(words) ?? { rest: words };
    const { invited, rest: titleWords } = leadingMentions(rest);
    const title = said(titleWords);
    if (words.length === 0) return bare(typed);
    if (title === '') return askBack('What do you rehearse?');
    return work(`Starting a drill: ${title}`, { kind: 'open', severity, title, audience: { drill: true, invited } });
  },
};

/** The form in which the drill is chosen already. */
const bare = ({ channelId }: Typed): Understood => ({
  kind: 'form',
  form: 'open-sev',
  origin: { channelId, drill: true },
  echo: 'Please fill in the form.',
});
