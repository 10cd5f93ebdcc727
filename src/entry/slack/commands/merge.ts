import { askBack, type Command, work } from './command';
import { incidentAndRest, issueKeyOf } from './typed-words';

export const merge: Command = {
  usage: 'merge KEY into KEY',
  about: "fold a duplicate into another incident; in the duplicate's channel its own key goes without saying",
  read(typed) {
    const { channelId } = typed;
    if (typed.words.length === 0)
      return { kind: 'form', form: 'merge', origin: { channelId }, echo: 'Opening the form…' };
    const { incident, rest } = incidentAndRest(typed);
    const [word, key] = rest;
    const into = word?.toLowerCase() === 'into' ? issueKeyOf(key) : undefined;
    if (!into || rest.length > 2) return askBack('Which incident into which?');
    return work(`Merging into ${into}…`, { kind: 'merge', incident, into: { issueKey: into } });
  },
};
