import { severityLabel } from '../../../domain/severity';
import { askBack, askInForm, type Command, type Typed, work } from './command';
import { isAmbiguous, issueKeyOf, leadingMentions, leadingSeverity, said } from './typed-words';

/** `SEV-2` can be a key or a severity: it is the key when a severity follows. */
export const open: Command = {
  usage: 'open KEY [private] sev1|sev2|sev3, or open [private] sev2 <title>',
  about: 'open a SEV for a report, or for something new',
  read(typed) {
    const { words } = typed;
    if (isAmbiguous(words)) return askBack(`Is ${words[0]} an issue or a severity?`);
    const issueKey = issueKeyOf(words[0]);
    const afterKey = issueKey ? opening(words.slice(1)) : undefined;
    if (issueKey && afterKey) {
      const title = said(afterKey.rest);
      return work(`Opening ${issueKey} as ${severityLabel(afterKey.severity)}…`, {
        kind: 'open',
        incident: { issueKey },
        severity: afterKey.severity,
        ...audienceOf(afterKey),
        ...(title === '' ? {} : { title }),
      });
    }
    return openNew(typed, issueKey);
  },
};

function openNew(typed: Typed, issueKey: string | undefined) {
  const { words } = typed;
  // A severity alone says too little either way, so a sole word that can be a key is one.
  if (words.length === (issueKey ? 1 : 0)) return askInForm('open-sev', typed, issueKey ? { issueKey } : undefined);
  const leading = opening(words);
  if (!leading) return askBack(issueKey ? `How severe is ${issueKey}?` : 'How severe is it?');
  const { severity, rest } = leading;
  const title = said(rest);
  if (title === '') return askBack('What is it about?');
  return work(`Opening a ${leading.isPrivate ? 'private ' : ''}${severityLabel(severity)}: ${title}`, {
    kind: 'open',
    severity,
    title,
    ...audienceOf(leading),
  });
}

/** `private` counts only right before the severity; the people whom a private SEV is for follow it. */
function opening(words: readonly string[]) {
  const isPrivate = words[0]?.toLowerCase() === 'private';
  const leading = leadingSeverity(isPrivate ? words.slice(1) : words);
  if (!leading) return undefined;
  if (!isPrivate) return { ...leading, isPrivate, invited: [] };
  return { severity: leading.severity, isPrivate, ...leadingMentions(leading.rest) };
}

const audienceOf = ({ isPrivate, invited }: { readonly isPrivate: boolean; readonly invited: readonly string[] }) =>
  isPrivate ? { audience: { private: true, invited } } : {};
