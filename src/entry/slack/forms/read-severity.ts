import { parseSeverity } from '../../../domain/severity';
import { about, choice, type FormReader, text } from './form-reader';

export const readSeverity: FormReader = (values, origin) => {
  const severity = parseSeverity(choice(values, 'severity'));
  const reason = text(values, 'reason');
  if (!severity) return { errors: { severity: 'Choose how severe it is.' } };
  if (reason === '') return { errors: { reason: 'Say why; everybody in the channel reads it.' } };
  return { work: { kind: 'severity', incident: about(origin), severity, reason } };
};
