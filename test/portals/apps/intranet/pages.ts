import { about, idsOf, NOBODY, once, type PageSpec, perhaps, type PortalApp } from '../spec.ts';
import { answerIntranet } from './server.ts';

const [FOUNDRY, MACHINES, DAIRY, SEEDS, SOFTWARE] = [
  '云岭恒屹铸造有限公司',
  '云岭精机制造有限公司',
  '云岭牧野乳业有限公司',
  '沛宁禾谷农业集团种业有限公司',
  '云岭数岚软件有限公司',
];
const SOLD_BY = once(SOFTWARE);

const PAGES: readonly PageSpec[] = [
  {
    path: 'guaranteed',
    ready: '保证人信息',
    subject: { kind: 'stranger', name: '霁阳柏澍智能装备有限公司' },
    mentions: [...once(FOUNDRY), ...SOLD_BY],
    note: 'the borrower is a stranger; the guarantor below has the same labels, name and code',
  },
  {
    path: 'stale-title',
    ready: '借款用途',
    subject: perhaps(MACHINES, DAIRY),
    mentions: SOLD_BY,
    hints: idsOf(DAIRY),
    note: 'the title of the tab still names the client before',
  },
  {
    path: 'breadcrumb',
    ready: '交易流水',
    subject: about(DAIRY),
    mentions: [...once(MACHINES), ...SOLD_BY],
    note: 'a page of movements: only the breadcrumb says whose',
  },
  {
    path: 'title',
    ready: '交易流水',
    subject: about(SEEDS),
    mentions: [...once(MACHINES), ...SOLD_BY],
    note: 'the same: only the title of the tab says whose',
  },
  {
    path: 'toast',
    ready: '已移交',
    subject: about(DAIRY),
    mentions: [...once(FOUNDRY), ...SOLD_BY],
    note: 'a message at the top of the page of one client speaks of another',
  },
  {
    path: 'over',
    ready: '核对信息',
    subject: { kind: 'ask', clientIds: idsOf(DAIRY, FOUNDRY) },
    mentions: SOLD_BY,
    note: 'a dialog about one client over the page of another',
  },
  {
    path: 'compare',
    ready: '集团内比较',
    subject: { kind: 'suggest', clientIds: idsOf('沛宁禾谷农业集团有限公司', SEEDS) },
    mentions: SOLD_BY,
    note: 'two clients side by side, the same labels for both',
  },
  {
    path: 'other-number',
    ready: '建档机构',
    subject: { kind: 'suggest', clientIds: idsOf(FOUNDRY) },
    mentions: SOLD_BY,
    hints: idsOf(FOUNDRY),
    note: 'a stranger whose number in this system is the number of a client in another: never to be bound by it alone',
  },
  {
    path: 'bad-code',
    ready: '登记状态',
    subject: { kind: 'stranger', name: '云岭恒屹精铸有限公司' },
    mentions: SOLD_BY,
    note: 'a near name with a code that differs from that of a client in its last two characters',
  },
  {
    path: 'group',
    ready: '成员企业',
    subject: about('沛宁禾谷农业集团有限公司'),
    mentions: [...once(SEEDS), ...SOLD_BY],
    note: 'the page of a group names its members',
  },
  {
    path: 'member',
    ready: '所属集团',
    subject: about(SEEDS),
    mentions: [...once('沛宁禾谷农业集团有限公司'), ...SOLD_BY],
    note: 'the page of a member names its group',
  },
  {
    path: 'news',
    ready: '行业要闻',
    subject: NOBODY,
    mentions: [...once(MACHINES, FOUNDRY), ...SOLD_BY],
    note: 'a news page: clients in the text and in links at the side',
  },
  {
    path: 'search',
    ready: '未找到',
    subject: NOBODY,
    mentions: SOLD_BY,
    hints: idsOf(MACHINES),
    note: 'a query without result: the name is only what was asked',
  },
  {
    path: 'example',
    ready: '填写说明',
    subject: NOBODY,
    mentions: SOLD_BY,
    hints: idsOf(MACHINES),
    note: 'a client as example in the hint of an empty field',
  },
  {
    path: 'english',
    ready: 'Outstanding',
    subject: about('望川瑞沱纺织有限公司'),
    mentions: [...once('澜州砺川轴承股份有限公司'), ...SOLD_BY],
    note: 'labels in English',
  },
  {
    path: 'traditional',
    ready: '信貸資料',
    subject: about('云岭澄泓食品有限公司'),
    mentions: SOLD_BY,
    note: 'everything in traditional characters, the name too',
  },
  {
    path: 'log',
    ready: '操作日志',
    subject: NOBODY,
    mentions: [...once(DAIRY, SEEDS), ...SOLD_BY],
    note: 'lines of a log that begin with a label',
  },
];

/** Pages as servers have drawn them for twenty years: plain tables, lists and forms, full of traps. */
export const INTRANET: PortalApp = {
  name: 'intranet',
  technology: 'server-rendered pages',
  title: '云岭银行内网',
  pages: PAGES,
  answer: answerIntranet,
};
