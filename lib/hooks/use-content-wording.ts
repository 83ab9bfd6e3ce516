import { useEffect, useState } from 'react';
import type { WordingCheck } from '../domain/compliance/check-wording.ts';
import type { ForbiddenWord } from '../domain/content/forbidden-word.ts';
import { useWorkspaceServices } from './use-workspace-services.ts';

/** The check by one word that is being written; the last one stays until the next is there, none before the first. */
export function useContentWording(word: ForbiddenWord): WordingCheck | undefined {
  const { tryWording } = useWorkspaceServices();
  // The same word is made anew at every key elsewhere in the form.
  const key = JSON.stringify(word);
  const [check, setCheck] = useState<WordingCheck>();
  useEffect(() => {
    let isOver = false;
    tryWording([JSON.parse(key) as ForbiddenWord]).then(
      (next) => isOver || setCheck(() => next),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [tryWording, key]);
  return check;
}
