import { defaultTemplate } from '../../../src/documents/storage/default-template.ts';
import {
  type PostMortemDraft,
  postMortemPage,
  postMortemTitle,
  unknownPlaceholders,
} from '../../../src/documents/storage/post-mortem-page.ts';
import { aFollowUp } from '../../builders/a-follow-up.ts';
import { aTimelineEntry } from '../../builders/a-timeline-entry.ts';
import { anIncident, aSev } from '../../builders/an-incident.ts';
import { hostileTexts } from '../hostile-text.ts';
import { issueUrl, longTitle, worstIncident } from '../worst-case.ts';
import { elementsIn, wordsIn } from './well-formed.ts';

const aDraft = (different: Partial<PostMortemDraft> = {}): PostMortemDraft => ({
  incident: aSev('Mitigated'),
  ownerName: 'Omar',
  reportText: 'Payments fail since 10:15',
  issueUrl,
  channel: { name: 'sev-42-payments-fail', url: 'https://slack.com/app_redirect?channel=C42' },
  timeline: [aTimelineEntry()],
  liveView: (parts) => `<ac:adf-extension>${parts.join()}</ac:adf-extension>`,
  ...different,
});

const only = (variable: string, draft: PostMortemDraft): string =>
  postMortemPage(`<p><at:var at:name="${variable}" /></p>`, draft);

describe('the title of a post mortem', () => {
  it('names the SEV, the day and what it was', () => {
    expect(postMortemTitle(aSev('Mitigated'))).toBe('SEV-42 post mortem 2026-11-23: Payments fail');
    expect(postMortemTitle(anIncident())).toBe('SEV-42 post mortem: Payments fail');
  });

  it.each(['x', '🔥'])('is no longer than Confluence allows (“%s”)', (filling) => {
    const title = postMortemTitle(aSev('Mitigated', { title: longTitle(filling) }));
    expect(title.length).toBeLessThanOrEqual(255);
    expect(title).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('the first draft of a post mortem', () => {
  it.each([
    ['sev-key', 'SEV-42'],
    ['sev-title', 'Payments fail'],
    ['sev-status', 'Mitigated'],
    ['sev-severity', 'SEV 2 major'],
    ['sev-owner', 'Omar'],
    ['sev-impact', 'Payments fail since 10:15'],
    ['sev-reported', '2026-11-23 10:15 UTC'],
    ['sev-mitigated', '2026-11-23 11:00 UTC'],
    ['sev-jira-link', 'SEV-42'],
    ['sev-channel-link', '#sev-42-payments-fail'],
    ['sev-timeline', 'timeline'],
    ['sev-live', ''],
    ['sev-timeline-table', 'WhenWhat happened2026-11-23 10:20 UTCAcknowledged by Omar'],
    ['sev-follow-ups-table', 'None were identified yet.'],
  ])('has %s: %s', (variable, words) => expect(wordsIn(only(variable, aDraft()))).toBe(words));

  it('says what is not known', () => {
    const draft = aDraft({
      incident: anIncident({ times: {} }),
      ownerName: undefined,
      channel: undefined,
      timeline: [],
    });
    const words = ['sev-severity', 'sev-owner', 'sev-opened', 'sev-channel-link', 'sev-timeline-table'].map(
      (variable) => wordsIn(only(variable, draft)),
    );
    expect(words).toEqual(['not set', 'nobody', 'not recorded', 'no channel', 'Nothing was recorded.']);
  });

  it('lists the follow-ups', () => {
    const incident = aSev('Mitigated', {
      followUps: [aFollowUp(), aFollowUp({ issueKey: 'SEV-44', priority: 'low' })],
    });
    expect(wordsIn(only('sev-follow-ups-table', aDraft({ incident })))).toBe(
      'Follow-upPriorityWhat is to be doneSEV-43highAlert on failed paymentsSEV-44lowAlert on failed payments',
    );
  });

  it('fills every variable of the team’s template', () => {
    const page = postMortemPage(defaultTemplate(), aDraft());
    expect(elementsIn(page)).not.toContain('at:var');
    expect(unknownPlaceholders(defaultTemplate())).toEqual([]);
  });

  it('names what a template asks for and nobody can give', () => {
    const row = '<tr><td>{{sev-follow-up-key}} {{sev-follow-up-colour}}</td></tr>';
    const template = `<p>{{sev-owner}} {{SEV-Weather}}</p><table><tbody>${row}</tbody></table><p><at:var at:name="constructor" /></p>`;
    expect(unknownPlaceholders(template)).toEqual(['sev-weather', 'sev-follow-up-colour', 'constructor']);
  });

  it.each(hostileTexts)('is well formed around %j', (written) => {
    const incident = { ...worstIncident('Mitigated', '&'), title: written };
    const timeline = [aTimelineEntry({ by: written, event: { kind: 'mitigated', text: written } })];
    const channel = { name: written, url: written };
    const draft = aDraft({ incident, ownerName: written, reportText: written, timeline, channel });
    expect(() => wordsIn(postMortemPage(defaultTemplate(), draft))).not.toThrow();
  });
});
