import { useEffect, useState } from 'react';
import { type VisitProgress, visitDraftName } from '../domain/visit/progress.ts';
import { useServices } from './services-context.tsx';

/** Whether a visit to a client goes on, or is over and waits to be gone over; undefined until known. */
export function useVisitState(clientId: string): 'none' | 'going' | 'over' | undefined {
  const { drafts } = useServices();
  const [state, setState] = useState<'none' | 'going' | 'over'>();
  useEffect(() => {
    let isOver = false;
    const tell = (visit: VisitProgress | undefined) => {
      if (!isOver) setState(visit === undefined ? 'none' : visit.endedMs === undefined ? 'going' : 'over');
    };
    drafts.loadForm<VisitProgress>(visitDraftName(clientId)).then(tell, () => tell(undefined));
    return () => {
      isOver = true;
    };
  }, [drafts, clientId]);
  return state;
}
