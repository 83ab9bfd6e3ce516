import { about, idsOf, named, NOBODY, once, type PageSpec, type PortalApp } from '../spec.ts';
import { SUBJECTS } from './rows.ts';

const FIRST = [
  '云岭惠佰邻连锁超市有限公司',
  '澜州谷粒稻餐饮管理有限公司',
  '青杉仁和里药房连锁有限公司',
  '棠序（云岭）电子商务有限公司',
];

const PAGES: readonly PageSpec[] = [
  {
    path: 'detail',
    ready: '上下游企业',
    subject: about(SUBJECTS.detail),
    mentions: once('沛宁焙小满食品有限公司'),
    note: 'description list in a card; the code is masked; a list of suppliers with a near name',
  },
  {
    path: 'split',
    ready: '另见',
    subject: about(SUBJECTS.split),
    mentions: once('澜州乾屿包装材料有限公司', '汐港铎海重工（集团）股份有限公司', '棠序（云岭）电子商务有限公司'),
    note: 'names over lines, elements, zero-width spaces and blanks',
  },
  {
    path: 'input',
    ready: '走访登记',
    subject: about(SUBJECTS.input),
    mentions: once('澜州市新区众力五金加工厂', '禾原县松湄镇青山家庭农场'),
    behind: idsOf('云岭市桥西区老廖粮油店'),
    note: 'floating labels behind their inputs; an option not chosen names a client as well',
  },
  {
    path: 'icons',
    ready: '我关注的企业',
    subject: NOBODY,
    mentions: once('云岭安栖物业服务有限公司', '望川驰陌物流有限公司'),
    note: 'names only in title and aria-label',
  },
  {
    path: 'twin',
    ready: '到期日',
    subject: { kind: 'client', clientId: idsOf(SUBJECTS.twin)[0] as string },
    mentions: [],
    note: 'one of two of the same name: the client number tells which',
  },
  {
    path: 'person',
    ready: '配偶',
    subject: about('江砚辞'),
    mentions: [],
    hints: idsOf('司徒敏'),
    note: 'a person, told by the client number; the spouse by bare name',
  },
  {
    path: 'short',
    ready: '今日走访',
    subject: NOBODY,
    mentions: [],
    hints: idsOf('云岭惠佰邻连锁超市有限公司', '青杉仁和里药房连锁有限公司', '澜州谷粒稻餐饮管理有限公司'),
    note: 'short names in notes: to be offered at most',
  },
  {
    path: 'list',
    ready: '共 40 户',
    subject: NOBODY,
    mentions: once(...FIRST),
    note: 'first page of a paged table, four near names',
  },
  {
    path: 'list?page2',
    ready: '共 40 户',
    steps: [{ click: 'button.page-link[data-dt-idx="1"]' }, { see: '望川汀澜水产养殖有限公司' }],
    subject: NOBODY,
    mentions: once('望川汀澜水产养殖有限公司', '云岭牧野乳业有限公司'),
    note: 'the same after turning the page',
  },
  {
    path: 'modal',
    ready: '共 40 户',
    steps: [{ click: '#firms tbody tr:nth-child(4) button' }, { see: '贷款到期日' }],
    subject: about(SUBJECTS.modal),
    mentions: [
      ...once(...FIRST.filter((name) => name !== SUBJECTS.modal && name !== SUBJECTS.detail)),
      named(SUBJECTS.detail, 2),
    ],
    note: 'the title of a dialog names the client, with a word behind; a related firm in its text',
  },
];

/** Bootstrap with jQuery and DataTables: small-business banking. */
export const BOOTSTRAP: PortalApp = {
  name: 'bootstrap',
  technology: 'Bootstrap + jQuery DataTables',
  title: '普惠金融管理台',
  pages: PAGES,
  entry: new URL('app.ts', import.meta.url),
};
