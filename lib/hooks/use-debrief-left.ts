import { useEffect, useState } from 'react';
import { debriefDraftName } from '../domain/debrief/draft.ts';
import { useServices } from './services-context.tsx';

/** Whether a debrief of this client was begun and not saved. */
export function useDebriefLeft(clientId: string): boolean {
  const { drafts } = useServices();
  const [isLeft, setLeft] = useState(false);
  useEffect(() => {
    let isOver = false;
    const tell = (left: object | undefined) => !isOver && setLeft(left !== undefined);
    drafts.loadForm<object>(debriefDraftName(clientId)).then(tell, () => tell(undefined));
    return () => {
      isOver = true;
    };
  }, [drafts, clientId]);
  return isLeft;
}
