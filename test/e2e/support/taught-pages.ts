import type { FieldKind } from '../../../lib/contracts/adapter.ts';

/** What a person reads on a page. */
export type Truth = Partial<Record<FieldKind, string>>;

/** Pages of one kind: taught on the first, read on all. `content` is a path of the demonstration portals, or markup. */
export interface TaughtPages {
  readonly name: string;
  readonly pages: readonly { readonly content: string; readonly truth: Truth }[];
}

interface Company {
  readonly name: string;
  readonly uscc: string;
  readonly number: string;
}

const HUI: Company = { name: '云岭惠佰邻连锁超市有限公司', uscc: '91990100MA1CQFMB2H', number: '6020002148' };
const SEED: Company = { name: '沛宁禾谷农业集团种业有限公司', uscc: '91990500MABRC19DK6', number: '6020002629' };
const WALL: Company = { name: '云岭磐垒建筑工程有限公司', uscc: '91990100MADHABTX08', number: '6020002444' };
const BRANCH: Company = {
  name: '青杉穹筑建设集团有限公司云岭分公司',
  uscc: '91990100MADXJL74KB',
  number: '6020002407',
};
const IRON: Company = { name: '汐港铎海重工（集团）股份有限公司', uscc: '91990700MARYX17FEY', number: '6020001334' };

const crm = ({ name, uscc, number }: Company) => ({
  content: `/crm/client/${number}`,
  truth: { name, uscc, clientNumber: number },
});

const loan = (path: string, { name, uscc, number }: Company, balance: string, rating: string, dueDate: string) => ({
  content: `/credit/loan/${path}?tick=0`,
  truth: { name, uscc, clientNumber: number, balance, rating, dueDate },
});

const account = ({ name, uscc, number }: Company, balance: string) => ({
  content: `/legacy/account?no=${number}`,
  truth: { name, uscc, clientNumber: number, balance },
});

/** An admin page of the newer sort: descriptions, and a table whose head is a table of its own. */
const admin = ({ name, uscc, number }: Company, rating: string, limit: string, balance: string, dueDate: string) => ({
  content: `<div class="page-header"><h2 class="page-title">客户视图</h2></div>
    <div class="card"><div class="card-head"><span>基本信息</span></div>
      <div class="descriptions form"><div class="item"><span class="item-label">客户名称</span><span class="item-content">${name}</span></div>
      <div class="item"><span class="item-label">客户编号</span><span class="item-content" data-field="custNo">${number}</span></div>
      <div class="item"><span class="item-label">统一社会信用代码</span><span class="item-content">${uscc}<button>复制</button></span></div>
      <div class="item"><span class="item-label">客户评级</span><span class="item-content"><span class="tag">${rating}</span></span></div>
      <div class="item"><span class="item-label">法定代表人</span><span class="item-content">贺兰舟</span></div></div></div>
    <div class="card"><div class="card-head"><span>授信</span></div>
      <div class="table"><div class="table-head"><table><colgroup><col></colgroup><thead><tr><th>授信品种</th><th>授信额度（万元）</th><th>贷款余额（万元）</th><th>到期日</th></tr></thead></table></div>
      <div class="table-body"><table><tbody><tr class="row-x1"><td>综合授信</td><td>${limit}</td><td>${balance}</td><td>${dueDate}</td></tr></tbody></table></div></div></div>
    <div class="card"><div class="card-head"><span>担保人信息</span></div><div class="descriptions form">
      <div class="item"><span class="item-label">客户名称</span><span class="item-content">云岭安栖物业服务有限公司</span></div>
      <div class="item"><span class="item-label">客户编号</span><span class="item-content">6020009999</span></div></div></div>`,
  truth: { name, uscc, clientNumber: number, rating, limit, balance, dueDate },
});

/** Web components with open shadow roots, labels tied by ARIA, values in inputs. */
const component = ({ name, uscc, number }: Company, limit: string, dueDate: string) => {
  const field = (id: string, label: string, value: string) =>
    `<div class="field"><span id="${id}-label" class="label">${label}</span><div class="slot"><input id="${id}" name="${id}" aria-labelledby="${id}-label" readonly value="${value}"></div></div>`;
  return {
    content: `<x-shell></x-shell><script type="x"></script><div class="fields">${field('custName', '借款人', name)}${field('custNo', '客户号', number)}${field('creditCode', '统一社会信用代码', uscc)}${field('creditLimit', '授信额度（元）', limit)}${field('dueDate', '到期日', dueDate)}</div>
      <div class="fields"><h3>担保人</h3>${field('guarName', '担保人名称', '云岭安栖物业服务有限公司')}</div>`,
    truth: { name, uscc, clientNumber: number, limit, dueDate },
  };
};

/** The pages taught and read by the tests of robustness. */
export const TAUGHT_PAGES: readonly TaughtPages[] = [
  { name: 'crm', pages: [crm(HUI), crm(SEED), crm(WALL), crm(BRANCH)] },
  {
    name: 'credit',
    pages: [
      loan('JJ990120260726', HUI, '21,800,000.00', '正常', '2026-12-17'),
      loan('JJ990120260930', SEED, '5,200,000.00', '正常', '2027-11-02'),
      loan('JJ990120260879', WALL, '2,200,000.00', '次级', '2026-11-02'),
    ],
  },
  {
    name: 'legacy',
    pages: [
      account(HUI, '6,400,000.00'),
      account(SEED, '670,000.00'),
      account(BRANCH, '1,010,000.00'),
      account(IRON, '2,120,000.00'),
    ],
  },
  {
    name: 'admin',
    pages: [
      admin(HUI, 'AA', '5,000.00', '2,180.00', '2026-12-17'),
      admin(SEED, 'BBB+', '630.00', '520.00', '2027-11-02'),
      admin(BRANCH, 'A-', '260.00', '210.00', '2027-08-03'),
    ],
  },
  {
    name: 'component',
    pages: [
      component(HUI, '27,600,000.00', '2029-07-25'),
      component(SEED, '6,300,000.00', '2027-11-02'),
      component(IRON, '18,000,000.00', '2027-09-03'),
    ],
  },
];
