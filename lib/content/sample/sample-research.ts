import { addDays, type Day } from '../../domain/calendar/day.ts';
import { makeWorkCalendar, type WorkCalendar, workdayFrom } from '../../domain/calendar/workdays.ts';
import type { Client } from '../../domain/client/client.ts';
import type { FollowUp } from '../../domain/follow-up/follow-up.ts';
import type { ResearchPlan } from '../../domain/research/plan.ts';
import { type PlanAim, planFromTemplate } from '../../domain/research/template.ts';
import {
  type RiskItem,
  type RiskJudgement,
  type RiskLevel,
  type RiskMeasure,
  RISK_ITEMS,
} from '../../domain/risk/item.ts';
import { type RiskSignal, type RiskSignalKind, signalActionId } from '../../domain/risk/signal.ts';
import { publishedWorkCalendar } from '../../util/work-calendar.ts';
import { RESEARCH_TEMPLATE } from '../research/template.ts';

/** What was judged: item, level, so many days ago, why. */
type Judged = readonly [item: RiskItem, level: RiskLevel, daysAgo: number, note?: string];

/** A signal, and the steps of its plan: what, due so many days from today, done so many days ago. */
interface Seen {
  readonly kind: RiskSignalKind;
  readonly daysAgo: number;
  readonly note?: string;
  readonly measures?: readonly RiskMeasure[];
  readonly settled?: readonly [daysAgo: number, outcome: string];
  readonly steps?: readonly (readonly [text: string, dueIn: number, doneAgo?: number])[];
}

/** A plan from the template, with answers to questions that contain a word; closed so many days ago. */
interface Planned {
  readonly aim: PlanAim;
  readonly daysAgo: number;
  /** Days it runs. */
  readonly days: number;
  readonly answers: Readonly<Record<string, string>>;
  readonly closedAgo?: number;
}

interface Known {
  readonly judged?: readonly Judged[];
  readonly seen?: readonly Seen[];
  readonly plans?: readonly Planned[];
}

const allLow = (daysAgo: number, but: readonly Judged[] = []): readonly Judged[] => [
  ...Object.values(RISK_ITEMS)
    .flat()
    .filter((item) => !but.some(([other]) => other === item))
    .map((item): Judged => [item, 'low', daysAgo]),
  ...but,
];

/** What is known of some clients: from one where all is well to one in trouble; of most nobody has looked at anything. */
const KNOWN: Readonly<Record<string, Known>> = Object.freeze({
  云岭精机制造有限公司: {
    judged: allLow(18, [
      ['cycle', 'middle', 18, '机床行业订单回落，靠新能源件补'],
      ['outlook', 'low', 18, '在手订单排到明年二季度'],
      ['outlook', 'middle', 120, '新产线投产前产能吃紧'],
    ]),
    plans: [
      {
        ...{ aim: 'beforeCredit', daysAgo: 16, days: 24 },
        answers: {
          征信报告: '两家行共3800万元贷款，无逾期。',
          资产负债率: '三年审计已看，负债率稳在五成左右，短贷占比略升。',
          流水: '流水与收入基本对得上，差额是现金采购。',
          前五大客户: '前五大占六成，去年丢了一家，补进两家新能源客户。',
          抵押物: '厂房土地权属清楚，评估按七折打算。',
        },
      },
    ],
  },
  云岭恒屹铸造有限公司: {
    judged: [
      ['repayment', 'middle', 10, '旺季回款能覆盖利息，本金要靠续贷'],
      ['outlook', 'high', 10, '两家主机厂压价，订单少了两成'],
      ['management', 'low', 60],
      ['environment', 'middle', 60, '熔炼车间除尘改造还差验收'],
      ['lawsuits', 'low', 60],
      ['cycle', 'middle', 60, '燃油车零部件下行'],
    ],
    seen: [
      {
        ...{ kind: 'cashTight', daysAgo: 12, note: '报表出来后电话核实，货款压了三个月' },
        measures: ['moreSecurity', 'shorterTerm'],
        steps: [
          ['就“现金紧张”与客户沟通，听清原因', -9, 9],
          ['请评估公司看二号厂房，准备追加抵押', 6],
        ],
      },
    ],
    plans: [
      {
        ...{ aim: 'afterLoan', daysAgo: 20, days: 30 },
        answers: {
          征信报告: '我行加两家城商行，无逾期。',
          主要账户近十二个月: '流水比报表收入少一成，有票据回款没入账。',
          近三年审计报告: '负债率三年从五成八升到六成四，短贷占八成。',
          近三年毛利率: '毛利率从17%掉到12%，电价和生铁涨价。',
          被诉: '近一年无诉讼，未被执行。',
          工资: '社保按月缴，员工少了三十来人。',
          应收账款前五名: '第一大客户账龄超过六个月，对方在排款。',
          贷款资金: '凭证齐，用于采购生铁。',
        },
      },
    ],
  },
  澜州砺川轴承股份有限公司: { judged: allLow(25, [['technology', 'low', 25, '风电主轴承已通过两家整机厂认证']]) },
  青杉木朴家居制造有限公司: {
    judged: [
      ['repayment', 'high', 7, '靠借新还旧，已两次晚付利息'],
      ['lawsuits', 'middle', 7, '有一起供应商货款纠纷'],
    ],
    seen: [{ kind: 'debtHigh', daysAgo: 7, note: '负债已超过资产，先弄清能不能保住生产' }],
  },
  云岭磐垒建筑工程有限公司: {
    judged: [['management', 'middle', 30, '项目经理走了两个']],
    seen: [
      {
        ...{ kind: 'constructionStopped', daysAgo: 15, note: '物流园二期停工，甲方欠进度款' },
        measures: ['closerControl'],
        steps: [['到物流园工地看一次，约甲方一起谈付款', -11, 10]],
      },
    ],
  },
  青杉穹筑建设集团有限公司: {
    judged: [
      ['management', 'middle', 40, '集团与分公司资金往来多'],
      ['policy', 'low', 40],
    ],
    plans: [
      {
        ...{ aim: 'afterLoan', daysAgo: 70, days: 20, closedAgo: 45 },
        answers: { 在建项目: '八个在建项目，付款节点正常。', 征信报告: '无逾期，对外担保余额未增加。' },
      },
    ],
  },
  汐港蓝棹进出口有限公司: {
    judged: [
      ['policy', 'middle', 12, '主要出口地下半年可能加税'],
      ['repayment', 'low', 12],
    ],
    seen: [
      {
        ...{ kind: 'collateralFalls', daysAgo: 80, measures: ['moreSecurity'] },
        note: '抵押的商铺租金降了三成',
        settled: [38, '追加了出口退税账户质押，押品重估后仍足额'],
      },
    ],
  },
  云岭晞芯智能科技有限公司: {
    judged: [
      ['technology', 'low', 14, '十一项发明专利，最近一项还有十七年'],
      ['repayment', 'middle', 14, '轻资产，回款靠大客户验收'],
    ],
    plans: [
      {
        ...{ aim: 'beforeCredit', daysAgo: 13, days: 24 },
        answers: {
          征信报告: '大行1000万元信用贷款一笔，正常。',
          被诉: '没有诉讼和被执行记录。',
          主要账户近十二个月: '流水集中在国有大行，与收入对得上。',
          核心技术人员: '核心团队五人都有期权，近两年没走人。',
        },
      },
    ],
  },
  '汐港铎海重工（集团）股份有限公司': {
    judged: [['marketPosition', 'low', 33, '港机订单全国前三']],
    seen: [
      {
        ...{ kind: 'representativeChanged', daysAgo: 100 },
        settled: [70, '新法定代表人已面谈，授权和预留印鉴已换'],
      },
    ],
  },
  云岭惠佰邻连锁超市有限公司: {
    judged: [['businessModel', 'low', 20, '四十二家店三十六家盈利']],
    seen: [{ kind: 'licenceExpired', daysAgo: 50, settled: [34, '两家店食品经营许可证已换新，复印件已留'] }],
  },
  沛宁禾谷农业集团有限公司: {
    judged: [['environment', 'middle', 22, '烘干塔粉尘整改中']],
    plans: [{ aim: 'afterLoan', daysAgo: 5, days: 14, answers: { 种养规模: '订单收购六万亩，今年收成持平。' } }],
  },
  贺兰舟: { judged: [['cashFlow', 'low', 30, '股息和租金稳定']] },
});

/** What a sample client's research and risk look like on a day. */
export interface SampleResearch {
  readonly client: Pick<Client, 'judgements' | 'riskSignals' | 'researchPlans'>;
  /** Steps of the signals' plans. */
  readonly followUps: readonly FollowUp[];
}

/** Judgements, signals with their steps, and plans of a sample client. Nothing lies before the client was entered. */
export function researchOf(client: Client, today: Day, nextId: () => string): SampleResearch {
  const { judged = [], seen = [], plans = [] } = KNOWN[client.name] ?? {};
  const ago = (days: number): Day => {
    const day = addDays(today, -days);
    return day < client.createdOn ? client.createdOn : day;
  };
  const judgements = judged.map(
    ([item, level, daysAgo, note]): RiskJudgement => ({
      ...{ id: nextId(), item, level, on: ago(daysAgo) },
      ...(note === undefined ? {} : { note }),
    }),
  );
  const taken = seen.map((each) => signalOf(each, ago, today, nextId));
  const researchPlans = plans.map((each) => planOf(client, each, ago, nextId));
  return {
    client: {
      ...(judgements.length > 0 ? { judgements } : {}),
      ...(taken.length > 0 ? { riskSignals: taken.map(({ signal }) => signal) } : {}),
      ...(researchPlans.length > 0 ? { researchPlans } : {}),
    },
    followUps: taken.flatMap(({ steps }) => steps),
  };
}

/** Made once, and not before a book is. */
function calendar(): WorkCalendar {
  made ??= makeWorkCalendar(publishedWorkCalendar());
  return made;
}
let made: WorkCalendar | undefined;

type Ago = (days: number) => Day;

function signalOf(
  { kind, daysAgo, note, measures, settled, steps = [] }: Seen,
  ago: Ago,
  today: Day,
  nextId: () => string,
) {
  const id = nextId();
  const signal: RiskSignal = {
    ...{ id, kind, on: ago(daysAgo) },
    ...(note === undefined ? {} : { note }),
    ...(measures === undefined ? {} : { measures }),
    ...(settled === undefined ? {} : { closedOn: ago(settled[0]), outcome: settled[1] }),
  };
  const listed = steps.map(
    ([text, dueIn, doneAgo]): FollowUp => ({
      ...{
        id: nextId(),
        kind: 'nextStep',
        text,
        due: workdayFrom(calendar(), addDays(today, dueIn)),
        actionId: signalActionId(id),
      },
      ...(doneAgo === undefined ? {} : { doneOn: ago(doneAgo) }),
    }),
  );
  return { signal, steps: listed };
}

function planOf(
  client: Client,
  { aim, daysAgo, days, answers, closedAgo }: Planned,
  ago: Ago,
  nextId: () => string,
): ResearchPlan {
  const madeOn = ago(daysAgo);
  const plan = planFromTemplate(RESEARCH_TEMPLATE, {
    ...{ client, aim, today: madeOn, until: addDays(madeOn, days), calendar: calendar(), newId: nextId },
  });
  const answeredOn = ago(Math.floor(daysAgo / 2));
  const items = plan.items.map((item) => {
    const [, answer] = Object.entries(answers).find(([word]) => item.question.includes(word)) ?? [];
    return answer === undefined ? item : { ...item, answer, answeredOn };
  });
  return { ...plan, items, ...(closedAgo === undefined ? {} : { closedOn: ago(closedAgo) }) };
}
