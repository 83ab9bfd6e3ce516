import { type RefObject, useEffect, useRef, useState } from 'react';

/** A form that opens within the view. */
export interface InlineForm {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  /** The button that opens it, which has the focus again when it closes. */
  readonly opener: RefObject<HTMLButtonElement | null>;
}

/** Opens and closes a form within the view, and says while it is open. */
export function useInlineForm(onEditing: (isEditing: boolean) => void): InlineForm {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    onEditing(isOpen);
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, onEditing]);
  useEffect(() => () => onEditing(false), [onEditing]);
  return { isOpen, setOpen, opener };
}
