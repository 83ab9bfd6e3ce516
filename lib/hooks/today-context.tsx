import { useObservable } from 'dexie-react-hooks';
import { createContext, type ReactNode, useContext } from 'react';
import type { Day } from '../domain/calendar/day.ts';
import { useServices } from './services-context.tsx';

const TodayContext = createContext<Day | undefined>(undefined);

/** Watches the calendar once for everything below: rows of a list must not each keep a clock. */
export function TodayProvider({ children }: { children: ReactNode }) {
  const { clock } = useServices();
  const today = useObservable(() => clock.today$, [clock], clock.today());
  return <TodayContext value={today}>{children}</TodayContext>;
}

/** Today; renders again after midnight. Throws outside a {@link TodayProvider}: a wiring mistake. */
export function useToday(): Day {
  const today = useContext(TodayContext);
  if (today === undefined) throw new Error('useToday needs a TodayProvider above it');
  return today;
}
