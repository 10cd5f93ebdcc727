import type { MouseEvent, ReactNode } from 'react';
import { webUrl } from '../sev/web-url';
import { openLink } from './backend';

/** A link out of the frame, which the host opens; what is no web address is shown as text. */
export function PageLink({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  const href = webUrl(url);
  if (!href) return <span>{children}</span>;
  const open = (event: MouseEvent) => {
    event.preventDefault();
    void openLink(href).catch(() => undefined);
  };
  return (
    <a href={href} target="_blank" rel="noreferrer" onClick={open}>
      {children}
    </a>
  );
}
