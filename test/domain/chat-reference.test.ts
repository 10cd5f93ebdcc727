import { channelReference, personReference } from '../../src/domain/chat-reference';

describe('a channel as somebody names it', () => {
  it.each([
    'C0123456789',
    ' C0123456789 ',
    'https://acme.slack.com/archives/C0123456789',
    'https://acme.enterprise.slack.com/archives/C0123456789/p1700000000000000?thread_ts=1',
    'https://app.slack.com/client/T0123456789/C0123456789',
  ])('is its id: %s', (text) => {
    expect(channelReference(text)).toEqual({ channelId: 'C0123456789' });
  });

  it.each([
    ['#Incidents', 'incidents'],
    ['incidents', 'incidents'],
    ['https://slack.com.evil.example/archives/C0123456789', 'https://slack.com.evil.example/archives/c0123456789'],
  ])('is a name otherwise: %s', (text, channelName) => {
    expect(channelReference(text)).toEqual({ channelName });
  });
});

describe('a person as somebody names them', () => {
  it.each([
    ['U0123456789', { slackUserId: 'U0123456789' }],
    ['erin@example.com', { email: 'erin@example.com' }],
    ['Erin Eng', undefined],
    ['@erin', undefined],
  ])('%s', (text, reference) => {
    expect(personReference(text)).toEqual(reference);
  });
});
