import { about, type FormReader, text } from './form-reader';

export const readAnswer: FormReader = (values, origin) => {
  const words = text(values, 'text');
  if (words === '') return { errors: { text: 'Write what the sender is to read.' } };
  return { work: { kind: 'answer-sender', incident: about(origin), text: words } };
};
