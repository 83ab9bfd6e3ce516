// A fictional book of many clients for measuring searches: names as companies register them, mean about 13 characters.
import type { ClientSummary } from '../../../lib/domain/dossier/summary.ts';
import { GRADES } from '../../../lib/domain/client/client.ts';
import { readingsOf } from '../../../lib/search/glyphs.ts';

const REGIONS =
  '北京 上海 重庆 天津 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 台州 苏州 无锡 常州 南通 扬州 南京 合肥 芜湖 福州 厦门 泉州 南昌 九江 济南 青岛 烟台 潍坊 郑州 洛阳 武汉 宜昌 襄阳 长沙 株洲 岳阳 广州 深圳 佛山 东莞 珠海 中山 惠州 南宁 柳州 海口 成都 绵阳 贵阳 昆明 西安 宝鸡 兰州 西宁 银川 太原 大同 石家庄 唐山 沈阳 大连 长春 吉林 哈尔滨 大庆 呼和浩特 包头 乌鲁木齐 六安 亳州 蚌埠'.split(
    ' ',
  );
const BRAND =
  '华盛源达信恒泰隆兴鑫诚瑞祥丰宏远博创联合众汇金银海天龙凤云山江河明德安康永久新世纪东方正大利通顺和美嘉佳福禄寿喜乐怡欣荣昌茂林森木水火土石玉珠宝星辰日月光辉煌晖曜启航程锦绣锋锐精益优卓越腾飞翔鹏鹰雁鸿图业基本立建筑铭志向阳春夏秋冬梅兰竹菊松柏杨柳桃李长重行单仇朴解盖区曾朝'.split(
    '',
  );
const TRADES =
  '精密机械 机械制造 电子科技 信息技术 生物科技 医疗器械 新材料 新能源 环保科技 自动化设备 汽车零部件 模具制造 纺织服装 食品 农业发展 进出口贸易 国际贸易 商贸 物流 供应链管理 建筑工程 装饰工程 房地产开发 物业管理 餐饮管理 酒店管理 文化传媒 广告 教育科技 软件 网络科技 半导体 光电科技 化工 塑料制品 五金制品 家具 包装材料 印刷 造纸'.split(
    ' ',
  );
const SUFFIXES = '有限公司 有限公司 有限公司 有限公司 有限责任公司 股份有限公司 集团有限公司 厂 商行'.split(' ');
const FAMILIES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗单仇解曾区'.split('');
const NEXT = '带方案拜访 收取三季度财报 送对账单 约见财务总监 补充担保材料 跟进结汇需求'.split(' ');

/** Repeatable numbers from 0 to 1. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

/** `count` summaries with short names, codes, a person with a phone, and a follow-up for every third. */
export function makeBook(count: number, seed = 7): ClientSummary[] {
  const next = numbers(seed);
  const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)] as T;
  const digits = (length: number) => Array.from({ length }, () => Math.floor(next() * 10)).join('');
  return Array.from({ length: count }, (_, index): ClientSummary => {
    const region = pick(REGIONS);
    const brand = Array.from({ length: 2 + Math.floor(next() * 2) }, () => pick(BRAND)).join('');
    const trade = pick(TRADES);
    const isWrapped = next() < 0.1;
    const name = isWrapped
      ? `${brand}${trade}（${region}）${pick(SUFFIXES)}`
      : `${region}${next() < 0.4 ? '市' : ''}${brand}${trade}${pick(SUFFIXES)}`;
    const day = `2026-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`;
    return {
      id: `01900000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`,
      kind: 'enterprise',
      name,
      ...(next() < 0.6 ? { shortName: brand + trade.slice(0, 2) } : {}),
      aliases: next() < 0.05 ? [`${region}${brand}集团`] : [],
      uscc: `9133${digits(4)}MA${digits(7)}${pick([...'ABCDEFGH'])}X`,
      clientNumber: `60${digits(8)}`,
      segment: 'manufacturing',
      grade: pick(GRADES),
      stage: 'contact',
      stageSince: day,
      createdOn: day,
      touches: { effective: 1, total: 1, lastDay: day },
      people: [{ name: `${pick(FAMILIES)}${pick(BRAND)}${pick(BRAND)}`, phone: `13${digits(9)}` }],
      followUps: index % 3 === 0 ? [{ id: `f${index}`, kind: 'nextStep', text: pick(NEXT), due: day }] : [],
    };
  });
}

/** The usual reading of a name, character by character; characters without one stand for themselves. */
export function usualReadings(name: string): string[] {
  return [...name].filter((character) => !/[（）]/.test(character)).map((character) => readingOf(character));
}
const usual = new Map<string, string>();
function readingOf(character: string): string {
  const known = usual.get(character);
  if (known !== undefined) return known;
  const reading = readingsOf(character)[0] ?? character;
  usual.set(character, reading);
  return reading;
}

/** Kinds of query people type, after the measurements the budgets come from. */
export const QUERY_KINDS = Object.freeze(['initialsPrefix', 'initialsInside', 'characters', 'fullPinyin'] as const);
/** One of {@link QUERY_KINDS}. */
export type QueryKind = (typeof QUERY_KINDS)[number];

/** `each` queries of every kind, all with something to find, and every beginning of each as it is typed. */
export function makeQueries(book: readonly ClientSummary[], each: number, seed = 11) {
  const next = numbers(seed);
  const whole: { kind: QueryKind; text: string }[] = [];
  for (let i = 0; i < each; i += 1) {
    for (const kind of QUERY_KINDS) {
      const { name } = book[Math.floor(next() * book.length)] as ClientSummary;
      const characters = [...name].filter((character) => !/[（）]/.test(character));
      const readings = usualReadings(name);
      const from = kind === 'initialsPrefix' ? 0 : 1 + Math.floor(next() * 3);
      const to = from + 3 + Math.floor(next() * 3);
      const part = readings.slice(from, to);
      const initials = part.map((reading) => reading[0]).join('');
      const text =
        kind === 'characters' ? characters.slice(from, to).join('') : kind === 'fullPinyin' ? part.join('') : initials;
      whole.push({ kind, text });
    }
  }
  const typed = whole.flatMap(({ kind, text }) =>
    Array.from({ length: [...text].length }, (_, index) => ({ kind, text: text.slice(0, index + 1) })),
  );
  return { whole, typed };
}
