import { stakeholderMessage, updateMessage } from '../../../src/documents/blocks/status-update.ts';
import type { Incident } from '../../../src/domain/incident.ts';

const longest = '<&>'.repeat(1000);
const incident: Incident = {
  issueId: '10001',
  issueKey: 'SEV-1',
  title: longest.slice(0, 255),
  status: 'Open',
  severity: 1,
  times: {},
  followUps: [],
};
const update = {
  at: '2026-11-23T09:05:00.000Z',
  by: { name: 'Omar Okafor', slackUserId: 'U2' },
  changed: longest,
  impact: longest,
  doing: longest,
  nextAt: '2026-11-23T09:35:00.000Z',
};
const content = { incident, issueUrl: 'https://example.atlassian.net/browse/SEV-1', update, nextAt: update.nextAt };

describe.each([
  ['in the channel', updateMessage],
  ['for those who are kept informed', stakeholderMessage],
])('the longest status update %s', (_, build) => {
  it("keeps within Slack's limits, to the letter", () => {
    const { text, blocks } = build(content);
    expect(text.length).toBeLessThanOrEqual(4000);
    expect(blocks.length).toBeLessThanOrEqual(50);
    const words = blocks.flatMap((block) => (block.type === 'section' && block.text ? [block.text] : []));
    for (const { text: shown } of words) expect(shown.length).toBeLessThanOrEqual(3000);
    expect(words.filter(({ type, text: shown }) => type === 'plain_text' && shown === longest)).toHaveLength(3);
  });
});

it('those who are kept informed are named no time when none is due', () => {
  expect(JSON.stringify(stakeholderMessage({ ...content, nextAt: undefined }))).not.toContain('next update');
});
