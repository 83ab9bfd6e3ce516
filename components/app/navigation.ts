import { createContext, type Dispatch, useContext } from 'react';
import type { FollowEvent, FollowState } from './follow.ts';

/** Where the panel is and how to move it. */
export interface Navigation {
  readonly state: FollowState;
  readonly dispatch: Dispatch<FollowEvent>;
  /** Put the cursor into the log line of the client shown next. */
  readonly focusLog: () => void;
  /** Open a client with the cursor in the log line; `text`: what it begins with. */
  readonly logFor: (clientId: string, text?: string) => void;
}

/** Given by the shell to every view in it. */
export const NavigationContext = createContext<Navigation | undefined>(undefined);

/** The navigation of this panel. Throws outside the shell. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('useNavigation needs the shell above it');
  return navigation;
}
