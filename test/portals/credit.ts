import type { Loan } from '../../lib/domain/credit/loan.ts';
import { addDays } from '../../lib/domain/calendar/day.ts';
import { type Bank, guarantorOf, OUTSIDERS, type Outsider } from './book.ts';
import { fullWidth } from './forms.ts';
import { type Html, html, raw } from './html.ts';
import { CLASS_WORDS, money, yuan } from './words.ts';

/** Rows of the application list. */
export const APPLICATION_ROWS = 360;
/** Rows that stand in the document at any time: what fits the table and a few more. */
export const RENDERED_ROWS = 20;
/** Steps through the book from one application to the next; coprime to its length, so that all clients come up. */
const STRIDE = 5;
/** A loan to a company that is not in the manager's book. */
export const OUTSIDER_LOAN = 'JJ990199999901';

const PRODUCTS = [
  '流动资金贷款',
  '固定资产贷款',
  '出口押汇',
  '银行承兑汇票',
  '国内信用证',
  '应收账款保理',
  '供应链融资',
];
const STATES = ['待受理', '调查中', '审查中', '待审批', '已批复', '已放款', '退回补件'];

/** One line of the application list as the API sends it. */
export interface Application {
  readonly number: string;
  readonly borrower: string;
  readonly product: string;
  readonly amount: string;
  readonly applied: string;
  readonly state: string;
  /** Number of a loan to open, when the application led to one. */
  readonly loan?: string;
}

/** The application list, newest first. */
export function applications(bank: Bank): Application[] {
  return Array.from({ length: APPLICATION_ROWS }, (_, i) => {
    const dossier = bank.dossiers[(i * STRIDE) % bank.dossiers.length] as Bank['dossiers'][number];
    const loan = dossier.loans[i % Math.max(1, dossier.loans.length)];
    return {
      number: `SQ9901${String(20_261_000 - i).padStart(8, '0')}`,
      borrower: dossier.client.name,
      product:
        loan?.product ??
        (dossier.client.kind === 'enterprise' ? (PRODUCTS[i % PRODUCTS.length] as string) : '个人经营性贷款'),
      amount: loan ? money(loan.principalFen) : `${((i * 37) % 90) * 10 + 50}万元`,
      applied: addDays(bank.today, -Math.floor(i / 2)),
      state: loan ? '已放款' : (STATES[i % STATES.length] as string),
      ...(loan ? { loan: loan.number } : {}),
    };
  });
}

/** A group of fields: label, value and whether the value stands in an input. */
export interface LoanView {
  readonly number: string;
  readonly title: string;
  readonly groups: readonly {
    readonly title: string;
    readonly fields: readonly (readonly [string, string, 'input' | 'text'])[];
  }[];
}

/** What the detail page of a loan shows; undefined for an unknown number. */
export function loanView(bank: Bank, number: string): LoanView | undefined {
  const dossier = bank.byLoan(number);
  if (!dossier) return number === OUTSIDER_LOAN ? outsiderView(bank, OUTSIDERS[1] as Outsider) : undefined;
  const loan = dossier.loans.find((candidate) => candidate.number === number) as Loan;
  const { client } = dossier;
  const borrower: LoanView['groups'][number]['fields'] = [
    ['借款人', client.name, 'input'],
    ['客户号', fullWidth(client.clientNumber ?? ''), 'input'],
    ['统一社会信用代码', (client.uscc ?? '').toLowerCase(), 'input'],
    ['法定代表人', dossier.people[0]?.name ?? '', 'input'],
  ];
  return view(bank, loan, borrower, client.name);
}

function outsiderView(bank: Bank, company: Outsider): LoanView {
  const loan: Loan = {
    id: '',
    number: OUTSIDER_LOAN,
    product: '流动资金贷款',
    principalFen: 300_000_000,
    balanceFen: 300_000_000,
    rateBp: 390,
    disbursedOn: addDays(bank.today, -60),
    maturesOn: addDays(bank.today, 305),
    loanClass: 'pass',
  };
  return view(
    bank,
    loan,
    [
      ['借款人', company.name, 'input'],
      ['客户号', company.clientNumber, 'input'],
      ['统一社会信用代码', company.uscc, 'input'],
      ['法定代表人', company.legalPerson, 'input'],
    ],
    company.name,
  );
}

function view(bank: Bank, loan: Loan, borrower: LoanView['groups'][number]['fields'], name: string): LoanView {
  return {
    number: loan.number,
    title: `借据详情 ${loan.number}`,
    groups: [
      { title: '借款人信息', fields: borrower },
      {
        title: '借据信息',
        fields: [
          ['借据号', loan.number, 'input'],
          ['业务品种', loan.product, 'input'],
          ['借据金额（元）', yuan(loan.principalFen), 'input'],
          ['贷款余额（元）', yuan(loan.balanceFen), 'input'],
          ['年利率（%）', (loan.rateBp / 100).toFixed(2), 'input'],
          ['五级分类', CLASS_WORDS[loan.loanClass], 'input'],
          ['发放日', loan.disbursedOn, 'input'],
          ['到期日', loan.maturesOn, 'input'],
        ],
      },
      {
        title: '担保信息',
        fields: [
          ['担保方式', '连带责任保证', 'text'],
          ['担保人', guarantorOf(bank, name), 'text'],
        ],
      },
    ],
  };
}

/** The one document of the single-page credit system. */
export function creditShell(): Html {
  return html`${raw('<!doctype html>')}<html lang="zh-CN"><head><meta charset="utf-8"><title>信贷管理系统</title>
    <link rel="icon" href="/static/icon.svg"><link rel="stylesheet" href="/static/credit.css"></head><body>
    <div class="top"><b>云岭银行</b><span>信贷管理系统</span><ul class="menu"><li class="on"><a href="/credit/" data-route>授信申请</a></li>
      <li>合同管理</li><li>放款管理</li><li>贷后管理</li><li>统计报表</li></ul><em>林知夏 / 云岭分行营业部</em></div>
    <div id="app"></div><div class="foot">云岭银行（虚构）信贷管理系统 · 演示环境</div>
    <script src="/static/credit.js"></script></body></html>`;
}
