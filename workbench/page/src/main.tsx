/** The page for a person: one site's Slack, Jira and Confluence side by side, and what the app does behind them. */
import { createRoot } from 'react-dom/client';
import './styles/base.css';
import './styles/bar.css';
import './styles/controls.css';
import './styles/dialogs.css';
import './styles/slack.css';
import './styles/slack-blocks.css';
import './styles/slack-composer.css';
import './styles/jira.css';
import './styles/confluence.css';
import './styles/calls.css';
import { Page } from './page.tsx';

const root = document.getElementById('page');
if (root) createRoot(root).render(<Page />);
