import { startScreen } from '../sev/start-screen';
import { enableTheme } from './backend';
import { IssuePanel } from './issue-panel';

startScreen(<IssuePanel />, enableTheme);
