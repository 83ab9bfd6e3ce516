import { type RefObject, useEffect } from 'react';
import classes from './papers.module.css';

/** Smaller than this nobody can read it: then the paper runs on to the next page. */
const LEAST = 0.6;
const STEP = 0.02;

/**
 * Print the papers alone, each client in its half, however the printing was asked for. What is printed is a copy at the top of the
 * page, where nothing around it cuts it off; it is gone once that is done.
 */
export function usePapers(papers: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let copy: HTMLElement | undefined;
    const after = () => {
      document.body.classList.remove(classes.printing ?? '');
      copy?.remove();
      copy = undefined;
    };
    const before = () => {
      after();
      if (!papers.current) return;
      copy = papers.current.cloneNode(true) as HTMLElement;
      copy.classList.add(classes.copy ?? '');
      delete copy.dataset.testid;
      document.body.append(copy);
      document.body.classList.add(classes.printing ?? '');
      for (const half of copy.querySelectorAll('article')) fitHalf(half);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      after();
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [papers]);
}

/** Shrinks what stands in a half, step by step, until nothing of it is below its end. */
function fitHalf(half: HTMLElement): void {
  const room = half.clientHeight;
  const [...parts] = half.children as HTMLCollectionOf<HTMLElement>;
  for (let scale = 1; scale > LEAST && half.scrollHeight > room; scale -= STEP) {
    for (const part of parts) part.style.zoom = String(scale);
  }
  // Still too much: it takes the room it needs, and nothing is cut off.
  if (half.scrollHeight > room) half.style.height = 'auto';
}
