import { jsonReply, parseWebRequest } from '../../src/entry/web-request.ts';

const delivered = { method: 'POST', headers: { 'X-Slack-Signature': ['v0=1', 'v0=2'] }, body: 'text=1', path: '/' };

describe('a web trigger’s request', () => {
  it('is read with header names in lower case and the first of several values', () => {
    expect(parseWebRequest(delivered)).toEqual({
      method: 'POST',
      headers: { 'x-slack-signature': 'v0=1' },
      body: 'text=1',
    });
  });

  it('may have no body', () => {
    const { body: _, ...rest } = delivered;
    expect(parseWebRequest(rest)?.body).toBe('');
  });

  it.each([undefined, null, 'POST', {}, { ...delivered, headers: { a: 'b' } }, { ...delivered, body: 1 }])(
    'is not %j',
    (event) => expect(parseWebRequest(event)).toBeUndefined(),
  );

  it('is answered with headers that have a list of values', () => {
    expect(jsonReply({ ok: true })).toEqual({
      statusCode: 200,
      headers: { 'Content-Type': ['application/json'] },
      body: '{"ok":true}',
    });
  });
});
