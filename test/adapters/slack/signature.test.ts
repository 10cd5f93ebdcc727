import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { isSignedBySlack } from '../../../src/adapters/slack/signature.ts';

// The example in Slack's own documentation: https://docs.slack.dev/authentication/verifying-requests-from-slack
const secret = '8f742231b10e8888abcd99yyyzzz85a5';
const body =
  'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&' +
  'user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&' +
  'response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&' +
  'trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
const seconds = 1_531_420_618;
const headers = {
  'x-slack-request-timestamp': String(seconds),
  'x-slack-signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
};
const at = (second: number): string => new Date(second * 1000).toISOString();

describe('a request', () => {
  it('signed by Slack is taken', () => expect(isSignedBySlack({ headers, body }, secret, at(seconds))).toBe(true));

  it.each([-300, 300])('signed %i seconds from now is taken', (off) => {
    expect(isSignedBySlack({ headers, body }, secret, at(seconds + off))).toBe(true);
  });

  it.each([-301, 301, 86_400])('signed %i seconds from now is not', (off) => {
    expect(isSignedBySlack({ headers, body }, secret, at(seconds + off))).toBe(false);
  });

  it('signed with another secret is not', () => {
    expect(isSignedBySlack({ headers, body }, `${secret}5`, at(seconds))).toBe(false);
  });

  it.each([
    ['no signature', { 'x-slack-signature': undefined }],
    ['an empty signature', { 'x-slack-signature': '' }],
    ['a signature of another version', { 'x-slack-signature': headers['x-slack-signature'].replace('v0', 'v1') }],
    ['half a signature', { 'x-slack-signature': headers['x-slack-signature'].slice(0, 40) }],
    ['no time', { 'x-slack-request-timestamp': undefined }],
    ['a time that is none', { 'x-slack-request-timestamp': `${seconds} ` }],
  ])('with %s is not', (_, different) => {
    expect(isSignedBySlack({ headers: { ...headers, ...different }, body }, secret, at(seconds))).toBe(false);
  });

  it('whose body differs in anything is not', () => {
    fc.assert(
      fc.property(fc.nat({ max: body.length - 1 }), fc.string({ minLength: 1, maxLength: 1 }), (index, letter) => {
        fc.pre(body[index] !== letter);
        const changed = body.slice(0, index) + letter + body.slice(index + 1);
        expect(isSignedBySlack({ headers, body: changed }, secret, at(seconds))).toBe(false);
      }),
    );
  });

  it('whose body is of any language is taken as it came', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        const signature = createHmac('sha256', secret).update(`v0:${seconds}:${written}`).digest('hex');
        const signed = { headers: { ...headers, 'x-slack-signature': `v0=${signature}` }, body: written };
        expect(isSignedBySlack(signed, secret, at(seconds))).toBe(true);
      }),
    );
  });
});
