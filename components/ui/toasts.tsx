import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { Toast, type ToastContent } from './toast.tsx';
import classes from './ui.module.css';
import { usePublishedHeight } from './use-published-height.ts';

interface Toasts {
  /** Show a message; the oldest of more than three goes. */
  readonly show: (content: ToastContent) => void;
  /** Take every message away, as when the book is locked. */
  readonly clear: () => void;
}

const ToastsContext = createContext<Toasts | undefined>(undefined);
const MOST_AT_ONCE = 3;

/** Shows messages above the bottom edge and reads them out. */
export function ToastsProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly (ToastContent & { readonly id: number })[]>([]);
  const lastId = useRef(0);
  const place = useRef<HTMLDivElement>(null);
  usePublishedHeight(place, '--sx-toasts');
  const show = useCallback((content: ToastContent) => {
    lastId.current += 1;
    const id = lastId.current;
    setToasts((current) => {
      // Only the last change is offered for taking back: two "undo" one above the other invite the wrong one.
      const others = content.onUndo ? current.filter((toast) => !toast.onUndo) : current;
      return [...others, { ...content, id }].slice(-MOST_AT_ONCE);
    });
  }, []);
  const close = useCallback((id: number) => setToasts((current) => current.filter((toast) => toast.id !== id)), []);
  const clear = useCallback(() => setToasts([]), []);
  const value = useMemo(() => ({ show, clear }), [show, clear]);
  return (
    <ToastsContext value={value}>
      {children}
      <div ref={place} className={classes.toasts} role="status" aria-live="polite" aria-relevant="additions">
        {toasts.map(({ id, ...content }) => (
          <Toast key={id} id={id} {...content} onClose={close} />
        ))}
      </div>
    </ToastsContext>
  );
}

/** The messages of this page. */
export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext);
  if (!toasts) throw new Error('useToasts needs a ToastsProvider above it');
  return toasts;
}
