import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { Client } from '../../domain/client/client.ts';
import type { Opportunity, OpportunityMove, OpportunityState } from '../../domain/opportunity/opportunity.ts';
import type { Procedure } from '../../domain/procedure/procedure.ts';

/** Fen in 1 万元. */
const WAN = 1_000_000;
/** The version of the content that made the suggestions. */
const PACK_VERSION = '2026.11.1';

/** The states an opportunity has been in, each so many days before today. */
type Way = readonly (readonly [state: OpportunityState, daysAgo: number])[];

interface DealSeed extends Pick<Opportunity, 'ruleId' | 'isCount' | 'probability' | 'reason' | 'note'> {
  readonly product: readonly [id: string, name: string];
  readonly way: Way;
  /** 万元, or a number. */
  readonly amount?: number;
  /** Income in a year, 万元. */
  readonly income?: number;
  /** Days from today until which it is not suggested again. */
  readonly rest?: number;
}

const talks = (product: DealSeed['product'], daysAgo: number, rest: Omit<DealSeed, 'product' | 'way'>): DealSeed => ({
  ...{ product, ...rest },
  way: [
    ['proposed', daysAgo],
    ['inTalks', Math.floor(daysAgo / 2)],
  ],
});

/** Opportunities in every state; the arithmetic is that of the catalogue. */
const DEALS: Readonly<Record<string, readonly DealSeed[]>> = Object.freeze({
  云岭精机制造有限公司: [
    // 2,000 万元 ×（1.8% − 1.2%）
    talks(['loan.fixedAsset', '固定资产贷款'], 24, {
      ...{ amount: 2000, income: 12, probability: 60, ruleId: 'manufacturing.expansion', note: '等设备合同定稿' },
    }),
  ],
  云岭晞芯智能科技有限公司: [
    {
      ...{ product: ['cash.account', '账户管理'], way: [['proposed', 9]], amount: 7, isCount: true, income: 0.42 },
      ...{ probability: 50, ruleId: 'technology.cashFirst' },
    },
    {
      ...{ product: ['loan.dataCredit', '大数据风控贷款'], way: [['declined', 9]] },
      ...{ reason: '额度太小，不够扩产', rest: 90 },
    },
  ],
  汐港蓝棹进出口有限公司: [
    {
      product: ['trade.exportBill', '出口押汇'],
      way: [
        ['proposed', 150],
        ['applied', 130],
        ['won', 112],
      ],
      // 1,200 万元 ×（1.6% − 0.6%）
      ...{ amount: 1200, income: 12, ruleId: 'exporter.cashTight' },
    },
    {
      product: ['crossBorder.hedging', '外汇套保'],
      way: [
        ['proposed', 80],
        ['inTalks', 66],
        ['lost', 41],
      ],
      ...{ amount: 3000, income: 6, reason: '担心锁汇后汇率反向，先观望', rest: 60, ruleId: 'exporter.hedge' },
    },
  ],
  '棠序（云岭）电子商务有限公司': [
    {
      product: ['settlement.quickPay', '快捷支付收款'],
      way: [
        ['proposed', 30],
        ['inTalks', 18],
        ['applied', 6],
      ],
      // 20,000 万元 × 0.05%
      ...{ amount: 20_000, income: 10, probability: 85, ruleId: 'ecommerce.fast' },
    },
  ],
  云岭惠佰邻连锁超市有限公司: [
    {
      product: ['cash.pooling', '资金归集'],
      way: [
        ['proposed', 320],
        ['won', 280],
      ],
      // 4,200 万元 × 0.7%
      ...{ amount: 4200, income: 29.4, ruleId: 'retailChain.combo' },
    },
    talks(['payroll.salary', '代发工资'], 26, { amount: 860, isCount: true, income: 5.16, probability: 70 }),
  ],
  '汐港铎海重工（集团）股份有限公司': [
    talks(['cash.account', '账户管理'], 38, {
      amount: 36,
      isCount: true,
      income: 2.16,
      probability: 40,
      note: '司库招标',
    }),
  ],
  贺兰舟: [
    talks(['wealth.familyTrust', '家族信托'], 44, {
      amount: 3000,
      income: 9,
      probability: 45,
      ruleId: 'wealth.succession',
    }),
    {
      ...{ product: ['wealth.equityFund', '股票基金'], way: [['unsuitable', 58]] },
      ...{ reason: '风险测评C3，产品R5，不匹配' },
    },
  ],
  澜州砺川轴承股份有限公司: [
    {
      product: ['bills.acceptance', '银行承兑汇票'],
      way: [
        ['proposed', 210],
        ['won', 190],
      ],
      ...{ amount: 3000, income: 1.5 },
    },
  ],
  沛宁玖衡阀门有限公司: [talks(['trade.factoring', '保理'], 20, { amount: 500, income: 4.5, probability: 35 })],
  云岭牧野乳业有限公司: [
    {
      ...{ product: ['loan.supplyChain', '供应链金融'], way: [['proposed', 7]] },
      ...{ amount: 300, income: 2.1, probability: 30 },
    },
  ],
});

interface ProcedureSeed extends Pick<Procedure, 'checklistId' | 'text'> {
  readonly daysAgo: number;
  readonly openedAt: string;
  /** Steps done, so many days after the opening. */
  readonly done: readonly (readonly [id: string, daysLater: number, time: string, note?: string])[];
  readonly isClosed?: true;
}

/** A complaint that is being handled and one that is settled, and services being set up. */
const PROCEDURES: Readonly<Record<string, readonly ProcedureSeed[]>> = Object.freeze({
  望川驰陌物流有限公司: [
    {
      ...{ checklistId: 'complaint.transfer', text: '运费转账晚到，司机等着用钱', daysAgo: 1, openedAt: '09:12' },
      done: [
        ['calm', 0, '09:20', '当面致歉，先安排司机垫付'],
        ['verify', 0, '10:05', '户名少一个字被退回'],
      ],
    },
  ],
  云岭惠佰邻连锁超市有限公司: [
    {
      ...{ checklistId: 'complaint.transfer', text: '门店货款晚到账两小时', daysAgo: 63, openedAt: '14:30' },
      done: [
        ['calm', 0, '14:35'],
        ['verify', 0, '15:10', '对方行系统维护'],
        ['handle', 0, '15:40'],
        ['inform', 0, '16:20'],
        ['review', 2, '10:00', '大额改走加急通道'],
      ],
      isClosed: true,
    },
    {
      ...{ checklistId: 'onboarding.reconciliation', daysAgo: 120, openedAt: '10:00' },
      done: [
        ['open', 0, '10:30', '按月对账，网银送达'],
        ['query', 3, '09:40'],
        ['match', 5, '11:00'],
        ['confirm', 6, '15:15'],
      ],
      isClosed: true,
    },
  ],
  云岭数岚软件有限公司: [
    {
      ...{ checklistId: 'onboarding.eBanking', daysAgo: 12, openedAt: '15:00' },
      done: [
        ['open', 0, '15:30'],
        ['usbKey', 2, '10:10', '两枚，经办和复核各一'],
        ['limits', 4, '09:30'],
      ],
    },
  ],
});

/** The opportunities of a sample client, none before it was entered. */
export function dealsOf({ name, createdOn }: Client, today: Day, nextId: () => string): readonly Opportunity[] {
  const dayOf = dayBefore(today, createdOn);
  return (DEALS[name] ?? []).map(({ product: [productId, product], way, amount, income, rest, ...facts }) => {
    const moves = way.slice(1).map(([to, ago], at): OpportunityMove => {
      const isEnd = to === 'lost' && facts.reason !== undefined;
      const from = way[at]?.[0] ?? to;
      return { from, to, on: dayOf(ago), ...(isEnd ? { reason: facts.reason as string } : {}) };
    });
    const [state, ago] = way.at(-1) ?? ['proposed', 0];
    return {
      ...{ id: nextId(), productId, name: product, state, stateOn: dayOf(ago), createdOn: dayOf(way[0]?.[1] ?? ago) },
      ...facts,
      ...(facts.ruleId === undefined ? {} : { packVersion: PACK_VERSION }),
      ...(amount === undefined ? {} : { amount: facts.isCount ? amount : amount * WAN }),
      ...(income === undefined ? {} : { incomeFenPerYear: Math.round(income * WAN) }),
      ...(rest === undefined ? {} : { restUntil: addDays(today, rest) }),
      ...(moves.length === 0 ? {} : { moves }),
    };
  });
}

/** The checklists gone through with a sample client. */
export function proceduresOf({ name, createdOn }: Client, today: Day, nextId: () => string): readonly Procedure[] {
  const dayOf = dayBefore(today, createdOn);
  return (PROCEDURES[name] ?? []).map(({ checklistId, text, daysAgo, openedAt, done, isClosed }) => {
    const steps = done.map(([id, later, time, note]) => ({
      ...{ id, on: dayOf(Math.max(0, daysAgo - later)), time },
      ...(note === undefined ? {} : { note }),
    }));
    const last = steps.at(-1)?.on;
    return {
      ...{ id: nextId(), checklistId, openedOn: dayOf(daysAgo), openedAt },
      ...(text === undefined ? {} : { text }),
      done: steps,
      ...(isClosed && last !== undefined ? { closedOn: last } : {}),
    };
  });
}

function dayBefore(today: Day, first: Day): (daysAgo: number) => Day {
  return (daysAgo) => {
    const on = addDays(today, -daysAgo);
    return on < first ? first : on;
  };
}
