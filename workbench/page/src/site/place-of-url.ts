export interface LinkedPlace {
  readonly pane: 'slack' | 'jira' | 'confluence';
  readonly at: string;
}

/** Where a link as Jira, Confluence and Slack write them leads on this site; undefined when it leads elsewhere. */
export function placeOfUrl(url: string): LinkedPlace | undefined {
  if (!URL.canParse(url, location.href)) return undefined;
  const { origin, hostname, pathname } = new URL(url, location.href);
  const here = origin === location.origin;
  const issue = here && /^\/browse\/([A-Z][A-Z0-9_]+-\d+)/.exec(pathname);
  if (issue) return { pane: 'jira', at: issue[1] ?? '' };
  const page = here && /^\/wiki\/(?:spaces\/[^/]+\/)?pages\/(?:viewpage\.action\/)?(\d+)/.exec(pathname);
  if (page) return { pane: 'confluence', at: page[1] ?? '' };
  const channel =
    (here || hostname.endsWith('slack.com')) && /^\/(?:archives|channels)\/([CG][A-Z0-9]+)/.exec(pathname);
  if (channel) return { pane: 'slack', at: channel[1] ?? '' };
  return undefined;
}
