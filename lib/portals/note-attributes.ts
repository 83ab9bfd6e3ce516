/** Attributes whose words are shown at a touch of the pointer, or read aloud. */
export const NOTE_ATTRIBUTES: readonly string[] = Object.freeze([
  'title',
  'aria-label',
  'alt',
  'data-title',
  'data-tooltip',
  'data-original-title',
  'data-qtip',
]);
