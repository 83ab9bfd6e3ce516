import type { FieldKind } from '../../contracts/adapter.ts';
import { isDay } from '../../domain/calendar/day.ts';
import { isUscc } from '../../domain/client/uscc.ts';
import { continuesName, hasNameShape } from '../../recognition/boundary.ts';
import { canonicalCode, isClientNumberShape } from '../../recognition/codes.ts';
import { normaliseName } from '../../recognition/normalise.ts';
import { classifyLabel } from '../labels.ts';

const LONGEST_LABEL = 10;
/** Longest value read. */
export const LONGEST_VALUE = 120;

/** What a portal writes where there is nothing. */
const EMPTY = /^(?:[-—–_/\\.。*\s]*|无|暂无(?:数据)?|空|未填写?|n\/?a|null|none|undefined)$/iu;
const CURRENCY = '(?:人民币|cny|rmb|usd|美元|[¥$￥])';
const AMOUNT = new RegExp(
  `^${CURRENCY}?([+-]?)(\\d{1,3}(?:,\\d{3})+|\\d{1,12})(\\.\\d{1,6})?((?:万|亿)?)元?(?:整)?${CURRENCY}?$`,
  'i',
);
const DATE =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))(?:[t ]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?)?$/i;
const RATING =
  /^(?:[a-d]{1,3}[+-]?|[a-d][a-d]?\d{1,2}|\d{1,2}[a-d][+-]?|\d{1,2}级?|[一二三四五六七八九十]{1,2}[级类]|r\d|[a-d]{1,3}[+-]?级|正常(?:类|\d)?|关注(?:类|\d)?|次级(?:类|\d)?|可疑(?:类|\d)?|损失类?|优秀?|良好?|中等?|[高中低]风险)$/i;
/** AAA, AA+, B2, 12级. */
const CREDIT_RATING = /^(?:[a-d]{1,3}\d{0,2}[+-]?级?|\d{1,2}级)$/i;
/** The commonest family names and those of two characters; who has another one is not read by a taught field. */
const FAMILY =
  /^(?:[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆农司古吉缪简车项连芦麦褚娄窦戚岑景党费卜冷晏席卫柏栗]|欧阳|上官|司马|司徒|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|东方|南宫|宇文|长孙|端木|呼延|轩辕)[\p{Script=Han}]{1,2}(?:·[\p{Script=Han}]{2,8})?$/u;
/** Words of a portal that begin like a name. */
const NO_PERSON =
  /[额式间元号码型态率期称址员类别度况户贷款息费限数]$|^(?:高级|安全|任务|时间|成功|方案|单位|方向|解除|解析|全部|明细|应收|关闭|连接|平台|支付|支行|管理|相关|来源|门户|都市|国家|官网)/u;

/** Whether a text is a portal's way of showing nothing. */
export function isEmptyValue(text: string): boolean {
  return EMPTY.test(text);
}

/**
 * The value a text is, in the form in which values of that kind are compared; undefined when it is none, or not for certain
 * (masked, cut, more than one).
 */
export function canonicalValue(kind: FieldKind, text: string): string | undefined {
  if (text.length > LONGEST_VALUE || isEmptyValue(text) || /[*＊•●…]|\.\.\./u.test(text)) return undefined;
  switch (kind) {
    case 'name':
      return (hasNameShape(text) && !beginsWithLabel(text)) || isPerson(text) ? normaliseName(text) : undefined;
    case 'uscc':
      return isUscc(canonicalCode(text)) ? canonicalCode(text) : undefined;
    case 'clientNumber':
      return isClientNumberShape(text) && !day(folded(text)) && !/[.,，\n]/.test(text)
        ? canonicalCode(text)
        : undefined;
    case 'dueDate':
      return day(folded(text));
    case 'rating':
      return RATING.test(folded(text)) ? folded(text) : undefined;
    case 'creditRating':
      return CREDIT_RATING.test(folded(text)) ? folded(text) : undefined;
    default:
      return amount(folded(text));
  }
}

/** Whether a first piece of text is a whole value although `rest` follows it in the same element. */
export function isWholeBefore(kind: FieldKind, text: string, rest: string): boolean {
  return kind !== 'name' || !continuesName(normaliseName(text), normaliseName(rest));
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

function amount(text: string): string | undefined {
  // A blank between two digits parts two figures.
  const plain = text.replace(/ (?=\D)|(?<=\D) /g, '');
  const match = AMOUNT.exec(plain);
  // Eight digits that are a day are one.
  if (!match || day(plain)) return undefined;
  const [, sign = '', whole = '', fraction = '', unit = ''] = match;
  const digits = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  return `${sign === '-' ? '-' : ''}${digits}${fraction.replace(/\.?0*$/, '')}${unit}`;
}

function day(text: string): string | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [year = '', month = '', date = ''] = match.slice(1).filter((part) => part !== undefined);
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return year >= '1949' && year <= '2199' && isDay(written) ? written : undefined;
}

/** A label and a name without anything between them read like one long name. */
function beginsWithLabel(text: string): boolean {
  const name = normaliseName(text);
  for (let end = 2; end <= LONGEST_LABEL && end < name.length; end += 1) {
    if (classifyLabel(name.slice(0, end)) !== undefined) return true;
  }
  return false;
}

function isPerson(text: string): boolean {
  const name = normaliseName(text);
  return FAMILY.test(name) && !NO_PERSON.test(name) && classifyLabel(name) === undefined;
}
