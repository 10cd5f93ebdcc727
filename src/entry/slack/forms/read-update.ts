import { about, choice, type FormReader, text } from './form-reader';

export const readUpdate: FormReader = (values, origin) => {
  const changed = text(values, 'changed');
  const nextMinutes = Number(choice(values, 'next'));
  if (changed === '') return { errors: { changed: 'Say what changed since the last update.' } };
  if (!Number.isInteger(nextMinutes) || nextMinutes <= 0)
    return { errors: { next: 'Choose when people hear from you again.' } };
  const impact = text(values, 'impact') || undefined;
  const doing = text(values, 'doing') || undefined;
  return { work: { kind: 'update', incident: about(origin), changed, impact, doing, nextMinutes } };
};
