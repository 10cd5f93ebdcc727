import { mentionedUser, plainFromSlack } from '../../../src/entry/slack/slack-text.ts';

describe('a text as Slack sends it', () => {
  it.each([
    ['Payments &amp; orders &lt;5%&gt;', 'Payments & orders <5%>'],
    ['&amp;lt;', '&lt;'],
    ['<@U0ERIN|erin> and <@W0OMAR>', '@erin and @W0OMAR'],
    ['<#C0REPORTS|eng-crossteam>', '#eng-crossteam'],
    ['<https://example.com>', 'https://example.com'],
    ['<https://example.com/?a=1&amp;b=2|example>', 'https://example.com/?a=1&b=2'],
    ['<mailto:erin@example.com|erin@example.com>', 'mailto:erin@example.com'],
    ['no token at all', 'no token at all'],
  ])('“%s” was typed as “%s”', (sent, typed) => expect(plainFromSlack(sent)).toBe(typed));
});

describe('a mention', () => {
  it.each(['<@U0ERIN|erin>', '<@U0ERIN>', '<@U0ERIN|>'])('is read from “%s”', (word) => {
    expect(mentionedUser(word)).toBe('U0ERIN');
  });

  it.each([undefined, '', '@erin', 'U0ERIN', '<#C0REPORTS>', '<!channel>', '<@u0erin>', '<@U0ERIN>,', '<@U0ERIN> x'])(
    'is not guessed from “%s”',
    (word) => expect(mentionedUser(word)).toBeUndefined(),
  );
});
