import type { MouseEvent, ReactNode } from 'react';
import { useBackend } from './sev-backend';
import { webUrl } from './web-url';

/** A link out of the frame, which the host opens in a new tab; what is no web address is shown as text. */
export function OutLink({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  const { openLink } = useBackend();
  const href = webUrl(url);
  if (!href) return <span>{children}</span>;
  const open = (event: MouseEvent) => {
    event.preventDefault();
    // The host asks the person about an address it doesn't know, and rejects when they decline.
    void openLink(href).catch(() => undefined);
  };
  return (
    <a href={href} target="_blank" rel="noreferrer" onClick={open}>
      {children}
    </a>
  );
}
