import { createContext, useContext } from 'react';
import type { SessionPerson } from '../site/session.ts';
import type { User, Workspace } from './workspace.ts';

/** What drawing a message needs to know of its surroundings. */
export interface SlackView {
  readonly workspace: Workspace;
  readonly person: SessionPerson;
  /** The person's zone, in which dates are shown. */
  readonly timeZone: string;
  readonly openChannel: (id: string) => void;
}

const Context = createContext<SlackView | undefined>(undefined);
export const SlackProvider = Context.Provider;

export function useSlack(): SlackView {
  const slack = useContext(Context);
  if (!slack) throw new Error('useSlack outside its provider');
  return slack;
}

export function userById(workspace: Workspace, id: string): User | undefined {
  return workspace.people.find((user) => user.id === id);
}
