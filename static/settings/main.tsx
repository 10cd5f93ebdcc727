import './settings.css';
import { startScreen } from '../sev/start-screen';
import { enableTheme } from './backend';
import { SettingsPage } from './settings-page';

startScreen(<SettingsPage />, enableTheme);
