import { about, halfWidth, idsOf, NOBODY, once, perhaps, type PageSpec, type PortalApp } from '../spec.ts';
import { CUT, SUBJECTS } from './rows.ts';

const LIST = [
  '沛宁万珂灯饰有限公司',
  '汐港蓝棹进出口有限公司',
  '汐港远棠国际货运代理有限公司',
  '青杉沐柯茶业进出口有限公司',
  '汐港海岬水产品有限公司',
];
const others = (subject: string) => once(...LIST.filter((name) => name !== subject));
const HEAVY = SUBJECTS.detail;

const PAGES: readonly PageSpec[] = [
  {
    path: 'detail',
    ready: '抵质押物',
    subject: about(HEAVY),
    mentions: once('澜州砺川轴承股份有限公司'),
    note: `申请人 written ${halfWidth(HEAVY)}, under a heading that names only the application; a guarantor and a stranger`,
  },
  {
    path: 'form',
    ready: '用途说明',
    subject: about(SUBJECTS.form),
    mentions: once('云岭牧野乳业有限公司', '望川拓野园林景观有限公司'),
    note: 'read-only input, chosen option of a select for the guarantor, a textarea that names a supplier',
  },
  {
    path: 'homonym',
    ready: '企业法人',
    subject: { kind: 'ask', clientIds: idsOf(SUBJECTS.homonym) },
    mentions: [],
    note: 'two clients of this name; the code that would tell them apart is masked',
  },
  {
    path: 'renamed',
    ready: '可用额度',
    subject: about(SUBJECTS.renamed),
    mentions: [],
    note: 'former name and client number agree',
  },
  {
    path: 'done',
    ready: '提交成功',
    subject: perhaps(SUBJECTS.modal),
    mentions: [],
    note: 'one name in the sentence of a result page',
  },
  {
    path: 'list',
    ready: '汐港海岬水产品有限公司',
    subject: NOBODY,
    mentions: once(...LIST),
    note: 'narrow column with an ellipsis by style; a query filled in; two near names',
  },
  {
    path: 'drawer',
    ready: '青杉沐柯茶业进出口有限公司',
    steps: [{ click: '.ant-table-tbody tr:nth-child(1) td:nth-child(2)' }, { see: '当前环节' }],
    subject: perhaps(SUBJECTS.drawer),
    mentions: others(SUBJECTS.drawer),
    note: 'the row clicked is the chosen one; the drawer itself names nobody',
  },
  {
    path: 'modal',
    ready: '青杉沐柯茶业进出口有限公司',
    steps: [{ click: '::-p-text(汐港远棠国际货运代理有限公司)' }, { see: '申请人名称' }],
    subject: about(SUBJECTS.modal),
    mentions: others(SUBJECTS.modal),
    note: 'a dialog about one client over a list of many',
  },
  {
    path: 'cut',
    ready: '快到期额度',
    subject: NOBODY,
    mentions: [],
    hints: idsOf(...CUT),
    note: 'names cut by the server: the rest is not in the page',
  },
  {
    path: 'clipped',
    ready: '快到期额度',
    subject: NOBODY,
    mentions: once(...CUT),
    note: 'names clipped by style: the whole name is in the page',
  },
  {
    path: 'events',
    ready: '审批动态',
    subject: NOBODY,
    mentions: once(
      '望川驰陌物流有限公司',
      '霁阳博闻职业培训学校有限公司',
      '云岭安栖物业服务有限公司',
      '沛宁宸砼混凝土有限公司',
    ),
    note: 'names within sentences, one of them once whole and once as part of the name of a branch; a near name',
  },
  {
    path: 'calls',
    ready: '任职单位',
    subject: NOBODY,
    mentions: [],
    note: 'everything masked: persons, phones, companies, codes',
  },
];

/** React with Ant Design: the approval desk. */
export const ANTD: PortalApp = {
  name: 'antd',
  technology: 'React + Ant Design',
  title: '授信审批工作台',
  pages: PAGES,
  entry: new URL('app.tsx', import.meta.url),
};
