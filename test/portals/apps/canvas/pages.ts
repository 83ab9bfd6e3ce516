import { about, NOBODY, type PageSpec, type PortalApp } from '../spec.ts';

const PAGES: readonly PageSpec[] = [
  {
    path: 'sheet',
    ready: '报表填报',
    subject: NOBODY,
    mentions: [],
    isUnreadable: true,
    note: 'a sheet of clients drawn on a canvas',
  },
  {
    path: 'beside',
    ready: '填报单位',
    subject: about('云岭澄泓食品有限公司'),
    mentions: [],
    note: 'text beside such a sheet can be read',
  },
];

/** A spreadsheet drawn on a canvas. */
export const CANVAS: PortalApp = {
  name: 'canvas',
  technology: 'canvas (x-data-spreadsheet)',
  title: '报表填报',
  pages: PAGES,
  entry: new URL('app.ts', import.meta.url),
};
