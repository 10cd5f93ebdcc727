import type { ReactNode } from 'react';
import { usePlaces } from '../site/places.tsx';

/** A link that somebody wrote. A place of this site opens in its pane; only web and mail addresses are followed. */
export function Link({ href, children }: { readonly href: string; readonly children: ReactNode }): JSX.Element {
  const { follow } = usePlaces();
  if (!/^(https?:|mailto:|\/)/i.test(href)) return <span>{children}</span>;
  return (
    <a
      href={href}
      rel="noreferrer noopener"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        follow(href);
      }}
    >
      {children}
    </a>
  );
}
