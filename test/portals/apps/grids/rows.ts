/** A long list of firms in which clients stand at known places. */
export interface LongList {
  readonly rows: readonly string[];
  /** Row number → client. */
  readonly at: Readonly<Record<number, string>>;
}

/** 3,000 card merchants: clients near the top, in the middle, at the end. */
export const MERCHANTS = longList(3000, {
  2: '云岭惠佰邻连锁超市有限公司',
  5: '沛宁焙小满食品有限公司',
  1503: '望川禾陌生鲜电子商务有限公司',
  1506: '青杉仁和里药房连锁有限公司',
  2996: '澜州谷粒稻餐饮管理有限公司',
});

/** 200 payroll firms, sent forty at a time as the user scrolls. */
export const PAYROLL = longList(200, {
  1: '澜州衡越人力资源有限公司',
  30: '望川瑞沱纺织有限公司',
  62: '云岭安栖物业服务有限公司',
  190: '霁阳岱石建材有限公司',
});

/** 800 mails, drawn as they come into view. */
export const MAILS = longList(800, {
  1: '汐港海岬水产品有限公司',
  4: '汐港海岬水产品加工有限公司',
  402: '青杉沐柯茶业进出口有限公司',
  404: '沛宁万珂灯饰有限公司',
});

/** Firm of the row the user opens. */
export const OPENED = '沛宁焙小满食品有限公司';

function longList(length: number, at: Readonly<Record<number, string>>): LongList {
  return { at, rows: Array.from({ length }, (_, i) => at[i] ?? madeUp(i)) };
}

function madeUp(i: number): string {
  return `碧溪${'桉榆椿柏槐'[i % 5]}${'庭轩阁苑坊廊'[i % 6]}${'百货文具五金药材茶叶'.slice((i % 5) * 2, (i % 5) * 2 + 2)}${i % 2 ? '商行' : '有限公司'}`;
}
