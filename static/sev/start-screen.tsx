import '@atlaskit/css-reset';
import './style/page.css';
import './style/controls.css';
import './style/lozenge.css';
import './style/message.css';
import './style/follow-ups.css';
import './style/facts.css';
import './style/timeline.css';
import './style/summary.css';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

/** Draws a screen into its page. @param enableTheme asks the host for the reader's light or dark theme */
export function startScreen(screen: ReactNode, enableTheme: () => Promise<void>): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element #root.');
  // Without a theme from the host the style sheets' own light colours stand.
  void enableTheme().catch(() => undefined);
  createRoot(root).render(<StrictMode>{screen}</StrictMode>);
}
