import { moneyParts } from '../../lib/domain/money/money.ts';

/** 企业法人 … as the systems print the kind of a client. */
export const KIND_WORDS = Object.freeze({ enterprise: '企业法人', soleProprietor: '个体工商户', person: '个人客户' });

/** Segment as an industry name. */
export const SEGMENT_WORDS = Object.freeze({
  manufacturing: '制造业',
  exporter: '进出口贸易',
  ecommerce: '电子商务',
  technology: '信息技术与科技服务',
  retailChain: '批发零售与餐饮连锁',
  construction: '建筑业',
  agriculture: '农林牧渔业',
  services: '租赁和商务服务业',
  wealth: '私人银行',
});

/** Five-class rating. */
export const CLASS_WORDS = Object.freeze({
  pass: '正常',
  specialMention: '关注',
  substandard: '次级',
  doubtful: '可疑',
  loss: '损失',
});

const UNITS = Object.freeze({ yuan: '元', wan: '万元', yi: '亿元' });

/** Fen as 万元 or 亿元; a dash without an amount. */
export function money(fen: number | undefined): string {
  if (fen === undefined) return '—';
  const { digits, unit } = moneyParts(fen);
  return digits + UNITS[unit];
}

/** Fen as yuan with two decimals, as core systems print it. */
export function yuan(fen: number): string {
  const [whole, cents] = (fen / 100).toFixed(2).split('.') as [string, string];
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}
