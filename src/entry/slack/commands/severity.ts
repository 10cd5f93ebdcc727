import { severityLabel } from '../../../domain/severity';
import { askBack, askInForm, type Command, type Typed, work } from './command';
import { incidentAndRest, isAmbiguous, leadingSeverity, said } from './typed-words';

export const severity: Command = {
  usage: 'severity sev1|sev2|sev3 <why>',
  about: "change the severity, in the SEV's channel",
  read(typed) {
    if (isAmbiguous(typed.words)) return askBack(`Is ${typed.words[0]} an issue or a severity?`);
    const { incident, found } = readSeverity(typed);
    if (!found)
      return incidentAndRest(typed).rest.length === 0
        ? askInForm('severity', typed, incident)
        : askBack('Which severity?');
    const reason = said(found.rest);
    if (reason === '') return askInForm('severity', typed, incident, String(found.severity));
    return work(`Changing the severity to ${severityLabel(found.severity)}…`, {
      kind: 'severity',
      incident,
      severity: found.severity,
      reason,
    });
  },
};

/** `SEV-2` can be a key or a severity here too. */
function readSeverity(typed: Typed) {
  const keyed = incidentAndRest(typed);
  const afterKey = leadingSeverity(keyed.rest);
  if ('issueKey' in keyed.incident && afterKey) return { incident: keyed.incident, found: afterKey };
  const found = leadingSeverity(typed.words);
  return { incident: found ? { channelId: typed.channelId } : keyed.incident, found };
}
