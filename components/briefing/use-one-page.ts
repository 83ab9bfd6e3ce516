import { type RefObject, useEffect } from 'react';
import { fitPage } from './fit-page.ts';
import classes from './briefing.module.css';

/** Print a sheet alone and on one page, however the printing was asked for; everything is as before once it is done. */
export function useOnePage(sheet: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = () => {
      const { current } = sheet;
      if (!current) return;
      document.body.classList.add(classes.printing ?? '');
      current.style.zoom = String(fitPage(current));
    };
    const after = () => {
      document.body.classList.remove(classes.printing ?? '');
      sheet.current?.removeAttribute('style');
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      after();
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [sheet]);
}
