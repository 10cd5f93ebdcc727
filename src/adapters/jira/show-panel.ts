import { getAppContext } from '@forge/api';
import { callJira } from './jira-client';

const panelKey = 'sev-panel';

/**
 * Jira hides an app's panel on each issue until somebody adds it there; pinned to the project it shows on all. Harmless
 * to repeat. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-panels/
 */
export async function showPanel(projectKey: string): Promise<void> {
  const { appAri, environmentAri } = getAppContext();
  const moduleId = `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}/static/${panelKey}`;
  const projectList = [{ projectIdOrKey: projectKey, action: 'PIN' }];
  await callJira('/rest/api/3/forge/panel/action/bulk/async', { method: 'POST', body: { moduleId, projectList } });
}
