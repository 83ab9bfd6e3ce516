import { about, named, NOBODY, once, type PageSpec, type PortalApp } from '../spec.ts';
import { KEPT_AWAY, KEPT_NOW, OPEN_TABS, SUBJECTS } from './rows.ts';

const LIST = [
  '云岭恒屹铸造有限公司',
  '青杉木朴家居制造有限公司',
  '云岭鑫沐贸易有限公司',
  '澜州鑫沐贸易有限公司',
  '沛宁禾谷农业集团种业有限公司',
  '青杉穹筑建设集团有限公司云岭分公司',
  '砺芯（澜州）半导体设备有限公司',
];
const TABLE_ROW = '.el-table__body tr:nth-child(3) td:nth-child(2)';

const PAGES: readonly PageSpec[] = [
  {
    path: 'detail',
    ready: '供应链关系',
    subject: about(SUBJECTS.detail),
    mentions: [
      named('汐港铎海重工（集团）股份有限公司', 1, '汐港铎海重工(集团)股份有限公司'),
      named('云岭恒屹铸造有限公司', 1, '云岭恒屹铸造有限责任公司'),
    ],
    note: 'description list and page header; a subsidiary, a near name and the own bank among the related',
  },
  {
    path: 'list',
    ready: '澜州分公司',
    subject: NOBODY,
    mentions: once(...LIST),
    note: 'list with a fixed column and a query form; five near names',
  },
  {
    path: 'drawer',
    ready: '砺芯',
    steps: [{ click: TABLE_ROW }, { see: '意向额度' }],
    subject: about('云岭鑫沐贸易有限公司'),
    mentions: once(...LIST.filter((name) => name !== '云岭鑫沐贸易有限公司')),
    note: 'a row clicked, its details in a drawer over the list',
  },
  {
    path: 'dialog',
    ready: '澜州分公司',
    steps: [{ click: '.el-table__body tr:nth-child(1) button' }, { see: '编辑线索' }],
    subject: about(SUBJECTS.dialog),
    mentions: [...once(...LIST.slice(1)), named('澜州衡越人力资源有限公司')],
    note: 'a form with disabled input in a dialog; another client within the text of a textarea',
  },
  {
    path: 'tabs',
    ready: '日终余额',
    subject: about(OPEN_TABS[1] as string),
    mentions: once(OPEN_TABS[0] as string, OPEN_TABS[2] as string),
    note: 'nothing but the active tab says whom the page is about',
  },
  {
    path: 'kept',
    ready: '申请金额',
    subject: about(KEPT_NOW),
    mentions: once(KEPT_AWAY),
    note: 'the hidden pane of another tab is still in the page',
  },
  {
    path: 'dashboard',
    ready: '待建档',
    subject: NOBODY,
    mentions: [],
    note: 'only near names, a stranger, the own bank and the manager',
  },
  {
    path: 'virtual',
    ready: '云岭康屿体检门诊有限公司',
    subject: NOBODY,
    mentions: once('望川童棠教育用品连锁有限公司', '沛宁焙小满食品有限公司', '云岭康屿体检门诊有限公司'),
    note: 'virtual table at its top',
  },
  {
    path: 'virtual?scrolled',
    ready: '云岭康屿体检门诊有限公司',
    steps: [{ wheel: '.el-table-v2__body', by: 9900 }, { see: '望川驰陌物流有限公司' }],
    subject: NOBODY,
    mentions: once('望川驰陌物流有限公司', '青杉朗晴环保科技服务有限公司'),
    note: 'the same after scrolling: rows at the top are gone',
  },
];

/** Vue 3 with Element Plus: a marketing platform. */
export const ELEMENT: PortalApp = {
  name: 'element',
  technology: 'Vue 3 + Element Plus',
  title: '对公客户营销平台',
  pages: PAGES,
  entry: new URL('app.ts', import.meta.url),
};
