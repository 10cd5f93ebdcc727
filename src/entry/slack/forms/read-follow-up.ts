import { followUpPriorities } from '../../../domain/follow-ups/follow-up';
import { about, choice, day, type FormReader, person, text } from './form-reader';

export const readFollowUp: FormReader = (values, origin) => {
  const priority = followUpPriorities.find((candidate) => candidate === choice(values, 'priority'));
  const title = text(values, 'title');
  if (!priority) return { errors: { priority: 'Choose high or low.' } };
  if (title === '') return { errors: { title: 'Say what is to be done.' } };
  const assignee = person(values, 'assignee');
  return {
    work: { kind: 'follow-up', incident: about(origin), priority, title, assignee, dueDate: day(values, 'due') },
  };
};
