import type { TextField } from './use-composed.ts';

/** A stretch of a text and what shall stand in its place. Offsets in UTF-16 units. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Put something in the place of a stretch as if it had been typed: Ctrl+Z takes it back. Where the browser does not do that,
 * `onChange` gets the whole text.
 */
export function typeInto(field: TextField, { start, end, text }: Replacement, onChange: (text: string) => void): void {
  const before = field.value;
  field.focus();
  field.setSelectionRange(start, end);
  // The only way to change a field that its history of typing knows of; there is no other yet.
  const isTyped = document.execCommand('insertText', false, text);
  if (!isTyped || field.value === before) onChange(before.slice(0, start) + text + before.slice(end));
}
