import { useObservable } from 'dexie-react-hooks';
import { useDeferredValue, useMemo } from 'react';
import type { WordingFinding } from '../domain/compliance/check-wording.ts';
import { useServices } from './services-context.tsx';

/** Wording found in a text. `text`: the one it was found in, which may lag behind what is being typed. */
export interface Wording {
  readonly text: string;
  readonly findings: readonly WordingFinding[];
}

/**
 * What is wrong with the wording of a text, forbidden before risky. Nothing until the words have been fetched, which begins when
 * somebody first asks. Typing never waits for it.
 */
export function useWording(text: string): Wording {
  const { guard } = useServices();
  const check = useObservable(() => guard.check$, [guard]);
  const looked = useDeferredValue(text);
  return useMemo(() => {
    const findings = check?.(looked) ?? [];
    const rank = ({ severity }: WordingFinding) => (severity === 'forbidden' ? 0 : 1);
    return { text: looked, findings: [...findings].sort((a, b) => rank(a) - rank(b)) };
  }, [check, looked]);
}
