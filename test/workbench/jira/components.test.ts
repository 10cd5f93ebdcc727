import { fileFollowUp, fileIncident, readIssue } from './incidents.ts';
import { type JiraOnAPort, startJira, theApp } from './jira-on-a-port.ts';

let bench: JiraOnAPort;
beforeEach(async () => {
  bench = await startJira();
});
afterEach(() => bench.close());

interface EditMeta {
  readonly fields: {
    readonly components: { readonly allowedValues: readonly { readonly name: string }[]; readonly schema: unknown };
  };
}

const edit = (key: string, body: unknown) => bench.as(theApp, 'PUT', `/rest/api/3/issue/${key}`, body);

const namesOn = async (key: string) =>
  ((await readIssue(bench, key)).fields.components as { name: string }[]).map(({ name }) => name);

describe('the components of an incident', () => {
  it('are those of its project', async () => {
    const { components } = await bench.client('on-call').projects.getProject({ projectIdOrKey: 'SEV' });
    expect(components?.map(({ name }) => name)).toEqual(['Payments', 'Web']);
    const other = await bench.client('on-call').projects.getProject({ projectIdOrKey: 'OPS' });
    expect(other.components).toEqual([]);
  });

  it('are none at first, and are given by name or by id', async () => {
    const key = await fileIncident(bench);
    expect(await namesOn(key)).toEqual([]);
    await edit(key, { fields: { components: [{ name: 'Web' }] } });
    expect(await namesOn(key)).toEqual(['Web']);
    await edit(key, { update: { components: [{ add: { id: '10300' } }] } });
    expect(await namesOn(key)).toEqual(['Payments', 'Web']);
    await edit(key, { fields: { components: [] } });
    expect(await namesOn(key)).toEqual([]);
  });

  it('can be given when it is filed', async () => {
    expect(await namesOn(await fileIncident(bench, { components: [{ name: 'Payments' }] }))).toEqual(['Payments']);
  });

  it('are offered to who edits it', async () => {
    const key = await fileIncident(bench);
    const { body } = await bench.as<EditMeta>(theApp, 'GET', `/rest/api/3/issue/${key}/editmeta`);
    const { allowedValues, schema } = body.fields.components;
    expect(schema).toEqual({ type: 'array', items: 'component', system: 'components' });
    expect(allowedValues.map(({ name }) => name)).toEqual(['Payments', 'Web']);
  });

  it('are told one by one in the change log', async () => {
    const key = await fileIncident(bench, { components: [{ name: 'Web' }] });
    await edit(key, { fields: { components: [{ name: 'Payments' }] } });
    const { values } = await bench.client('support').issues.getChangeLogs({ issueIdOrKey: key });
    const entry = { field: 'Component', fieldId: 'components', fieldtype: 'jira' };
    const none = { from: null, fromString: null };
    expect(values[0]?.items).toEqual([
      { ...entry, from: '10301', fromString: 'Web', to: null, toString: null },
      { ...entry, ...none, to: '10300', toString: 'Payments' },
    ]);
  });

  it('are no matter of a follow-up', async () => {
    const key = await fileFollowUp(bench, await fileIncident(bench));
    const { status, body } = await edit(key, { fields: { components: [{ name: 'Web' }] } });
    expect([status, Object.keys(body.errors)]).toEqual([400, ['components']]);
  });
});
