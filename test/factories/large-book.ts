import { addDays, type Day } from '../../lib/domain/calendar/day.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { CHANNELS } from '../../lib/domain/touch/touch.ts';
import { randomFrom } from '../../lib/util/random.ts';

const REGIONS = [...'杭苏宁甬锡常嘉湖绍温台金'].map((first, index) => `${first}${'州城江海山'[index % 5]}`);
const BRANDS = [...'云岭澜沧衡越穆光泊量北辙仁和穹筑鼎沛望川星河启明瑞丰恒泰'];
const TRADES = ['精密机械', '新材料', '供应链', '电子商务', '纺织科技', '医疗器械', '建筑工程', '进出口', '餐饮管理'];
const FORMS = ['有限公司', '有限责任公司', '股份有限公司', '集团有限公司'];
const LINES = [
  '拜访财务总监，谈承兑和利率，嫌利率高，答应周五给报价',
  '电话确认授信资料，报表缺去年四季度',
  '微信发了现金管理方案，对方说下周开会讨论',
  '来访签合同，顺便看了代发工资的演示',
];

/** The `index`-th client of a large book, always the same: one person, `touches` touches, one open next step. */
export function makeLargeDossier(index: number, touches = 10): Dossier {
  const random = randomFrom(index + 1);
  const { pick } = random;
  const id = (kind: number, nth: number) =>
    `019a0000-${kind.toString(16).padStart(4, '0')}-7000-8000-${(index * 64 + nth).toString(16).padStart(12, '0')}`;
  const name = `${pick(REGIONS)}${pick(BRANDS)}${pick(BRANDS)}${pick(BRANDS)}${pick(TRADES)}${pick(FORMS)}`;
  const start: Day = '2025-01-01';
  return {
    client: {
      id: id(1, 0),
      kind: 'enterprise',
      name,
      shortName: name.slice(2, 7),
      aliases: [],
      clientNumber: String(6_000_000_000 + index),
      segment: pick(['manufacturing', 'exporter', 'technology', 'services'] as const),
      grade: pick(['A', 'B', 'C', 'D'] as const),
      stage: pick(['contact', 'proposal', 'negotiation'] as const),
      stageSince: start,
      createdOn: start,
    },
    people: [
      {
        id: id(2, 0),
        name: `${pick([...'王李张刘陈杨赵黄'])}${pick(BRANDS)}`,
        role: 'handler',
        phone: String(13_000_000_000 + index),
      },
    ],
    touches: Array.from({ length: touches }, (_, nth) => ({
      id: id(3, nth),
      channel: pick(CHANNELS),
      day: addDays(start, nth * 30 + random.int(0, 24)),
      text: pick(LINES),
      isEffective: random.chance(0.8),
      personIds: [id(2, 0)],
    })),
    holdings: [],
    loans: [],
    followUps: [{ id: id(4, 0), kind: 'nextStep', text: '带方案拜访', due: addDays('2026-11-01', index % 60) }],
  };
}
