import { about, named, NOBODY, once, perhaps, type PageSpec, type PortalApp } from '../spec.ts';
import { SUBJECTS } from './rows.ts';

const LIST = [
  '青杉木朴家居制造有限公司',
  '霁阳筑蓝装饰设计工程有限公司',
  '沛宁宸砼混凝土有限公司',
  '云岭磐垒建筑工程有限公司',
];
const without = (name: string) => LIST.filter((one) => one !== name);

const PAGES: readonly PageSpec[] = [
  {
    path: 'list',
    ready: '承租企业',
    subject: NOBODY,
    mentions: once(...LIST),
    note: 'desktop-like grid of nested tables; a near name and a project office',
  },
  {
    path: 'chosen',
    ready: '承租企业',
    steps: [{ click: '#grid_leases_rec_0 td:nth-child(2)' }],
    subject: perhaps(SUBJECTS.chosen),
    mentions: once(...without(SUBJECTS.chosen)),
    note: 'a row clicked in a list, nothing else',
  },
  {
    path: 'form',
    ready: '合同登记',
    subject: about(SUBJECTS.form),
    mentions: [named('沛宁玖衡阀门有限公司'), named('云岭精机制造有限公司')],
    note: 'labels that are not tied to their inputs but stand before them; a supplier in a field of its own',
  },
  {
    path: 'tabs',
    ready: '本期应收租金',
    subject: about(SUBJECTS.tabs),
    mentions: once('沛宁云笺文化创意有限公司'),
    note: 'tabs without roles: the active one by its class',
  },
  {
    path: 'popup',
    ready: '承租企业',
    steps: [{ doubleClick: '#grid_leases_rec_2 td:nth-child(2)' }, { see: '在租合同' }],
    subject: about(SUBJECTS.popup),
    mentions: once(...without(SUBJECTS.popup)),
    note: 'a window over the grid with a plain table',
  },
];

/** A desktop-like toolkit (layout, sidebar, grid, form, window) in the manner of ExtJS: leasing. */
export const W2UI: PortalApp = {
  name: 'w2ui',
  technology: 'w2ui (desktop-like)',
  title: '租赁资产管理',
  pages: PAGES,
  entry: new URL('app.ts', import.meta.url),
};
