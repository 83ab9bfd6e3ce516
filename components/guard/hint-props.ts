import type { TextField } from './use-composed.ts';

/** What a hint about wording is about. */
export interface HintProps {
  readonly text: string;
  /** The field the text stands in; the same function at every rendering. */
  readonly find: () => TextField | null;
  /** Gets the whole text where it cannot be typed into the field. */
  readonly onChange: (text: string) => void;
}
