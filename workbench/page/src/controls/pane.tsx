import type { ReactNode } from 'react';

interface PaneProps {
  readonly label: string;
  readonly name: string;
  readonly children: ReactNode;
}

/** One product's part of the page. */
export function Pane({ label, name, children }: PaneProps): JSX.Element {
  return (
    <section className={`pane pane-${name}`} aria-label={label}>
      {children}
    </section>
  );
}

/** What stands in a product's place for a person without an Atlassian account. */
export function NoAccount({ product, name }: { readonly product: string; readonly name: string }): JSX.Element {
  return (
    <div className="empty-state">
      <h2>Log in to {product}</h2>
      <p>
        {name} has no Atlassian account on this site, so {product} shows them nothing.
      </p>
    </div>
  );
}
