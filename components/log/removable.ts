import type { KeyboardEvent } from 'react';

/** Marks what can be taken away by Backspace or Delete; the focus moves among these. */
export const REMOVABLE = { 'data-removable': '' } as const;

/** Takes a chip away at Backspace or Delete, and on a click; the focus goes to the next chip, or back to the line. */
export function removal(onRemove: () => void): {
  readonly onClick: (event: { readonly currentTarget: HTMLElement }) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
} {
  const remove = (button: HTMLElement) => {
    const dock = button.closest('section');
    const chips = () => [...(dock?.querySelectorAll<HTMLElement>('[data-removable]') ?? [])];
    const index = chips().indexOf(button);
    onRemove();
    requestAnimationFrame(() => (chips()[index] ?? chips().at(-1) ?? dock?.querySelector('textarea'))?.focus());
  };
  return {
    onClick: ({ currentTarget }) => remove(currentTarget),
    onKeyDown: (event) => {
      if (event.key !== 'Backspace' && event.key !== 'Delete') return;
      event.preventDefault();
      remove(event.currentTarget);
    },
  };
}
