import type { ClientKind, Grade, Segment } from '../../domain/client/client.ts';
import { addDays, type Day, daysBetween } from '../../domain/calendar/day.ts';
import type { Loan } from '../../domain/credit/loan.ts';
import type { Holding, ProductFamily } from '../../domain/product/holding.ts';
import { isConverted } from '../../domain/stage/stage.ts';
import type { Random } from '../../util/random.ts';
import type { ClientSeed } from './seed.ts';

/** Family, product, lowest and highest balance of a grade B client in 万元; no figures for a service. */
type Offer = readonly [family: ProductFamily, name: string, low?: number, high?: number];

const COMMON: readonly Offer[] = [
  ['deposit', '协定存款', 60, 400],
  ['deposit', '七天通知存款', 50, 300],
  ['payroll', '代发工资'],
  ['cashManagement', '电子对账'],
];
const OFFERS: Readonly<Record<Segment, readonly Offer[]>> = {
  manufacturing: [
    ['bills', '银行承兑汇票', 100, 600],
    ['tradeFinance', '国内信用证', 100, 500],
    ['cashManagement', '供应链金融确权'],
    ...COMMON,
  ],
  technology: [
    ['deposit', '一年期定期存款', 100, 500],
    ['investmentBanking', '投贷联动财务顾问'],
    ['cashManagement', '资金归集'],
    ...COMMON,
  ],
  exporter: [
    ['crossBorder', '远期结售汇', 100, 600],
    ['tradeFinance', '出口押汇', 80, 500],
    ['crossBorder', '外币活期账户', 30, 260],
    ...COMMON,
  ],
  ecommerce: [['settlement', '快捷支付'], ['cashManagement', '子账户分账'], ['settlement', '批量代付'], ...COMMON],
  retailChain: [['settlement', '收款码'], ['cashManagement', '门店资金归集'], ['settlement', '上门收款'], ...COMMON],
  construction: [
    ['settlement', '农民工工资专户', 40, 300],
    ['bills', '履约保函', 60, 400],
    ['tradeFinance', '应收账款保理', 100, 500],
    ...COMMON,
  ],
  agriculture: [
    ['settlement', '收购款批量代付'],
    ['deposit', '活期存款', 20, 160],
    ['tradeFinance', '订单融资', 50, 300],
    ...COMMON,
  ],
  services: [['settlement', '智能收款'], ['cashManagement', '项目子账户'], ['deposit', '大额存单', 50, 300], ...COMMON],
  wealth: [
    ['wealth', '固定收益类理财', 50, 400],
    ['deposit', '大额存单', 30, 300],
    ['wealth', '混合型公募基金', 20, 200],
    ['wealth', '年金保险', 10, 80],
  ],
};
/** Product, years of its term. */
const LOANS: Readonly<Record<Segment, readonly (readonly [string, number])[]>> = {
  manufacturing: [
    ['流动资金贷款', 1],
    ['固定资产贷款', 5],
    ['设备融资租赁', 3],
  ],
  technology: [
    ['科技企业信用贷款', 1],
    ['知识产权质押贷款', 2],
    ['固定资产贷款', 5],
  ],
  exporter: [
    ['流动资金贷款', 1],
    ['出口信保项下融资', 1],
  ],
  ecommerce: [
    ['线上供应链融资', 1],
    ['流动资金贷款', 1],
  ],
  retailChain: [
    ['流动资金贷款', 1],
    ['门店装修贷款', 3],
  ],
  construction: [
    ['流动资金贷款', 1],
    ['应收工程款融资', 1],
  ],
  agriculture: [
    ['农业经营贷款', 1],
    ['设施农业贷款', 3],
  ],
  services: [['流动资金贷款', 1]],
  wealth: [['个人经营性贷款', 1]],
};
const SCALE: Record<Grade, number> = { A: 4, B: 1, C: 0.4, D: 0.15 };
const WAN = 1_000_000;

/** Names of the products the texts may mention to a segment. */
export function productNames(segment: Segment, kind: ClientKind): readonly string[] {
  if (kind === 'soleProprietor') return ['收款码', '小微经营贷', '活期存款'];
  return [
    ...OFFERS[segment].map((offer) => offer[1]),
    ...(segment === 'wealth' ? [] : LOANS[segment].map((loan) => loan[0])),
  ];
}

/** Loans of a client: none before the first business. Numbers come from `nextNumber`. */
export function makeLoans(
  seed: ClientSeed,
  firstBusinessDay: Day | undefined,
  today: Day,
  random: Random,
  nextId: () => string,
  nextNumber: () => string,
): Loan[] {
  const isBorrower = seed.segment !== 'wealth' && isConverted(seed.stage) && firstBusinessDay !== undefined;
  if (!isBorrower) return [];
  const wanted = seed.loanClass
    ? 1
    : { A: random.int(2, 3), B: random.int(1, 2), C: random.int(0, 1), D: 0 }[seed.grade];
  const menu = seed.kind === 'soleProprietor' ? ([['小微经营贷', 1]] as const) : LOANS[seed.segment];
  const age = daysBetween(firstBusinessDay, today);
  const loans: Loan[] = [];
  for (let i = 0; i < wanted; i += 1) {
    const [product, years] = menu[i % menu.length] as readonly [string, number];
    const term = years * 365;
    // A substandard loan has run past its maturity; the others are somewhere within their term.
    const daysRun =
      seed.loanClass === 'substandard' ? Math.min(term + 20, age) : Math.min(random.int(20, term - 8), age);
    const disbursedOn = addDays(today, -daysRun);
    const scale = seed.kind === 'soleProprietor' ? 0.05 : SCALE[seed.grade];
    const principal = Math.max(5, Math.round((random.int(200, 600) * scale) / 10) * 10);
    const share = i === 2 ? 0 : years > 1 ? 1 - daysRun / term : 1;
    loans.push({
      id: nextId(),
      number: nextNumber(),
      product,
      principalFen: principal * WAN,
      balanceFen: Math.round(principal * share) * WAN,
      rateBp: random.int(310, 465),
      disbursedOn,
      maturesOn: addDays(disbursedOn, seed.loanClass === 'substandard' ? Math.min(term, daysRun - 20) : term),
      loanClass: seed.loanClass ?? 'pass',
    });
  }
  return loans;
}

/** Holdings of a client, the loans among them gathered by product. */
export function makeHoldings(
  seed: ClientSeed,
  loans: readonly Loan[],
  since: Day | undefined,
  today: Day,
  random: Random,
  nextId: () => string,
): Holding[] {
  if (since === undefined) return [];
  const span = Math.max(0, daysBetween(since, today) - 1);
  const startDay = (): Day => addDays(since, random.int(0, span));
  const scale = seed.kind === 'soleProprietor' ? 0.05 : SCALE[seed.grade];
  const count = { A: 5, B: 3, C: 2, D: 1 }[seed.grade];
  const holdings: Holding[] = [];
  if (seed.holdings) {
    for (const [family, name, balance, limit] of seed.holdings) {
      holdings.push({
        id: nextId(),
        family,
        name,
        ...fen('balanceFen', balance),
        ...fen('limitFen', limit),
        since: startDay(),
      });
    }
  } else {
    const account = Math.max(1, Math.round(random.int(20, 180) * scale));
    holdings.push({
      id: nextId(),
      family: 'settlement',
      name: seed.kind === 'person' ? '借记卡账户' : '结算账户',
      ...fen('balanceFen', account),
      since,
    });
    for (const [family, name, low, high] of seed.kind === 'soleProprietor'
      ? SHOP_OFFERS
      : random.shuffle(OFFERS[seed.segment]).slice(0, count)) {
      const balance =
        low === undefined || high === undefined ? undefined : Math.max(1, Math.round(random.int(low, high) * scale));
      holdings.push({ id: nextId(), family, name, ...fen('balanceFen', balance), since: startDay() });
    }
  }
  for (const product of new Set(loans.map((loan) => loan.product))) {
    const own = loans.filter((loan) => loan.product === product);
    const lent = own.reduce((sum, loan) => sum + loan.principalFen, 0);
    const limit =
      product === '流动资金贷款' && seed.short === '惠佰邻'
        ? 2000 * WAN
        : Math.ceil((lent * 1.2) / (10 * WAN)) * 10 * WAN;
    holdings.push({
      id: nextId(),
      family: 'loan',
      name: product,
      balanceFen: own.reduce((sum, loan) => sum + loan.balanceFen, 0),
      limitFen: Math.max(limit, lent),
      since: own.map((loan) => loan.disbursedOn).sort()[0] as Day,
      until: own
        .map((loan) => loan.maturesOn)
        .sort()
        .at(-1) as Day,
    });
  }
  return holdings;
}

const SHOP_OFFERS: readonly Offer[] = [['settlement', '收款码']];

function fen<K extends 'balanceFen' | 'limitFen'>(key: K, wan: number | undefined): { [P in K]?: number } {
  return (wan === undefined ? {} : { [key]: wan * WAN }) as { [P in K]?: number };
}
