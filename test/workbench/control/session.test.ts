import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../../driver/start-workbench.ts';

describe('the session', () => {
  let workbench: WorkbenchDriver;
  let session: Awaited<ReturnType<WorkbenchDriver['session']>>;

  beforeAll(async () => {
    workbench = await startWorkbench();
    session = await workbench.session();
  }, startPatienceMs);
  afterAll(() => workbench.stop());

  it('has exactly the parts of the contract', () => {
    expect(Object.keys(session)).toEqual([
      'version',
      'now',
      'people',
      'slack',
      'jira',
      'confluence',
      'webTriggers',
      'automation',
    ]);
    expect(session.version).toBe(1);
  });

  it('tells the time of the site in ISO 8601 UTC', () => {
    expect(new Date(session.now).toISOString()).toBe(session.now);
  });

  it('names one person for each seeded role', () => {
    expect(session.people.map(({ role }) => role)).toEqual([
      'reporter',
      'on-call',
      'engineer',
      'support',
      'administrator',
      'reader',
      'outsider',
      'unmatched',
      'guest',
      'stranger',
    ]);
    for (const person of session.people) {
      expect(person).toMatchObject({
        name: expect.any(String),
        email: expect.any(String),
        slackUserId: expect.any(String),
      });
    }
  });

  it('gives an Atlassian account to all but those who are in Slack alone', () => {
    const without = session.people.filter(({ accountId, apiToken }) => !accountId && !apiToken).map(({ role }) => role);
    expect(without).toEqual(['unmatched', 'guest', 'stranger']);
  });

  it('names the Slack app, the reports channel and the user groups', () => {
    expect(session.slack).toEqual({
      teamId: expect.stringMatching(/^T/),
      botUserId: expect.stringMatching(/^[UW]/),
      botToken: expect.stringMatching(/^xoxb-/),
      signingSecret: expect.any(String),
      channels: { reports: { id: expect.stringMatching(/^C/), name: 'eng-crossteam' } },
      userGroups: expect.arrayContaining([{ id: expect.stringMatching(/^S/), handle: 'eng' }]),
    });
  });

  it('names the Jira project with a field for each one of the manifest', () => {
    expect(session.jira.projectKey).toBe('SEV');
    expect(session.jira.issueTypes).toEqual({ incident: expect.any(String), followUp: expect.any(String) });
    expect(Object.keys(session.jira.fields)).toEqual(
      expect.arrayContaining(['sev-severity', 'sev-owner', 'sev-channel', 'sev-post-mortem', 'sev-opened-at']),
    );
    for (const id of Object.values(session.jira.fields)) expect(id).toMatch(/^customfield_\d+$/);
    expect(session.jira.statuses).toEqual(
      expect.arrayContaining([
        'Reported',
        'Investigating',
        'Not an incident',
        'Open',
        'Mitigated',
        'Follow-up',
        'Closed',
      ]),
    );
  });

  it('names the internal space and its post mortem template', () => {
    expect(session.confluence).toEqual({ spaceKey: 'PT', spaceId: expect.any(String), templateId: expect.any(String) });
  });

  it('gives the address of each web trigger on this site', () => {
    expect(session.webTriggers.slack).toMatch(new RegExp(`^${workbench.origin}/x1/`));
  });

  it('names the automation actions and a secret for rules', () => {
    expect(session.automation.actions).toEqual(['open-sev', 'add-follow-up']);
    expect(session.automation.secret.length).toBeGreaterThan(20);
  });
});
