import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../driver/start-workbench.ts';
import { openASev, type Team, teamOf } from './team.ts';

let workbench: WorkbenchDriver;
let team: Team;

beforeAll(async () => {
  workbench = await startWorkbench();
}, startPatienceMs);
beforeEach(async () => {
  await workbench.reset();
  team = await teamOf(workbench);
});
afterEach(() => workbench.expectNothingUnmodelled());
afterAll(() => workbench.stop());

const hostile = [
  '<!channel> everybody <!here>',
  '<script>alert(1)</script>',
  ']]> <![CDATA[ <at:var at:name="sev-key"/>',
  `"quotes" 'single' \\" OR project = OPS`,
  '🔥 👩‍🚒 ¯\\_(ツ)_/¯',
  'مرحبا \u202Eright-to-left\u202C',
  '&lt;already escaped&gt; &amp;',
  '*bold* _it_ ~no~ `code` |pipe| {macro}',
];

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe.each(hostile)('the text %s', (text) => {
  it('arrives as text in Jira, in Slack and in the page', async () => {
    const { id } = await openASev(team, { title: text });
    await team.type('on-call', id, `mitigated ${text}`);
    await team.type('on-call', id, `followup high ${text}`);
    const title = text.replace(/\s+/g, ' ');
    expect((await team.issue('SEV-1')).fields.summary).toBe(title);
    expect((await team.issue('SEV-2')).fields.summary).toBe(title);
    const messages = await team.messages(id);
    for (const message of messages) {
      const shown = JSON.stringify(message);
      expect(shown).not.toMatch(/<!(channel|here)>/);
      expect(shown).not.toContain('<script>alert');
    }
    expect(messages.some((message) => message.text.includes(escaped(title)))).toBe(true);
    const [page] = await team.pages();
    expect(page?.title).toContain(title);
    expect(page?.body.storage.value).not.toMatch(/<script>|<!\[CDATA\[ |<at:var/);
  });
});

it('is taken at 4,000 characters, whole in Jira and cut visibly where Slack allows less', async () => {
  const text = `Start ${'ab<&>😀 '.repeat(500)}`.slice(0, 3990);
  await team.type('reporter', team.reports, `report ${text}`);
  const { fields } = await team.issue('SEV-1');
  const description = JSON.stringify(fields.description);
  expect(description).toContain(text.trim().slice(-50));
  expect(fields.summary).toHaveLength(255);
  expect(fields.summary.endsWith('…')).toBe(true);
  const card = await team.card();
  expect(card.blocks?.[1].text.text.endsWith('…')).toBe(true);
});
