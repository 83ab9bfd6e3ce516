import type { KeyboardEvent } from 'react';

/** Keys of a form beside other things: Escape leaves it; those that belong to the input method do nothing to the form. */
export function formKeys(onCancel: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
    // Some input methods confirm a word with an Enter that the browser would take for "submit".
    if (isComposing && event.key === 'Enter') event.preventDefault();
    if (isComposing || event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
}
