/** `{url}`, or one of the places of https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/router/ */
// biome-ignore lint/suspicious/noExplicitAny: each target has its own fields
export function navigationUrl(to: any): string {
  const { origin } = location;
  switch (to.target) {
    case undefined:
      return new URL(String(to.url), origin).href;
    case 'issue':
      return `${origin}/browse/${to.issueKey}`;
    case 'contentView':
      return `${origin}/wiki/pages/${to.contentId}`;
    default:
      throw new Error(`501: navigation to ${to.target} is not modelled by the workbench`);
  }
}
