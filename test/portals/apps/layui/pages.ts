import { about, idsOf, named, NOBODY, once, type PageSpec, type PortalApp } from '../spec.ts';
import { answerLayui } from './server.ts';
import { CHECKED, SUBJECTS } from './rows.ts';

const LISTED = CHECKED.filter(({ isClient }) => isClient).map(({ name }) => name);

const PAGES: readonly PageSpec[] = [
  {
    path: 'index?open=detail,list,loan&now=2',
    ready: '还款账号',
    subject: about(SUBJECTS.loan),
    mentions: [],
    behind: idsOf(SUBJECTS.detail, '青杉穹筑建设集团有限公司', ...LISTED),
    note: 'tabs that are frames: those behind are hidden, a list and the page of another client among them',
  },
  {
    path: 'index?open=detail,loan&now=1&named',
    ready: '还款账号',
    subject: about(SUBJECTS.loan),
    mentions: once(SUBJECTS.detail),
    behind: idsOf('青杉穹筑建设集团有限公司'),
    note: 'the same with tabs named after the clients',
  },
  {
    path: 'detail',
    ready: '检查结论',
    subject: about(SUBJECTS.detail),
    mentions: once('青杉穹筑建设集团有限公司'),
    note: 'a form whose values are in disabled inputs, a select and a textarea; guarantor is the parent company',
  },
  {
    path: 'list',
    ready: '共 9 条',
    subject: NOBODY,
    mentions: once(...LISTED),
    note: 'table with copies of its left columns; a branch, a workshop and a near name that are no clients',
  },
  {
    path: 'layer',
    ready: '共 9 条',
    steps: [{ click: '.layui-table-main tr:nth-child(4) a' }, { see: '还款账号' }],
    subject: about(SUBJECTS.loan),
    mentions: once(...LISTED.filter((name) => name !== SUBJECTS.loan)),
    note: 'a frame in a layer over the list',
  },
  {
    path: 'compare',
    ready: '客户对比',
    steps: [{ see: '检查结论' }, { see: '还款账号' }],
    subject: { kind: 'ask', clientIds: idsOf(SUBJECTS.detail, SUBJECTS.loan) },
    mentions: once('青杉穹筑建设集团有限公司'),
    note: 'two frames side by side, each about another client',
  },
  {
    path: 'stranger',
    ready: '贷后检查登记',
    subject: { kind: 'stranger', name: '青杉穹筑建设集团有限公司澜州分公司' },
    mentions: [],
    note: 'about a branch that is not in the book, whose parent is',
  },
  {
    path: 'notice',
    ready: '系统公告',
    subject: NOBODY,
    mentions: [named('沛宁禾谷农业集团有限公司')],
    note: 'a notice: one client named among subsidiaries that are none',
  },
];

/** Server-rendered pages with Layui: post-loan checks. */
export const LAYUI: PortalApp = {
  name: 'layui',
  technology: 'Layui',
  title: '贷后管理系统',
  pages: PAGES,
  answer: answerLayui,
};
