import { foldUnits } from '../recognition/normalise.ts';
import { TRADITIONAL } from './labels.ts';

/**
 * Every label of labels.ts has one of these in it. A test holds them against the words there. Asked about every text of a
 * page: a regular expression of so many words would take longer to compile than all else takes.
 */
const PARTS =
  '担保 保证 增信 权属 产权 抄送 买方 供方 采方 购方 销方 需方 供货 销售 销货 购买 购货 抵押 出质 质押 共同 共借 关联 上游 下游 供应 采购 对手 对方 股东 投资 出资 代表 负责 控制 实控 控股 联系 经办 经理 柜员 操作 收款 付款 受益 受托 母公 子公 成员 配偶 推荐 介绍 核心 开户 承兑 出票 背书 持票 贴现 上级 主管 所属 代码 客户 电话 手机 商户 纳税 借款 申请 授信 承租 款人 签约 用信 汇款 受信 被评 债务 对象 拜访 户名 当前 所选 已选 本客 本企 本单 本公 本机 团名 融资 发行 用款 代发 持卡 受访 受检 受评 调查 检查 走访 回访 尽调 考察 评级 评企 评单 监测 预警 营销 名称 业名 位名 司名 构名 人名 全称 名字 姓名 中文 usc cre eci cus cli cif tel pho mob com bor app gua ple mor pay ben cou sup sha aff rel';

/** No part is shorter, in units. */
const SHORTEST = 2;

/** Whether some part begins with the unit of this code, and how such parts go on. Filled when first asked. */
const isFirst = new Uint8Array(0x10000);
/** Whether some part may begin with two units, by what {@link pairOf} makes of them. */
const isPair = new Uint8Array(0x10000);
const rests = new Map<number, string[]>();

function learn(): void {
  const ways = new Map<string, string>();
  for (const [other, character] of TRADITIONAL) ways.set(character, (ways.get(character) ?? character) + other);
  for (const part of PARTS.split(' ')) {
    const [first = '', second = '', third = ''] = part;
    for (const begin of ways.get(first) ?? first) {
      const code = begin.charCodeAt(0);
      const known = rests.get(code) ?? [];
      for (const end of ways.get(second) ?? second) {
        known.push(end + third);
        isPair[pairOf(code, end.charCodeAt(0))] = 1;
      }
      for (const between of PASSED) isPair[pairOf(code, between)] = 1;
      isFirst[code] = 1;
      rests.set(code, known);
    }
  }
}

/** Whether there may be a label in a text, however the text is cut: a quick way past most of a page. */
export function mayHoldLabel(text: string): boolean {
  const { codes, length } = foldUnits(text);
  return mayHoldLabelIn(codes, length);
}

/** The same for text that is folded already. */
export function mayHoldLabelIn(codes: Uint16Array, length: number): boolean {
  if (length < SHORTEST) return false;
  if (rests.size === 0) learn();
  const pairs = isPair;
  let last = 0;
  for (let i = 0; i < length; i += 1) {
    const code = codes[i] as number;
    const pair = ((last << 5) ^ (last >> 7) ^ code) & 0xffff;
    last = code;
    if (pairs[pair] === 1 && isFirst[codes[i - 1] as number] === 1 && goesOn(codes, i, length)) return true;
  }
  return false;
}

function goesOn(codes: Uint16Array, from: number, length: number): boolean {
  return (rests.get(codes[from - 1] as number) ?? []).some((rest) => {
    let at = from;
    for (let i = 0; i < rest.length; at += 1) {
      if (at >= length) return false;
      if (isPassed(codes[at] as number)) continue;
      if (codes[at] !== rest.charCodeAt(i)) return false;
      i += 1;
    }
    return true;
  });
}

/** Colon and star, which do not matter within a label. */
const PASSED: readonly number[] = [0x3a, 0x2a];

function isPassed(code: number): boolean {
  return code === 0x3a || code === 0x2a;
}

/** Two units as a small number; others may have the same. */
function pairOf(first: number, second: number): number {
  return ((first << 5) ^ (first >> 7) ^ second) & 0xffff;
}
