import { hasNameShape } from '../recognition/boundary.ts';

/** The words with which Chinese bank portals say what a value is. The one place to teach the product a new label. */

/** What stands beside a label. `other`: somebody who is not the client the page is about. */
export type LabelKind = 'name' | 'uscc' | 'clientNumber' | 'phone' | 'other';

/** Longest text taken for a label, without colon and brackets. */
const LONGEST_LABEL = 16;

/** Words that turn a deed into a party: 收款人 is one, 收款登记 is not. */
const OTHER =
  /担保人|保证人|(?:担保|保证|增信)(?:企业|公司|单位|机构|方)|权属人|产权人|抵押人|出质人|质押人|(?:共同|被)申请|共同借款人|共同债务人|共借人|关联(?:企业|公司|客户|方|人|单位|关系)|上游|下游|供应商|采购商|(?:[供采购销需]|供货|销[售货]|购[买货])方(?:[名户账]|$)|买方|交易对手|对手方|对手户名|对方|股东|投资方|出资[人方]|法定代表人|法人代表|负责人|实际控制人|实控人|控股|联系人|经办人|(?:客户|管户|主办|协办|信贷)经理|柜员|操作员|(?:收款|付款|受托|承兑|背书|持票)(?:[人方户账行名]|单位|企业|公司|机构|银行|$)|受益人|母公司|子公司|集团成员|成员企业|成员单位|配偶|推荐人|介绍人|竞争对手|核心企业|开户行|出票人|贴现行|上级(?:单位|企业|公司)|主管单位|所属集团|抄送|guarantor|pledgor|mortgagor|payee|payer|beneficiary|counterparty|supplier|shareholder|affiliate|related/iu;
const USCC = /信用代码|社会代码|^纳税人识别号$|^uscc$|creditcode/iu;
const CLIENT_NUMBER =
  /^(?:核心|行内|对公|本行|信贷|crm|ecif)?客户(?:号码?|编号|代码|编码|id|内码|标识)$|^ecif(?:号|编号|客户号)?$|^(?:customer|client|cif)(?:no\.?|number|id)$|^cif(?:号)?$/iu;
const PHONE =
  /^(?:联系|办公|单位|公司|客户|企业|移动|固定|财务)?(?:电话|手机)(?:号码?)?$|^联系方式$|^(?:tel|phone|mobile)(?:no\.?|number)?$/iu;
const NAME =
  /^(?:(?:对公|法人|公司|企业|授信|信贷|主|集团|签约|目标|存款|贷款|存量|所属|归属|对应)?客户|(?:当前|本|所选|已选)?(?:客户|企业|单位|公司|机构)|商户|法人|纳税人|集团|\p{Script=Han}{0,4}申请(?:人|企业|单位|主体)|(?:主?借款|授信|签约|用信|融资|发行|用款|代发|持卡|受[访检评信])(?:人|企业|单位|主体)|承租人|存款人|开户单位|汇款(?:人|单位)|账户|主?债务人|被?(?:调查|检查|走访|拜访|回访|尽调|考察|评级?|监测|预警|营销|授信)(?:客户|对象|企业|单位))(?:\(?中文\)?)?(?:户名|名称?|全称|名字|姓名|中文名称?)?$|^(?:本方|账户|单位|客户|存款|结算|还款)?户名$|^账户名称?$|^(?:customer|client|company|borrower|applicant)(?:name)?$/iu;

/** How far before a colon a label may begin, spaces and all: keeps the work linear on any page. */
const REACH = 64;
/** One of these is in every label below: a quick way past everything else. */
const HINT =
  /[象團团抄电電式人方业業司位户戶码碼號構号名称东股游商手款系理员投控办偶主体企构机行兑票托A-Za-zＡ-Ｚａ-ｚ]/u;

/** Words that alone are too general to be label of a name without a colon or a value cell: tabs and columns use them. */
const TITLES_ONLY = /^(?:公司|企业|单位|机构|账户|法人|集团)$/u;
/** `1.`, `（二）`, `三、` before a label. */
const NUMBERING = /^\(?[一二三四五六七八九十\d]{1,2}[).、]/u;

/** Answers given before: the cells of a table repeat. */
const answers = new Map<string, LabelKind | undefined>();
const MOST_ANSWERS = 2000;

/** What a label names; undefined when the text is no label known here. Width, spaces, colon, star and brackets do not matter. */
export function classifyLabel(text: string): LabelKind | undefined {
  if (text.length > LONGEST_LABEL * 2 || !HINT.test(text)) return undefined;
  if (answers.has(text)) return answers.get(text);
  const answer = classify(text);
  if (answers.size < MOST_ANSWERS) answers.set(text, answer);
  return answer;
}

/** The characters of labels that are written otherwise in traditional script. */
export const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  '户戶 称稱 号號 码碼 编編 统統 会會 业業 单單 贷貸 担擔 证證 关關 联聯 对對 机機 构構 东東 资資 债債 务務 当當 经經 责責 负負 实實 际際 系係 电電 话話 账賬 账帳 额額 应應 采採 购購 销銷 纳納 税稅 员員 营營 执執 质質 权權 游遊 开開 标標 识識 简簡'
    .split(' ')
    .map((pair) => [pair.at(-1) as string, pair.at(-2) as string]),
);

const IS_TRADITIONAL = new RegExp(`[${[...TRADITIONAL.keys()].join('')}]`, 'gu');

/** A text as labels are compared: half width, simplified, without what may stand between its words. */
function folded(text: string): string {
  const narrow = /[\uFF00-\uFFEF]/.test(text) ? text.normalize('NFKC') : text;
  return narrow.replace(IS_TRADITIONAL, (character) => TRADITIONAL.get(character) as string).replace(/[\s:*]/gu, '');
}

function classify(text: string): LabelKind | undefined {
  const label = folded(text)
    .replace(NUMBERING, '')
    .replace(/\((?:必填|元|万元|全称|中文)\)$/u, '');
  if (label === '' || label.length > LONGEST_LABEL || TITLES_ONLY.test(label)) return undefined;
  if (/(?:公司|厂|集团|合作社|商行|店|中心)$/u.test(label) && label.length > 6) return undefined;
  if (OTHER.test(label)) return 'other';
  if (USCC.test(label)) return 'uscc';
  // Two ways of saying it, or whose place it takes: 客户名称/姓名, 甲方（借款人）.
  for (const word of [label, ...label.split(/[/()或]/u)]) {
    if (CLIENT_NUMBER.test(word)) return 'clientNumber';
    if (PHONE.test(word)) return 'phone';
    if (NAME.test(word) && !TITLES_ONLY.test(word)) return 'name';
  }
  return undefined;
}

const NONE: readonly InlineLabel[] = Object.freeze([]);
const NO_COLONS: ReadonlySet<number> = new Set();
/** Figures, days and the like: most cells of a table. */
const NO_LABEL = /^[\d\s.,%+\-/]*$/;

/** Whether a label says with whom the user is busy, so that it counts wherever it stands: the bar at the top, too. */
export function isOfNow(text: string): boolean {
  return /^\s*(?:当前|當前|所选|已选)/u.test(text);
}

/** Says what a text names as a label, as {@link classifyLabel} does. */
export type Classify = (text: string) => LabelKind | undefined;

/** A label found within running text, with the stretch of text it labels. */
export interface InlineLabel {
  readonly kind: LabelKind;
  readonly text: string;
  /** Start and end of the value, in UTF-16 units; empty when the value stands elsewhere. */
  readonly start: number;
  readonly end: number;
}

/**
 * Labels inside one piece of text: `客户名称：甲 客户号：1`, or without colon where an element ends after the label.
 * `edges` are the offsets at which another text node begins, ascending. The work grows with the text, not faster.
 * `classifyText` may know more labels than are known here.
 */
export function findInlineLabels(
  text: string,
  edges: readonly number[],
  classifyText: Classify = classifyLabel,
): readonly InlineLabel[] {
  const colons = colonsOf(text);
  if (colons.size === 0 && edges.length <= 1) {
    const kind = NO_LABEL.test(text) ? undefined : classifyText(text);
    return kind
      ? [{ kind, text: text.trim(), start: text.length, end: text.length }]
      : spacedLabels(text, classifyText);
  }
  const stops = [...colons, ...edges.filter((edge) => edge > 0), text.length];
  const found: { kind: LabelKind; text: string; at: number; start: number }[] = [];
  const seen = new Set<number>();
  for (const stop of stops) {
    const label = labelBefore(text, stop, edges, classifyText);
    if (!label || seen.has(label.at)) continue;
    seen.add(label.at);
    found.push({ ...label, start: colons.has(stop) ? stop + 1 : stop });
  }
  if (found.length === 0) return NONE;
  found.sort((a, b) => a.at - b.at);
  return found.map(({ kind, text: label, start }, i) => {
    const next = found[i + 1]?.at ?? nextUnknownLabel(text, start, colons);
    const from = start + (/^[\s:：]*/u.exec(text.slice(start, next)) as RegExpExecArray)[0].length;
    return { kind, text: label, start: from, end: Math.max(from, from + text.slice(from, next).trimEnd().length) };
  });
}

/** A code or number, whole or starred. */
const CODE = /^[0-9A-Z*＊]{4,20}$/i;
/** Texts longer than this are no row of labels and values. */
const LONGEST_ROW = 120;
/** How a label before a blank ends: a quick way past everything else. */
const SPACED = /[码碼号號称稱名人户戶业業位](?=\s+\S)|(?:no\.?|name|number|id|code|uscc|cif)(?=\s+\S)/iu;

/** Labels with nothing but a blank between them and their values: `客户号 6020002148`, and a name where nothing else is said. */
function spacedLabels(text: string, classifyText: Classify): readonly InlineLabel[] {
  if (text.length > LONGEST_ROW || !SPACED.test(text)) return NONE;
  const words = [...text.matchAll(/\S+/gu)];
  const found: InlineLabel[] = [];
  for (const [i, { 0: word, index }] of words.entries()) {
    const value = words[i + 1];
    const kind = value && word.length > 1 ? classifyText(word) : undefined;
    if (!value || !kind || kind === 'other' || kind === 'phone') continue;
    const isPair = kind === 'name' ? words.length === 2 && hasNameShape(value[0]) : CODE.test(value[0]);
    if (isPair && index < value.index) {
      found.push({ kind, text: word, start: value.index, end: value.index + value[0].length });
    }
  }
  return found;
}

function colonsOf(text: string): ReadonlySet<number> {
  if (!text.includes(':') && !text.includes('：')) return NO_COLONS;
  return new Set([...text.matchAll(/[:：]/gu)].map(({ index }) => index));
}

/** The label that ends at `stop`: the last word, or all since the last element's edge when it is set wide (客 户 号). */
function labelBefore(
  text: string,
  stop: number,
  edges: readonly number[],
  classifyText: Classify,
): { kind: LabelKind; text: string; at: number } | undefined {
  const least = Math.max(0, stop - REACH);
  const near = text.slice(least, stop);
  const colon = Math.max(near.lastIndexOf('：'), near.lastIndexOf(':'));
  const whole = text.slice(Math.max(least + colon + 1, edgeBefore(text, stop, edges, least)), stop);
  const word = /[^\s,，;；|｜/、。]+\s*$/u.exec(whole);
  const isWide = /^\s*(?:\S\s+)*\S\s*$/u.test(whole);
  const all = stop - whole.length;
  const last = all + (word?.index ?? 0);
  // Words in Latin letters go together: a guarantor's company is no company.
  const isLatin = /^\s*\*?\s*[A-Za-z][\w .()/&'’-]*$/.test(whole);
  for (const start of isLatin ? [all, last] : isWide ? [last, all] : [last]) {
    const piece = text.slice(start, stop);
    const kind = classifyText(piece);
    if (kind) return { kind, text: piece.trim(), at: start + piece.search(/\S/) };
  }
  return undefined;
}

/** The last edge with more than space between it and `stop`; one at or before `least` will do as well as any there. */
function edgeBefore(text: string, stop: number, edges: readonly number[], least: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] as number) < stop) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i -= 1) {
    const edge = edges[i] as number;
    if (edge <= least || text.slice(edge, stop).trim() !== '') return edge;
  }
  return 0;
}

/** A value ends before the next `word：` even when that word is no label known here. */
function nextUnknownLabel(text: string, start: number, colons: ReadonlySet<number>): number {
  const value = text.slice(start).replace(/^[\s:：]+/u, '');
  const from = text.length - value.length;
  const colon = [...colons].find((at) => at > from);
  if (colon === undefined) return text.length;
  const near = Math.max(from, colon - REACH);
  const word = /[\s,，;；|｜]+(?=[^\s,，;；|｜]*$)/u.exec(text.slice(near, colon));
  return word ? near + word.index : text.length;
}
