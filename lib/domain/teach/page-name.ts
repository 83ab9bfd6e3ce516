/** Longest name of a taught page, in characters. */
export const MAX_PAGE_NAME = 20;

/** Words that name a page and no client: a part of a title is proposed only when it holds one of them. */
const PAGE_WORDS =
  /详情|信息|概览|总览|视图|档案|资料|查询|管理|列表|台账|审批|审查|授信|贷款|借据|合同|账户|额度|申请|受理|评级|担保|客户|主页|首页|detail|overview|profile|client|customer|account|loan|credit/i;
/** What a name of a company or shop ends in: such a part may name a client, whether or not it was pointed at. */
const NAMES_SOMEBODY =
  /公司|集团|企业|商行|商店|经营部|合作社|事务所|工作室|厂(?!商)|店$|先生|女士|co\.|ltd|inc\b|llc/i;
const SEPARATORS = /\s*[|｜·•—–_/\\>»›]\s*|\s+-\s+|-{2,}|\s{2,}|[【】《》「」[\]]/;

/**
 * A name for a taught page from its title: the first part that speaks of a page and of nobody. Undefined where there is
 * none, for the name lies in the clear. `secrets` are the values that were read on the page and the names in the book.
 */
export function proposePageName(title: string, secrets: readonly string[]): string | undefined {
  const held = secrets.map(squeeze).filter((secret) => secret.length >= 2);
  return title
    .split(SEPARATORS)
    .map((part) => part.trim())
    .find(
      (part) =>
        part.length >= 2 &&
        part.length <= MAX_PAGE_NAME &&
        PAGE_WORDS.test(part) &&
        !NAMES_SOMEBODY.test(part) &&
        !/\d{3}/.test(part) &&
        held.every((secret) => !sharesText(squeeze(part), secret)),
    );
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

/** Whether two neighbouring characters of a secret stand in the part: 云岭 in 云岭精机详情 is enough. */
function sharesText(part: string, secret: string): boolean {
  const bare = part.replace(new RegExp(PAGE_WORDS.source, 'gi'), '\n');
  for (let at = 0; at + 2 <= secret.length; at += 1) {
    if (bare.includes(secret.slice(at, at + 2))) return true;
  }
  return false;
}
