import { CRM } from './truth-crm.ts';
import {
  chrome,
  exact,
  HEAVY,
  idOf,
  loanPath,
  numberOf,
  type PageTruth,
  person,
  type TextForm,
} from './truth-words.ts';

export type { PageTruth } from './truth-words.ts';

const LEGACY_MENU = [
  '澜州砺川轴承股份有限公司',
  '云岭惠佰邻连锁超市有限公司',
  '沛宁禾谷农业集团有限公司',
  '汐港蓝棹进出口有限公司',
  '云岭市桥西区老廖粮油店',
];

const LOAN_NOTE = 'borrower in read-only inputs: client number in full-width digits, code in lower case';
const CREDIT: readonly PageTruth[] = [
  {
    portal: 'credit',
    path: '/credit/?tick=0',
    subject: null,
    mentions: [
      ...exact(
        '云岭精机制造有限公司',
        '沛宁玖衡阀门有限公司',
        '云岭晞芯智能科技有限公司',
        '沛宁泊量生物科技有限公司',
        '澜州鑫沐贸易有限公司',
        '棠序（云岭）电子商务有限公司',
        '青杉果町农产品电子商务有限公司',
        '望川童棠教育用品连锁有限公司',
        '望川拓野园林景观有限公司',
        '青杉岭上春茶叶专业合作社',
        '澜州衡越人力资源有限公司',
        '霁阳博闻职业培训学校有限公司',
      ),
      person('贺兰舟'),
      person('江砚辞'),
      ...exact(
        '澜州砺川轴承股份有限公司',
        '云岭澄泓食品有限公司',
        '青杉穆光传感技术有限公司',
        '澜州织码网络科技有限公司',
        '青杉沐柯茶业进出口有限公司',
        '望川禾陌生鲜电子商务有限公司',
      ),
    ],
    note: 'virtual table: twenty rows in the document, fifteen in view',
  },
  loan('云岭惠佰邻连锁超市有限公司', '云岭安栖物业服务有限公司'),
  loan('青杉穹筑建设集团有限公司云岭分公司', '青杉穹筑建设集团有限公司'),
  loan('沛宁禾谷农业集团种业有限公司', '沛宁禾谷农业集团有限公司'),
  loan('云岭磐垒建筑工程有限公司', '青杉穹筑建设集团有限公司'),
  loan('砺芯（澜州）半导体设备有限公司', '澜州砺川轴承股份有限公司'),
  {
    portal: 'credit',
    path: '/credit/loan/JJ990199999901?tick=0',
    subject: null,
    stranger: { name: '汐港霁帆船务有限公司', uscc: '91990700MA0JFCW02T', clientNumber: '6029990002' },
    mentions: [HEAVY],
  },
];

function loan(borrower: string, guarantor: string): PageTruth {
  return {
    portal: 'credit',
    path: loanPath(borrower),
    subject: idOf(borrower),
    subjectText: borrower,
    subjectForm: 'exact',
    mentions: exact(guarantor),
    note: LOAN_NOTE,
  };
}

function account(name: string, subjectText: string, subjectForm: TextForm, note: string): PageTruth {
  const path = `/legacy/account?no=${numberOf(idOf(name))}`;
  return { portal: 'legacy', path, subject: idOf(name), subjectText, subjectForm, mentions: [], note };
}

const LEGACY: readonly PageTruth[] = [
  account('云岭精机制造有限公司', '云 岭 精 机 制 造 有 限 公 司', 'spaced', 'code in full-width characters'),
  account(
    '青杉穹筑建设集团有限公司云岭分公司',
    '青杉穹筑建设集团有限公司\n云岭分公司',
    'split',
    'broken by <br> where the name of the parent ends; code with hyphens',
  ),
  account('汐港铎海重工（集团）股份有限公司', '汐港铎海重工(集团)股份有限公司', 'halfwidth', 'code in lower case'),
  account('云岭惠佰邻连锁超市有限公司', '云岭惠佰邻连锁超市有限公司', 'split', 'name in three spans; code in groups'),
  {
    portal: 'legacy',
    path: `/legacy/?no=${numberOf(idOf('云岭惠佰邻连锁超市有限公司'))}`,
    subject: idOf('云岭惠佰邻连锁超市有限公司'),
    subjectText: '云岭惠佰邻连锁超市有限公司',
    subjectForm: 'split',
    mentions: chrome(...LEGACY_MENU.filter((name) => name !== '云岭惠佰邻连锁超市有限公司')),
    note: 'frameset: the menu frame lists recent clients, among them the subject; the main frame shows the account',
  },
  {
    portal: 'legacy',
    path: '/legacy/',
    subject: null,
    mentions: chrome(...LEGACY_MENU),
    note: 'frameset with no account open',
  },
];

/** The ground truth of the demonstration portals. Written from the pages, not from what recognition finds. */
export const truth: readonly PageTruth[] = [...CRM, ...CREDIT, ...LEGACY];
