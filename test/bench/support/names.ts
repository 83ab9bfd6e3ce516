import { randomFrom } from '../../../lib/util/random.ts';

const REGIONS = [...'杭苏宁甬锡常嘉湖绍温台金衢丽舟'].flatMap((first) =>
  [...'州江海山'].map((second) => first + second),
);
const BRANDS = [
  ...'云岭澜沧衡越穆光泊量北辙仁和穹筑鼎沛望川星河启明瑞丰恒泰屹砺晞芯骏驰博远致诚嘉禾盛世华信德茂源通达利安康宁',
  ...'金石磐固宏图佳景凯旋润泽锦程卓越尚品颐园智联讯捷航宇辰曜昊翰墨清源碧蓝森林松柏梅兰竹菊鹏程鸿运福禄寿喜',
];
const TRADES = [
  '精密机械',
  '新材料',
  '供应链管理',
  '电子商务',
  '纺织',
  '医疗器械',
  '建筑工程',
  '进出口',
  '餐饮',
  '化工',
];
const FORMS = ['有限公司', '股份有限公司', '集团有限公司', '制造有限公司'];

/** Words of a transaction list around the names. */
const FILLERS = ['依据合同约定办理款项划转', '摘要：货款', '余额 1,234.50', '经办人：张明', '网银转账', '用途：材料款'];

/** Characters of the page: half a megabyte as UTF-8. */
export const PAGE_LENGTH = 241_000;
/** Names of the book that stand in the page. */
export const PAGE_HITS = 400;

/** Firms' names as registered, all different, mean length about 12. The same for the same count. */
export function makeNames(count: number): readonly string[] {
  const { pick, int } = randomFrom(count);
  const names = new Set<string>();
  while (names.size < count) {
    const brand = Array.from({ length: int(2, 3) }, () => pick(BRANDS)).join('');
    names.add(pick(REGIONS) + brand + pick(TRADES) + pick(FORMS));
  }
  return [...names];
}

/**
 * A page of lines like those of a transaction list with {@link PAGE_HITS} of the names, and many times as many firms that
 * begin or end like one of them and are none. Built of flat strings, as a page's are.
 */
export function makeText(names: readonly string[]): string {
  const { pick, int, chance } = randomFrom(241);
  const book = new Set(names);
  const lines: string[] = [];
  let length = 0;
  const add = (line: string) => {
    lines.push(line);
    length += line.length + 1;
  };
  const stranger = () => {
    const name = pick(names);
    const other = chance(0.25) ? `${name.slice(0, 4)}${pick(TRADES)}${pick(FORMS)}` : `某地${name.slice(2)}`;
    return book.has(other) ? '无' : other;
  };
  const every = Math.floor(PAGE_LENGTH / PAGE_HITS);
  for (let hit = 0; hit < PAGE_HITS; hit += 1) {
    add(`${hit + 1} ${pick(names)} ${pick(FILLERS)}`);
    while (length < (hit + 1) * every - 40) add(`${int(1, 9999)} ${stranger()} ${pick(FILLERS)} ${pick(FILLERS)}`);
  }
  const text = lines.join('\n').padEnd(PAGE_LENGTH, '。').slice(0, PAGE_LENGTH);
  return JSON.parse(JSON.stringify(text)) as string;
}

/** Where names stand in a text: every place compared with every name. Slow and plain on purpose. */
export function findByComparing(text: string, names: readonly string[]): ReadonlyMap<number, string> {
  const book = new Set(names);
  const lengths = [...new Set(names.map((name) => name.length))].sort((a, b) => a - b);
  const found = new Map<number, string>();
  for (let at = 0; at < text.length; at += 1) {
    for (const length of lengths) {
      const piece = text.slice(at, at + length);
      if (book.has(piece)) found.set(at, piece);
    }
  }
  return found;
}
