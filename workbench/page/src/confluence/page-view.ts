/** Types only: what the Confluence of this site answers to its own browser application. */
export type { ForgeMacro, PageEntry, PageView } from '../../../confluence/confluence.ts';
