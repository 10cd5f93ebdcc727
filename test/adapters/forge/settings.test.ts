import { readSettings } from '../../../src/adapters/forge/settings.ts';

const variables = {
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_SIGNING_SECRET: 'secret',
  SLACK_REPORTS_CHANNEL: 'C0REPORTS',
  SLACK_ENGINEERING_GROUP: 'S0ENG',
  SLACK_ON_CALL_GROUP: 'S0ONCALL',
  JIRA_PROJECT: 'SEV',
  CONFLUENCE_SPACE: 'PT',
};

describe('the settings', () => {
  it('are read, without spaces around them', () => {
    const settings = readSettings({ ...variables, JIRA_PROJECT: ' SEV\n' });
    expect(settings).toMatchObject({ jiraProjectKey: 'SEV', slackBotToken: 'xoxb-1' });
  });

  it('that are missing or empty are named, and where to set them', () => {
    const { JIRA_PROJECT: _, ...rest } = variables;
    const read = () => readSettings({ ...rest, SLACK_BOT_TOKEN: '  ' });
    expect(read).toThrow('Settings are missing: SLACK_BOT_TOKEN, JIRA_PROJECT.');
    expect(read).toThrow(
      expect.objectContaining({ code: 'misconfigured', nextStep: expect.stringContaining('forge variables set') }),
    );
  });

  it('do not stand in what is said of those that are missing', () => {
    expect(() => readSettings({ SLACK_SIGNING_SECRET: 'hush' })).not.toThrow('hush');
  });
});
