import { startScreen } from '../sev/start-screen';
import { enableTheme } from './backend';
import { PostMortemMacro } from './post-mortem-macro';

startScreen(<PostMortemMacro />, enableTheme);
