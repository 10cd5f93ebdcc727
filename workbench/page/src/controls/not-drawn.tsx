import { useEffect } from 'react';

/** Stands where the page can't show something of Slack's, and says so aloud, so that no test passes over it. */
export function NotDrawn({ what }: { readonly what: string }): JSX.Element {
  useEffect(() => console.error(`${what} is not drawn here`), [what]);
  return <span className="not-drawn">{what} is not drawn here</span>;
}
