import { templatePlace } from './template-place.ts';

export interface LinkedPlace {
  readonly pane: 'slack' | 'jira' | 'confluence';
  readonly at: string;
}

interface Form {
  readonly pane: LinkedPlace['pane'];
  readonly path: RegExp;
  /** Slack's links name its own host also here. */
  readonly elsewhere?: string;
}

const forms: readonly Form[] = [
  { pane: 'jira', path: /^\/browse\/([A-Z][A-Z0-9_]+-\d+)/ },
  { pane: 'confluence', path: /^\/wiki\/(?:spaces\/[^/]+\/)?pages\/(\d+)/ },
  { pane: 'slack', path: /^\/(?:archives|channels)\/([CDG][A-Z0-9]+)/, elsewhere: 'slack.com' },
];

const templatePath = /^\/wiki\/pages\/templates2\/viewpagetemplate\.action$/;

/** Where a link as Jira, Confluence and Slack write them leads on this site; undefined when it leads elsewhere. */
export function placeOfUrl(url: string): LinkedPlace | undefined {
  if (!URL.canParse(url, location.href)) return undefined;
  const linked = new URL(url, location.href);
  return placeInQuery(linked) ?? placeInPath(linked);
}

function placeInQuery({ origin, hostname, pathname, searchParams }: URL): LinkedPlace | undefined {
  const redirected = searchParams.get('channel');
  if (hostname.endsWith('slack.com') && pathname === '/app_redirect' && redirected)
    return { pane: 'slack', at: redirected };
  const template = searchParams.get('entityId');
  return origin === location.origin && templatePath.test(pathname) && template
    ? { pane: 'confluence', at: templatePlace(template) }
    : undefined;
}

function placeInPath({ origin, hostname, pathname }: URL): LinkedPlace | undefined {
  for (const { pane, path, elsewhere } of forms) {
    const at = path.exec(pathname)?.[1];
    const mayLead = origin === location.origin || (elsewhere !== undefined && hostname.endsWith(elsewhere));
    if (at && mayLead) return { pane, at };
  }
  return undefined;
}
