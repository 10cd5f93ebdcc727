import { parseOrigin } from '../../../../src/entry/slack/forms/form-origin.ts';

describe('what a form was given when it opened', () => {
  it('is read back', () => {
    const origin = { issueKey: 'SEV-42', channelId: 'C1', permalink: 'https://example.slack.com/archives/C1/p1' };
    expect(parseOrigin(JSON.stringify(origin))).toEqual(origin);
  });

  it.each(['', 'x', '[]', 'null', '42', '{"issueKey":42}'])('is nothing when it cannot be read: %s', (metadata) => {
    expect(parseOrigin(metadata)).toEqual({});
  });
});
