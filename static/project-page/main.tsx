import './project-page.css';
import './plots.css';
import { startScreen } from '../sev/start-screen';
import { enableTheme } from './backend';
import { ProjectPage } from './project-page';

startScreen(<ProjectPage />, enableTheme);
