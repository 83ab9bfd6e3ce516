import { useEffect, useRef } from 'react';
import { VISIT_PARTS, type VisitPart } from '../../lib/domain/visit/progress.ts';

interface Keys {
  /** Whether the guide is shown. */
  readonly isOn: boolean;
  readonly to: (part: VisitPart) => void;
  readonly step: (by: -1 | 1) => void;
  readonly note: () => void;
}

/** The keys of the guide: 1–5 and the arrows change the part, N goes to the line to write. None of them while something is typed. */
export function useVisitKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { isOn, to, step, note } = latest.current;
      const isChord = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if (!isOn || isChord || event.isComposing || event.defaultPrevented || isTyping(event.target)) return;
      const part = VISIT_PARTS[Number(event.key) - 1];
      if (part) to(part);
      else if (event.key === 'ArrowLeft') step(-1);
      else if (event.key === 'ArrowRight') step(1);
      else if (event.key.toLowerCase() === 'n') note();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
