import { lazy, Suspense } from 'react';
import type { HintProps } from './hint-props.ts';

const WordingNotes = lazy(async () => ({ default: (await import('./wording-notes.tsx')).WordingNotes }));

/**
 * Says under a field what is wrong with its wording and which numbers had better not be there, and changes either on request. Never
 * touches the text by itself.
 */
export function WordingHint(props: HintProps) {
  if (props.text.trim() === '') return null;
  return (
    <Suspense>
      <WordingNotes {...props} />
    </Suspense>
  );
}
