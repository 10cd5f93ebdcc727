import { getAppContext } from '@forge/api';
import type { PostMortemPart } from '../../domain/post-mortem/post-mortem-part';

const macroKey = 'sev-post-mortem-macro';
const forgeExtension = 'com.atlassian.ecosystem';

/**
 * The app's macro as Confluence's editor stores a Forge macro in a page. Atlassian does not document the format; this
 * is the one place that knows it, to be held once against a page made by hand on a real site.
 */
export function liveViewMacro(issueKey: string, parts: readonly PostMortemPart[]): string {
  const { appAri, environmentAri, environmentType } = getAppContext();
  const extensionKey = `${appAri.appId}/${environmentAri.environmentId}/static/${macroKey}`;
  const extensionId = `ari:cloud:ecosystem::extension/${extensionKey}`;
  const localId = [issueKey, ...(parts.length > 0 ? parts : ['live'])].join('-').toLowerCase();
  const parameters = [
    parameter('layout', 'extension'),
    parameter('local-id', localId),
    parameter('extension-id', extensionId),
    parameter('extension-title', 'SEV post mortem'),
    parameter('forge-environment', environmentType),
    `<ac:adf-parameter key="guest-params">${parameter('issue-key', issueKey)}${parts.length > 0 ? parameter('parts', parts.join(',')) : ''}</ac:adf-parameter>`,
  ].join('');
  const attributes = [
    attribute('extension-key', extensionKey),
    attribute('extension-type', forgeExtension),
    `<ac:adf-attribute key="parameters">${parameters}</ac:adf-attribute>`,
    attribute('text', 'SEV post mortem'),
    attribute('layout', 'default'),
    attribute('local-id', localId),
  ].join('');
  const node = `<ac:adf-node type="extension">${attributes}</ac:adf-node>`;
  return `<ac:adf-extension>${node}<ac:adf-fallback>${node}</ac:adf-fallback></ac:adf-extension>`;
}

const attribute = (key: string, value: string): string =>
  `<ac:adf-attribute key="${key}">${escaped(value)}</ac:adf-attribute>`;

const parameter = (key: string, value: string): string =>
  `<ac:adf-parameter key="${key}">${escaped(value)}</ac:adf-parameter>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
