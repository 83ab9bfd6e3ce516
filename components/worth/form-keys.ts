import type { KeyboardEvent } from 'react';

/** Enter in a field goes, Escape leaves; the Enter that ends an input method's composition confirms the word alone. */
export function formKeys(onGo: () => void, onCancel: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type !== 'radio') {
      event.preventDefault();
      onGo();
    }
  };
}
