import { startScreen } from '../sev/start-screen';
import { enableTheme } from './backend';
import { ChooseSev } from './choose-sev';

startScreen(<ChooseSev />, enableTheme);
