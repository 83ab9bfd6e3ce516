import { useEffect, useState } from 'react';

/** A field that text is typed into. */
export type TextField = HTMLTextAreaElement | HTMLInputElement;

/**
 * The text as it was when nothing was being composed: what an input method shows while a word is being picked is not yet anybody's
 * wording.
 */
export function useComposed(text: string, find: () => TextField | null): string {
  const [isComposing, setComposing] = useState(false);
  const [composed, setComposed] = useState(text);
  useEffect(() => {
    const field = find();
    if (!field) return undefined;
    const start = () => setComposing(true);
    const end = () => setComposing(false);
    field.addEventListener('compositionstart', start);
    field.addEventListener('compositionend', end);
    return () => {
      field.removeEventListener('compositionstart', start);
      field.removeEventListener('compositionend', end);
    };
  }, [find]);
  // During rendering, so that what is shown is never of an older text than need be.
  if (!isComposing && composed !== text) setComposed(text);
  return isComposing ? composed : text;
}
