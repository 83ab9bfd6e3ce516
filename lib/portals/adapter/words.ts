/** Labels as adapters know them, and how to know one again after a portal was translated. */

/** Longest words of a label, normalised. */
export const LONGEST_WORDS = 24;

/** The words of a label in the form in which they are compared: no spaces, colons, stars, dots; half width, lower case. */
export function wordsOf(text: string): string {
  if (text.length > LONGEST_WORDS * 3) return '';
  return text
    .normalize('NFKC')
    .replace(/[\s:*.·'’]|\((?:必填|required)\)/giu, '')
    .toLowerCase();
}

/** What labels are made of, in both languages; nothing on one line may mean two things. The first line says nothing. */
const PARTS = `的|日期|日|of|the|date
客户|customer|client
企业|公司|单位|company|enterprise|corporate|corporation|firm|entity
借款人|借款企业|borrower|debtor
申请人|applicant
申请额度|申请金额|amountapplied|amountappliedfor|amountrequested|appliedamount|appliedlimit
账户|户|account|acct
名称|姓名|全称|名|name|fullname
号码|编号|代码|号|number|no|num|id|code
统一社会信用代码|社会信用代码|信用代码|unifiedsocialcreditcode|unifiedsocialcreditidentifier|socialcreditcode|socialcreditno|creditcode|usccode|uscc|uscicode|usci|creditid
核心|core
cif|ecif
贷款|loan|lending
存款|deposit
余额|balance|bal
贷款余额|借款余额|loanbalance|outstanding|outstandingbalance|outstandingloan|outstandingloanbalance|loanoutstanding|loanbal
借据|note
授信|信用|credit|facility
额度|限额|limit|line|quota
可用|剩余|available|remaining|unused
已用|used|utilized|utilised|drawn
批复|审批|核准|approved
总|合计|total
到期|到期时间|maturity|due|expiry|expiration
评级|等级|rating|grade
五级分类|fivecategoryclassification|fivelevelclassification|fivetierclassification|fiveclass|loanclassification|riskclassification|assetclassification
内部|internal
外部|external
金额|amount|amt
本金|principal
合同|contract
逾期|overdue
(元)|(yuan)|(cny)|(rmb)
(万元)|(10kcny)|(cny10k)|(cny10,000)|(rmb10,000)|(rmb10k)|(10,000yuan)|(tenthousandyuan)|(10kyuan)|(10krmb)`;

/** Said of companies in Chinese; in English whose it is often goes without saying. */
const FULL_NAME = /全称$|^full(?:legal|registered)?name$/;

interface Parts {
  readonly pattern: RegExp;
  readonly meanings: ReadonlyMap<string, number>;
}
let parts: Parts | undefined;

/** What words mean, as far as every part of them is known; undefined otherwise. */
export function meaningOf(words: string): string | undefined {
  parts ??= readParts();
  const { pattern, meanings } = parts;
  const found = words.match(pattern) ?? [];
  if (found.length === 0 || found.join('') !== words) return undefined;
  const said = new Set(found.map((part) => meanings.get(part) as number));
  said.delete(0);
  // A borrower's name is the borrower.
  if (['借款人', '申请人'].some((one) => said.has(meanings.get(one) as number)))
    said.delete(meanings.get('名称') as number);
  return said.size > 0 ? [...said].sort((a, b) => a - b).join() : undefined;
}

function readParts(): Parts {
  const meanings = new Map<string, number>();
  for (const [i, line] of PARTS.split('\n').entries()) for (const part of line.split('|')) meanings.set(part, i);
  const longestFirst = [...meanings.keys()].sort((a, b) => b.length - a.length);
  const pattern = longestFirst.map((part) => part.replace(/[()]/g, '\\$&')).join('|');
  return { pattern: new RegExp(pattern, 'gu'), meanings };
}

/** Whether these are the same words in the other language. Two ways of saying it in one language may be two fields. */
export function isTranslation(words: string, other: string): boolean {
  if (hasHan(words) === hasHan(other)) return false;
  if (isCompanyWords(words) && FULL_NAME.test(words) && FULL_NAME.test(other)) return true;
  const meaning = meaningOf(words);
  return meaning !== undefined && meaning === meaningOf(other);
}

/** Whether a label says that a company stands there, and nobody else. */
export function isCompanyWords(words: string): boolean {
  return /^(?:企业|公司|单位)/.test(words);
}

function hasHan(words: string): boolean {
  return /\p{Script=Han}/u.test(words);
}
