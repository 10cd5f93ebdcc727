import { choice, type FormReader } from './form-reader';

export const readSwap: FormReader = (values) => {
  const [give, take] = [shiftOf(choice(values, 'give')), shiftOf(choice(values, 'take'))];
  if (!give) return { errors: { give: 'Choose your shift.' } };
  if (!take) return { errors: { take: 'Choose the shift that you take instead.' } };
  return { work: { kind: 'offer-swap', give: give.span, take: take.span, other: take.slackUserId } };
};

function shiftOf(value: string) {
  const [slackUserId, from, to] = value.split(' ');
  return slackUserId && from && to ? { slackUserId, span: { from, to } } : undefined;
}
