import { assignForm } from '../../../src/documents/forms/assign-form.ts';
import { declineForm } from '../../../src/documents/forms/decline-form.ts';
import { followUpForm } from '../../../src/documents/forms/follow-up-form.ts';
import { loadingForm, refusedForm } from '../../../src/documents/forms/form.ts';
import { impactForm } from '../../../src/documents/forms/impact-form.ts';
import { mitigatedForm } from '../../../src/documents/forms/mitigated-form.ts';
import { openSevForm } from '../../../src/documents/forms/open-sev-form.ts';
import { ownerForm } from '../../../src/documents/forms/owner-form.ts';
import { reopenForm } from '../../../src/documents/forms/reopen-form.ts';
import { reportForm } from '../../../src/documents/forms/report-form.ts';
import { severityForm } from '../../../src/documents/forms/severity-form.ts';
import { affectable } from '../../../src/domain/affected.ts';
import { expectSlackToOpen } from '../blocks/slack-limits.ts';
import { fillings, longTitle } from '../worst-case.ts';

const origin = {
  issueKey: `${'X'.repeat(10)}-1234567`,
  channelId: 'C0123456789',
  permalink: `https://example.slack.com/archives/C0123456789/p${'1'.repeat(16)}`,
};

describe('a form', () => {
  it.each([
    ['to report', reportForm({})],
    ['to assign', assignForm(origin)],
    ['to decline', declineForm(origin)],
    ['to open a SEV', openSevForm(origin, {})],
    ['to change the severity', severityForm(origin, 'sev2')],
    ['to hand the SEV over', ownerForm(origin)],
    ['to describe the impact', impactForm(origin, {})],
    ['to open the SEV again', reopenForm(origin)],
    ['to tell that it is mitigated', mitigatedForm(origin)],
    ['to add a follow-up', followUpForm(origin)],
    ['whose contents are looked up', loadingForm('Open a SEV')],
    ['that is refused', refusedForm('Open a SEV', 'You may not.')],
  ])('%s is one that Slack opens', (_, form) => expectSlackToOpen(form));

  it('remembers where it was opened', () => {
    expect(JSON.parse(declineForm(origin).private_metadata ?? '')).toEqual(origin);
  });

  it.each(fillings)('to report a message of 40,000 characters (“%s”) is one that Slack opens', (filling) => {
    expectSlackToOpen(reportForm(origin, filling.repeat(40_000 / filling.length)));
  });

  it.each(fillings)('to open a SEV with a title of 255 characters (“%s”) is one that Slack opens', (filling) => {
    expectSlackToOpen(openSevForm(origin, { title: longTitle(filling), onCallUserId: 'UOMAR' }));
  });

  it.each(fillings)(
    'to describe an impact that somebody wrote at length in Jira (“%s”) loses none of it',
    (filling) => {
      const impact = longTitle(filling);
      const form = impactForm(origin, { impact, impactStartedAt: '2026-11-23T10:15:00.000Z', affects: affectable });
      expectSlackToOpen(form);
      expect(JSON.stringify(form)).toContain(`"initial_value":"${impact}"`);
    },
  );
});

describe('the form to open a SEV', () => {
  const json = JSON.stringify(openSevForm(origin, { title: 'Payments fail', onCallUserId: 'UOMAR' }));

  it('proposes the title and the on-call', () => {
    expect(json).toContain('"initial_value":"Payments fail"');
    expect(json).toContain('"initial_user":"UOMAR"');
  });

  it('offers each severity by its name, and none beforehand', () => {
    for (const label of ['SEV 1 critical', 'SEV 2 major', 'SEV 3 minor']) expect(json).toContain(`"text":"${label}"`);
    expect(json).not.toContain('initial_option');
  });
});
