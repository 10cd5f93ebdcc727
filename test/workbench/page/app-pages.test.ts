import type { Role } from '../../driver/contract.ts';
import { startPatienceMs, startWorkbench, type WorkbenchDriver } from '../../driver/start-workbench.ts';

describe('a page of the app in Jira', () => {
  let workbench: WorkbenchDriver;
  beforeAll(async () => {
    workbench = await startWorkbench();
  }, startPatienceMs);
  afterAll(() => workbench.stop());

  const contextFor = async (role: Role, place: object) => {
    const { people } = await workbench.session();
    const accountId = people.find((person) => person.role === role)?.accountId;
    const response = await fetch(`${workbench.origin}/workbench/page/context`, {
      method: 'POST',
      body: JSON.stringify({ accountId, moduleKey: 'some-page', place }),
    });
    return { status: response.status, extension: (await response.json()).value?.extension };
  };

  it('in the project is told which, and is there for whoever may see that', async () => {
    const place = { kind: 'project-page', projectKey: 'SEV' };
    expect(await contextFor('reader', place)).toMatchObject({
      status: 200,
      extension: { type: 'jira:projectPage', project: { key: 'SEV', id: expect.any(String) } },
    });
    expect((await contextFor('outsider', place)).status).toBe(404);
  });

  it('among the settings is there for administrators alone', async () => {
    const place = { kind: 'admin-page' };
    expect(await contextFor('administrator', place)).toMatchObject({
      status: 200,
      extension: { type: 'jira:adminPage' },
    });
    expect((await contextFor('engineer', place)).status).toBe(404);
  });
});
