import { askInForm, type Command, work } from './command';
import { incidentAndRest, said } from './typed-words';

export const impact: Command = {
  usage: 'impact <text>',
  about: 'say what fails and who is affected; without a text a form also asks since when',
  read(typed) {
    const { incident, rest } = incidentAndRest(typed);
    const text = said(rest);
    if (text === '') return askInForm('impact', typed, incident);
    return work('Describing the impact…', { kind: 'impact', incident, impact: { text } });
  },
};
