import { about, idsOf, NOBODY, once, type PageSpec, type PortalApp } from '../spec.ts';
import { SUBJECTS } from './rows.ts';

const LIST = [
  '云岭康屿体检门诊有限公司',
  '霁阳博闻职业培训学校有限公司',
  '沛宁拾光酒店管理有限公司',
  '望川拓野园林景观有限公司',
];

const PAGES: readonly PageSpec[] = [
  {
    path: 'detail',
    ready: '成员单位',
    subject: about(SUBJECTS.detail),
    mentions: once('霁阳速翎供应链管理有限公司'),
    note: 'card title and subtitle, no heading elements, values above their labels; members of the group below, one a near name',
  },
  {
    path: 'edit',
    ready: '签约信息维护',
    subject: about(SUBJECTS.edit),
    mentions: once('沛宁云笺文化创意有限公司', '沛宁泊量生物科技有限公司'),
    note: 'floating labels tied to inputs; a chosen option drawn as text; a client without number',
  },
  {
    path: 'list',
    ready: 'XJ-0036',
    subject: NOBODY,
    mentions: once(...LIST),
    note: 'a table; a school that is not the school company; a near name',
  },
  {
    path: 'dialog',
    ready: 'XJ-0036',
    steps: [{ click: 'tr.mat-mdc-row:nth-child(1)' }, { see: '协议有效期至' }],
    subject: about(SUBJECTS.dialog),
    mentions: once(...LIST.slice(1)),
    note: 'a dialog with nothing but a heading',
  },
  {
    path: 'tabs',
    ready: '日均余额',
    subject: about(SUBJECTS.tabs),
    mentions: once('澜州乾屿包装材料有限公司', '沛宁禾谷农业集团种业有限公司'),
    note: 'only the active tab names the client; its subsidiary is in the next tab',
  },
  {
    path: 'panel',
    ready: '签约日期',
    subject: about(SUBJECTS.panel),
    mentions: [],
    behind: idsOf('霁阳果阑农业开发有限公司'),
    note: 'label in bold before the value in one line; the collapsed panel hides another client',
  },
  {
    path: 'payments',
    ready: '付款查询',
    subject: NOBODY,
    mentions: once('澜州衡越人力资源有限公司'),
    note: 'virtual list at its top',
  },
  {
    path: 'payments?scrolled',
    ready: '付款查询',
    steps: [{ wheel: 'cdk-virtual-scroll-viewport', by: 40_000 }, { see: '望川汀澜水产养殖有限公司' }],
    subject: NOBODY,
    mentions: once('望川汀澜水产养殖有限公司'),
    note: 'the same in the middle',
  },
];

/** Angular with Material: cash management. */
export const ANGULAR: PortalApp = {
  name: 'angular',
  technology: 'Angular + Material',
  title: '企业现金管理平台',
  pages: PAGES,
  entry: new URL('app.ts', import.meta.url),
};
