import { addDays, type Day, daysBetween } from '../../domain/calendar/day.ts';
import { addMonths, yearMonth } from '../../domain/calendar/months.ts';
import type { Client } from '../../domain/client/client.ts';
import type { Figure, PeriodMonths, Statement } from '../../domain/finance/statement.ts';
import type { Random } from '../../util/random.ts';

/** How a business goes: shares of sales or assets at the end of the last full year, and what a year adds to them. */
interface Way {
  readonly growth: number;
  /** Net profit of sales. */
  readonly margin: readonly [is: number, aYear: number];
  /** Liabilities of assets, and the current ones of all. */
  readonly debt: readonly [is: number, aYear: number];
  readonly currentDebt: number;
  /** Current assets of all. */
  readonly currentShare: number;
  /** Inventory of a year's sales. */
  readonly stock: readonly [is: number, aYear: number];
  /** Days until receivables come in. */
  readonly days: readonly [is: number, aYear: number];
  /** Operating cash flow of sales. */
  readonly flow: number;
  /** Of the assets. */
  readonly related?: number;
  /** Of the equity. */
  readonly guarantees?: number;
  /** Figures nobody has given. */
  readonly unknown?: readonly Figure[];
}

const STEADY: Way = Object.freeze<Way>({
  growth: 0.03,
  margin: [0.045, 0],
  debt: [0.53, -0.01],
  currentDebt: 0.75,
  currentShare: 0.6,
  stock: [0.16, 0],
  days: [68, 0],
  flow: 0.05,
});
const WAYS = {
  steady: STEADY,
  sound: { ...STEADY, growth: 0.09, margin: [0.065, 0.002], debt: [0.46, -0.02], days: [58, -2], flow: 0.08 },
  fast: {
    ...STEADY,
    growth: 0.32,
    margin: [0.08, 0],
    debt: [0.58, 0.01],
    currentShare: 0.72,
    days: [82, 2],
    flow: 0.03,
  },
  /** Sales fall, stock rises, claims come in later, margins shrink, cash runs out. */
  shrinking: {
    ...{ ...STEADY, growth: -0.09, margin: [0.035, -0.012], debt: [0.62, 0.03], currentDebt: 0.82 },
    ...{ currentShare: 0.55, stock: [0.2, 0.05], days: [80, 12], flow: -0.02 },
  },
  slow: { ...STEADY, growth: 0.02, days: [105, 24], flow: 0.01 },
  indebted: { ...STEADY, margin: [0.02, 0], debt: [0.78, 0.01], currentDebt: 0.86, flow: 0.01 },
  guarantor: { ...STEADY, guarantees: 0.7 },
  related: { ...STEADY, related: 0.16 },
  /** Owes more than it has. */
  drowning: {
    ...{ ...STEADY, growth: -0.2, margin: [-0.12, -0.03], debt: [1.08, 0.06], currentDebt: 0.9 },
    ...{ currentShare: 0.4, days: [120, 10], flow: -0.08 },
  },
  gaps: { ...STEADY, unknown: ['inventory', 'currentLiabilities', 'operatingCashFlow'] },
} as const satisfies Readonly<Record<string, Way>>;

/** Full years known, and whether the present year up to the last quarter and the same months before are. */
type Known = readonly [way: keyof typeof WAYS, years: number, hasPart?: 'part'];

const KNOWN: Readonly<Record<string, Known>> = Object.freeze({
  云岭精机制造有限公司: ['slow', 3, 'part'],
  云岭恒屹铸造有限公司: ['shrinking', 3, 'part'],
  澜州砺川轴承股份有限公司: ['sound', 3, 'part'],
  青杉木朴家居制造有限公司: ['drowning', 2, 'part'],
  沛宁玖衡阀门有限公司: ['steady', 2, 'part'],
  云岭澄泓食品有限公司: ['sound', 2, 'part'],
  澜州乾屿包装材料有限公司: ['steady', 2],
  '汐港铎海重工（集团）股份有限公司': ['guarantor', 3, 'part'],
  云岭晞芯智能科技有限公司: ['fast', 3, 'part'],
  '砺芯（澜州）半导体设备有限公司': ['fast', 2, 'part'],
  青杉穆光传感技术有限公司: ['sound', 2, 'part'],
  云岭数岚软件有限公司: ['steady', 2, 'part'],
  沛宁泊量生物科技有限公司: ['fast', 2],
  霁阳北辙新能源科技有限公司: ['indebted', 2, 'part'],
  汐港蓝棹进出口有限公司: ['slow', 3, 'part'],
  云岭鑫沐贸易有限公司: ['steady', 2, 'part'],
  汐港海岬水产品有限公司: ['sound', 3, 'part'],
  '棠序（云岭）电子商务有限公司': ['fast', 3, 'part'],
  云岭惠佰邻连锁超市有限公司: ['sound', 2, 'part'],
  云岭磐垒建筑工程有限公司: ['shrinking', 2, 'part'],
  青杉穹筑建设集团有限公司: ['related', 3, 'part'],
  汐港远棠国际货运代理有限公司: ['gaps', 2, 'part'],
});

/** Fen in 1 万元. */
const WAN = 1_000_000;
/** Sales of a year where nobody has told them, by grade, in 万元. */
const USUAL_SALES = Object.freeze({ A: 32_000, B: 9000, C: 3200, D: 1200 });
/** Days after which the books of a year and of a quarter are closed. */
const CLOSED_AFTER = Object.freeze({ year: 40, quarter: 25 });
const DAYS = 365;

/** The statements of a sample client; sales of the last full year are what the manager was told. Newest first. */
export function statementsOf(client: Client, today: Day, random: Random, nextId: () => string): readonly Statement[] {
  const known = KNOWN[client.name];
  if (!known) return [];
  const [wayId, years, part] = known;
  const way: Way = WAYS[wayId];
  const sales = salesOf(client, random);
  const lastYear = lastClosedYear(today);
  const periods: (readonly [end: Day, months: PeriodMonths])[] = Array.from({ length: years }, (_, back) => [
    `${lastYear - back}-12-31`,
    12,
  ]);
  if (part) {
    const end = lastQuarter(today);
    const months = yearMonth(end).month as PeriodMonths;
    periods.push([end, months], [addMonths(end, -12), months]);
  }
  return periods
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([end, months]) => {
      const closed = addDays(end, CLOSED_AFTER.year);
      const on = closed < client.createdOn ? client.createdOn : closed > today ? today : closed;
      const at = Number(end.slice(0, 4)) - lastYear + (months - 12) / 12;
      return { id: nextId(), end, months, isAudited: months === 12, figures: figuresOf(way, sales, at, months), on };
    });
}

/** The figures `at` so many years after the end of the last full year, each from the others so that they agree. */
function figuresOf(way: Way, salesOfYear: number, at: number, months: PeriodMonths): Statement['figures'] {
  const grown = ([is, aYear]: readonly [number, number]) => is + aYear * at;
  // A year's sales at the pace of the year that the period lies in.
  const pace = salesOfYear * (1 + way.growth) ** Math.ceil(at);
  const sales = (pace * months) / 12;
  const [receivables, inventory, cash] = [(pace * grown(way.days)) / DAYS, pace * grown(way.stock), pace * 0.07];
  const currentAssets = (receivables + inventory + cash) * 1.08;
  const totalAssets = currentAssets / way.currentShare;
  const totalLiabilities = totalAssets * grown(way.debt);
  const figures: Record<Figure, number> = {
    ...{ totalAssets, currentAssets, cash, receivables, inventory, totalLiabilities, sales },
    relatedReceivables: totalAssets * (way.related ?? 0.01),
    currentLiabilities: totalLiabilities * way.currentDebt,
    guaranteesGiven: Math.max(0, totalAssets - totalLiabilities) * (way.guarantees ?? 0),
    netProfit: sales * grown(way.margin),
    operatingCashFlow: sales * way.flow,
  };
  const given = (Object.entries(figures) as [Figure, number][]).filter(([figure]) => !way.unknown?.includes(figure));
  // In steps of a hundred yuan, as statements in 万元 are written.
  return Object.fromEntries(given.map(([figure, wan]) => [figure, Math.round(wan * 100) * (WAN / 100)]));
}

function salesOf({ facts = [], grade }: Client, random: Random): number {
  const told = (key: string) => {
    const value = facts.find((fact) => fact.key === key)?.value;
    return typeof value === 'number' ? value / WAN : undefined;
  };
  const drawn = Math.round((USUAL_SALES[grade] * random.int(80, 120)) / 100);
  const exported = told('exportSales');
  return told('annualSales') ?? (exported === undefined ? drawn : exported * 1.25);
}

function lastClosedYear(today: Day): number {
  const { year } = yearMonth(today);
  return daysBetween(`${year - 1}-12-31`, today) >= CLOSED_AFTER.year ? year - 1 : year - 2;
}

/** The last quarter that is closed and does not end its year. */
function lastQuarter(today: Day): Day {
  const { year } = yearMonth(today);
  const ends = [year, year - 1].flatMap((each) => [`${each}-09-30`, `${each}-06-30`, `${each}-03-31`]);
  return ends.find((end) => daysBetween(end, today) >= CLOSED_AFTER.quarter) ?? `${year - 1}-03-31`;
}
