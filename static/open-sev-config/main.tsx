import '../automation/settings.css';
import { startScreen } from '../sev/start-screen';
import { ActionSettings } from './action-settings';
import { enableTheme } from './backend';

startScreen(<ActionSettings />, enableTheme);
