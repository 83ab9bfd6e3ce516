import { about, NOBODY, once, type Answer, type PageSpec, type PortalApp } from '../spec.ts';
import { MAILS, MERCHANTS, OPENED, PAYROLL } from './rows.ts';

const TOP = ['云岭惠佰邻连锁超市有限公司', '沛宁焙小满食品有限公司'];

const PAGES: readonly PageSpec[] = [
  {
    path: 'merchants',
    ready: MERCHANTS.at[5] as string,
    subject: NOBODY,
    mentions: once(...TOP),
    note: 'ag-grid at its top',
  },
  {
    path: 'merchants?middle',
    ready: MERCHANTS.at[5] as string,
    steps: [{ wheel: '.ag-grid-scrolling-rows', by: 63_000 }, { see: MERCHANTS.at[1506] as string }],
    subject: NOBODY,
    mentions: once(MERCHANTS.at[1503] as string, MERCHANTS.at[1506] as string),
    note: 'ag-grid in the middle',
  },
  {
    path: 'merchants?opened',
    ready: MERCHANTS.at[5] as string,
    steps: [{ doubleClick: '[row-index="5"] [col-id="name"]' }, { see: '商户画像' }],
    subject: about(OPENED),
    mentions: once(TOP[0] as string),
    note: 'a row opened under the grid, labels and values in cells of a style grid',
  },
  {
    path: 'payroll',
    ready: PAYROLL.at[1] as string,
    subject: NOBODY,
    mentions: once(PAYROLL.at[1] as string, PAYROLL.at[30] as string),
    note: 'Tabulator, first forty rows',
  },
  {
    path: 'payroll?more',
    ready: PAYROLL.at[1] as string,
    steps: [{ wheel: '.tabulator-tableholder', by: 4000 }, { see: PAYROLL.at[62] as string }],
    subject: NOBODY,
    mentions: once(PAYROLL.at[62] as string),
    note: 'after scrolling to the end of what had come, more has come',
  },
  {
    path: 'mails',
    ready: '函证往来',
    subject: NOBODY,
    mentions: once(MAILS.at[1] as string),
    note: 'placed elements; a near name',
  },
  {
    path: 'mails?middle',
    ready: '函证往来',
    steps: [{ wheel: '#view', by: 16_000 }, { see: MAILS.at[404] as string }],
    subject: NOBODY,
    mentions: once(MAILS.at[402] as string, MAILS.at[404] as string),
    note: 'the same in the middle: those at the top are gone',
  },
];

/** Grids that draw only what is in view: reports. */
export const GRIDS: PortalApp = {
  name: 'grids',
  technology: 'ag-grid, Tabulator, TanStack Virtual',
  title: '数据报表平台',
  pages: PAGES,
  entry: new URL('app.ts', import.meta.url),
  answer: (_book, path, query) =>
    path === 'payroll.json' ? payroll(Number(query.get('page') ?? 1), Number(query.get('size') ?? 40)) : undefined,
};

function payroll(page: number, size: number): Answer {
  const data = PAYROLL.rows
    .slice((page - 1) * size, page * size)
    .map((name, i) => ({ id: (page - 1) * size + i, name, count: 10 + i }));
  return {
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({ last_page: Math.ceil(PAYROLL.rows.length / size), data }),
  };
}
