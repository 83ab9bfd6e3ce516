import type { Day } from '../../domain/calendar/day.ts';
import type { Client, Segment } from '../../domain/client/client.ts';
import type { ClientFact, FactKey, FactSource } from '../../domain/client/fact.ts';
import type { Random } from '../../util/random.ts';

/** Fen in 1 万元. */
const WAN = 1_000_000;

/** A fact, where it comes from when not from the client's own words. */
type Known = readonly [key: FactKey, value: ClientFact['value'], source?: FactSource, note?: string];

/** The worked cases of the training texts (domain facts §6), and what their clients said in the sample touches. */
const CASES: Readonly<Record<string, readonly Known[]>> = Object.freeze({
  // 生产企业扩产
  云岭精机制造有限公司: [
    ['annualSales', 50_000 * WAN, 'document', '三年审计报告'],
    ['plannedInvestment', 2000 * WAN, 'said', '智能化产线，设备合同已看'],
    ['wantsExpansion', true],
    ['wantsWorkingCapital', true],
    ['workingCapitalNeed', 1500 * WAN, 'judged'],
    ['suppliers', 26],
    ['buyers', 14],
  ],
  // 传统制造业企业
  云岭恒屹铸造有限公司: [
    ['foundedYear', 2006, 'document'],
    ['hasSteadyCashFlow', true, 'judged'],
    ['hasFallingMargins', true, 'document', '毛利率连续三年下降'],
    ['wantsUpgrade', true],
    ['annualSales', 23_000 * WAN, 'document'],
  ],
  // 科技企业角色演练
  云岭晞芯智能科技有限公司: [
    ['annualSales', 8000 * WAN],
    ['researchShare', 2000],
    ['hasPatents', true, 'document', '发明专利11项'],
    ['fundingNeed', 3000 * WAN],
    ['wantsExpansion', true],
    ['wantsCashManagement', true],
    ['isLoyalToOtherBank', true, 'judged'],
  ],
  // 进出口企业
  汐港蓝棹进出口有限公司: [
    ['hasFxExposure', true, 'said', '九成收入为美元'],
    ['hasLongReceivables', true],
    ['receivableDays', 75, 'document'],
    ['isCashTight', true, 'said', '旺季备货'],
    ['exportSales', 16_000 * WAN, 'document'],
  ],
  // 电商平台
  '棠序（云岭）电子商务有限公司': [
    ['isGrowingFast', true],
    ['hasManySmallPayments', true, 'said', '日均订单四万笔'],
    ['wantsSpeed', true],
    ['annualSales', 31_000 * WAN],
  ],
  // 连锁零售企业
  云岭惠佰邻连锁超市有限公司: [
    ['outlets', 42],
    ['averageDeposits', 5000 * WAN, 'document'],
    ['fundingNeed', 2000 * WAN],
    ['yearlySettlement', 100_000 * WAN, 'document'],
  ],
  // 上市后的企业家
  贺兰舟: [
    ['isListed', true, 'document', '其创办的公司已上市'],
    ['idleCash', 9000 * WAN],
    ['isKnown', true, 'document', 'KYC已完成，完税凭证已看'],
    ['riskRating', 'C3', 'document'],
    ['wantsWealthPlan', true],
  ],
  '汐港铎海重工（集团）股份有限公司': [
    ['wantsCashManagement', true],
    ['yearlySettlement', 260_000 * WAN, 'document'],
    ['idleCash', 12_000 * WAN, 'judged'],
  ],
  云岭磐垒建筑工程有限公司: [
    ['hasLongReceivables', true],
    ['isCashTight', true, 'judged'],
  ],
});

/** What is usually known of a client of a segment; a number is drawn between two, in the unit of its fact. */
const USUAL: Readonly<Record<Segment, readonly (readonly [FactKey, number, number] | readonly [FactKey])[]>> =
  Object.freeze({
    manufacturing: [['annualSales', 2000, 18_000], ['employees', 60, 480], ['suppliers', 8, 40], ['hasSteadyCashFlow']],
    exporter: [['exportSales', 1500, 9000], ['receivableDays', 45, 110], ['hasFxExposure'], ['employees', 20, 160]],
    ecommerce: [['annualSales', 800, 9000], ['hasManySmallPayments'], ['isGrowingFast'], ['employees', 12, 140]],
    technology: [['annualSales', 600, 9000], ['researchShare', 800, 2600], ['hasPatents'], ['employees', 30, 260]],
    retailChain: [
      ['outlets', 3, 36],
      ['yearlySettlement', 2000, 30_000],
      ['employees', 25, 420],
    ],
    construction: [['annualSales', 3000, 60_000], ['receivableDays', 60, 180], ['hasLongReceivables']],
    agriculture: [
      ['annualSales', 300, 9000],
      ['employees', 8, 120],
      ['buyers', 4, 30],
    ],
    services: [
      ['annualSales', 400, 6000],
      ['employees', 30, 600],
    ],
    wealth: [['idleCash', 200, 1800], ['wantsWealthPlan'], ['isKnown']],
  });
/** Of a shop or workshop of one owner. */
const USUAL_OF_SHOPS: (typeof USUAL)[Segment] = [
  ['annualSales', 60, 400],
  ['employees', 2, 9],
  ['hasManySmallPayments'],
];
const MONEY: ReadonlySet<FactKey> = new Set(['annualSales', 'exportSales', 'yearlySettlement', 'idleCash']);

/** What the manager knows of a client by now: of the worked cases what the texts say, of others what is usual; nothing before a talk. */
export function knownOf({ name, kind, segment }: Client, talks: readonly Day[], random: Random): readonly ClientFact[] {
  const [first, last] = [talks[0], talks.at(-1)];
  if (first === undefined || last === undefined) return [];
  const told = CASES[name];
  if (told) {
    return told.map(([key, value, source = 'said', note], at) => ({
      ...{ key, value, on: at % 2 === 0 ? last : first, source },
      ...(note === undefined ? {} : { note }),
    }));
  }
  const usual = kind === 'soleProprietor' ? USUAL_OF_SHOPS : USUAL[segment];
  return usual.flatMap(([key, least, most]): ClientFact[] => {
    const drawn = least === undefined || most === undefined ? true : random.int(least, most);
    // Not everything is known of everybody.
    if (!random.chance(0.8)) return [];
    const value = typeof drawn === 'number' && MONEY.has(key) ? drawn * WAN : drawn;
    return [{ key, value, on: random.chance(0.5) ? last : first, source: random.chance(0.3) ? 'document' : 'said' }];
  });
}
