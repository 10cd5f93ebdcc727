import { menuMessage } from '../../../src/documents/blocks/menu-message.ts';
import { generalMenu, menuFor } from '../../../src/domain/menu.ts';
import type { Status } from '../../../src/domain/status.ts';
import { anIncident, aSev } from '../../builders/an-incident.ts';
import { expectSlackToTake } from './slack-limits.ts';

const labels = (message: object): readonly string[] =>
  [...JSON.stringify(message).matchAll(/"plain_text","text":"([^"]*)"/g)].map(([, label]) => label ?? '');

const all = (status: Status) => labels(menuMessage(['What next?'], menuFor(aSev(status))));

/** The buttons, before what is asked for less often. */
const offered = (status: Status) => all(status).slice(0, all(status).indexOf('More…'));

describe('a menu', () => {
  it('is one that Slack takes', () => {
    expectSlackToTake(menuMessage(['What next?'], generalMenu));
    expectSlackToTake(menuMessage(['What next?'], menuFor(aSev('Mitigated'))));
  });

  it('offers what moves a SEV on from where it stands, first', () => {
    expect(offered('Open')).toEqual([
      'Mitigated',
      'Post update',
      'Severity',
      'Impact',
      'Add a follow-up',
      'Follow-ups',
      'Post mortem',
      'Help',
    ]);
    expect(offered('Mitigated')).toEqual([
      'Close',
      'Meeting',
      'Ask to contribute',
      'Remind of contributions',
      'Approve the post mortem',
      'Post update',
      'Severity',
      'Impact',
      'Add a follow-up',
      'Follow-ups',
      'Post mortem',
      'Help',
    ]);
    expect(offered('Closed')).toEqual(['Reopen', 'Follow-ups', 'Post mortem', 'Help']);
  });

  it('offers nothing of a SEV for what is none', () => {
    expect(labels(menuMessage(['What next?'], menuFor(anIncident())))).toEqual(['Help']);
  });

  it('carries the key of the issue, and nothing where there is none', () => {
    expect(JSON.stringify(menuMessage(['?'], menuFor(aSev('Open'))))).toContain('"value":"SEV-42"');
    expect(JSON.stringify(menuMessage(['?'], menuFor(aSev('Open'))))).toContain('"value":"merge SEV-42"');
    expect(JSON.stringify(menuMessage(['?'], generalMenu))).not.toContain('SEV-');
  });
});
