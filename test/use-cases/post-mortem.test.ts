import { defaultTemplateName } from '../../src/documents/storage/default-template.ts';
import { provideTemplate, seeTemplate } from '../../src/use-cases/post-mortem/provide-template.ts';
import { aTeam, type Team } from '../fakes/a-team.ts';
import { disturbed } from '../fakes/disturbed.ts';
import { ask, carryOut, mitigate, open, report, workOff } from './queue-run.ts';

async function afterOpening(team = aTeam()): Promise<Team> {
  for (const asked of [report, open]) await carryOut(team, asked);
  return team;
}

/** The team settles on a template that says this. */
async function withTemplate(team: Team, body: string): Promise<void> {
  await provideTemplate(team, 'account-omar', 'first');
  const [made] = [...team.templates.all.values()];
  if (made) team.templates.all.set(made.templateId, { ...made, body });
}

const title = 'SEV-1 post mortem 2026-11-23: Payments fail';

describe('the post mortem of a SEV that is mitigated', () => {
  it('is made from the team’s template as it stands then', async () => {
    const team = await afterOpening();
    await withTemplate(team, '<h2>Was war</h2><p>{{sev-title}}, {{sev-weather}}</p>');
    await carryOut(team, mitigate);
    expect(team.pages.all.map(({ body }) => body)).toEqual([
      '<h2>Was war</h2><p>Payments fail, <ac:placeholder>sev-weather</ac:placeholder></p>',
    ]);
  });

  it('is made from the app’s own template when the team’s is gone, and nobody is alarmed', async () => {
    const team = await afterOpening();
    await withTemplate(team, '<p>Mine</p>');
    team.templates.all.clear();
    await carryOut(team, mitigate);
    expect(team.pages.all[0]?.body).toContain('What went well');
    expect(JSON.stringify(team.chat.channels)).not.toMatch(/template/i);
    expect(await seeTemplate(team)).toEqual({ kind: 'gone' });
  });

  it('stands beside a page of somebody else that has its title', async () => {
    const team = await afterOpening();
    team.pages.foreign(title);
    await carryOut(team, mitigate);
    expect(team.pages.all.map((page) => page.title)).toEqual([title, `${title} (2)`]);
    expect(team.issues.all[0]?.postMortemUrl).toBe(team.pages.all[1]?.url);
  });

  it.each([
    ['never arrives', false],
    ['arrives and its answer is lost', true],
  ])('is one page when the request for it %s', async (_, done) => {
    const team = await afterOpening();
    await ask(team, mitigate);
    let lost = false;
    const create: Team['pages']['create'] = async (page) => {
      if (lost) return team.pages.create(page);
      lost = true;
      if (done) await team.pages.create(page);
      return disturbed(team, { call: 0, done: false, kind: 'trouble' }).ports.pages.create(page);
    };
    await workOff(team, () => ({ ...team, pages: { ...team.pages, create } }));
    expect(team.pages.all.map((page) => page.title)).toEqual([title]);
    expect(team.pages.all[0]?.issueKeys).toEqual(new Set(['SEV-1']));
    expect(team.issues.all[0]).toMatchObject({ status: 'Mitigated', postMortemUrl: team.pages.all[0]?.url });
  });

  it('keeps every word when the SEV is opened again and mitigated again', async () => {
    const team = await afterOpening();
    await carryOut(team, mitigate);
    const before = team.pages.all.map(({ body }) => body);
    const incident = { issueKey: 'SEV-1' };
    await carryOut(team, { id: 'reopen', work: { kind: 'reopen', incident, reason: 'It is back' } });
    await carryOut(team, { id: 'worse', work: { kind: 'severity', incident, severity: 1, reason: 'All regions' } });
    await carryOut(team, { ...mitigate, id: 'mitigated again' });
    expect(team.pages.all.map(({ body }) => body)).toEqual(before);
    expect(team.issues.all[0]).toMatchObject({ status: 'Mitigated', highestSeverity: 1 });
  });
});

describe('Confluence is away for longer than a job is tried', () => {
  const away = (team: Team): Team => ({
    ...team,
    pages: { ...team.pages, create: disturbed(team, { call: 0, done: false, kind: 'death' }).ports.pages.create },
  });
  const pass = async (team: Team, id: string, ports = team) => {
    await ask(team, { id, work: { kind: 'reconcile', incident: { issueId: '10001' } } });
    return workOff(team, () => ports);
  };
  const told = (team: Team, words: string) =>
    Object.values(team.chat.channels)
      .flatMap(({ messages }) => messages)
      .map(({ text }) => text)
      .filter((text) => text.includes(words));

  it('tells people once, goes on with all else, and brings the page at the pass after Confluence is back', async () => {
    const team = await afterOpening();
    await ask(team, mitigate);
    await workOff(team, () => away(team));
    expect(told(team, 'is not finished')).toHaveLength(2);
    expect(told(team, 'The post mortem follows by itself')).toHaveLength(1);
    for (const id of ['first hour', 'second hour'])
      expect(await pass(team, id, away(team))).toEqual([{ kind: 'finished' }]);
    expect(told(team, 'is not finished')).toHaveLength(2);
    expect(team.pages.all).toEqual([]);
    await pass(team, 'third hour');
    expect(team.pages.all.map((page) => page.title)).toEqual([title]);
    expect(team.issues.all[0]).toMatchObject({ status: 'Mitigated', postMortemUrl: team.pages.all[0]?.url });
    expect(told(team, 'The post mortem is drafted')).toHaveLength(1);
  });

  it('tells whoever asks for the page that it can’t be made', async () => {
    const team = await afterOpening();
    await ask(team, mitigate);
    await workOff(team, () => away(team));
    await ask(team, { id: 'asked', work: { kind: 'post-mortem', incident: { issueKey: 'SEV-1' } } });
    await workOff(team, () => away(team));
    expect((await team.jobs.find('asked'))?.outcome).toMatchObject({ kind: 'failed' });
  });
});

describe('the template of post mortems', () => {
  it('is made once, and used as the team edited it', async () => {
    const team = aTeam();
    expect(await seeTemplate(team)).toEqual({ kind: 'none' });
    expect(await provideTemplate(team, 'account-omar', 'one')).toEqual({ kind: 'provided' });
    await withTemplate(team, '<p>Edited {{sev-colour}}</p>');
    await provideTemplate(team, 'account-omar', 'two');
    expect([...team.templates.all.values()].map(({ body }) => body)).toEqual(['<p>Edited {{sev-colour}}</p>']);
    expect(await seeTemplate(team)).toMatchObject({ kind: 'team', name: defaultTemplateName, unknown: ['sev-colour'] });
  });

  it('is found in Confluence when the answer to making it was lost', async () => {
    const team = aTeam();
    await team.templates.create({ name: defaultTemplateName, description: '', body: '<p>Mine</p>' });
    await provideTemplate(team, 'account-omar', 'one');
    expect(team.templates.all.size).toBe(1);
    expect(await seeTemplate(team)).toMatchObject({ kind: 'team' });
  });

  it('is made by administrators only', async () => {
    const team = aTeam();
    const noRights = { ...team, issues: { ...team.issues, may: async () => false } };
    expect((await provideTemplate(noRights, 'account-nobody', 'one')).kind).toBe('refused');
    expect(team.templates.all.size).toBe(0);
  });
});
