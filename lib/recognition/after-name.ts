import { endsInPlace } from './regions.ts';

/**
 * What may follow a client's name inside one labelled value. In running text a name ends where a sentence goes on; in a
 * value everything belongs to it, so what follows without being set apart makes it somebody else's.
 */

/** Signs that join two parties in one field. */
const JOINS = /^\s*(?:[、，,；;/／&＆+＋]|和|与|及)\s*/u;
const BODY = /公司|有限|厂|集团|合作社|银行|支行|中心|事务所/u;
const SET_APART = /^\s*[-–—－\s]\s*/u;
/** Characters looked at: more says nothing further. */
const REACH = 40;

/** A works, yard or shop of the company, by its number: 二号拌合站. It deals under that name. */
const SITE = /^[第]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[号#]?\p{Script=Han}{0,6}(?:[站厂矿店场库仓队]|车间|码头)/u;

/** Whether `rest`, what stands after a name, makes it that of a numbered site. */
export function isSite(rest: string): boolean {
  return SITE.test(rest.slice(0, REACH));
}

/** Whether `rest`, what stands after a name in a labelled value as it is on the page, leaves open who is meant. */
export function leavesOpen(rest: string): boolean {
  const text = rest.slice(0, REACH);
  // Pension plan, union, administrator of the estate: bodies with accounts of their own.
  if (/^[\p{Script=Han}\p{L}\p{N}]/u.test(text)) return true;
  const bracket = /^\s*[（(]([^（()）]{2,6})[)）]/u.exec(text);
  if (bracket) return endsInPlace(bracket[1] as string);
  const joined = text.replace(JOINS, '');
  if (joined !== text && BODY.test(joined)) return true;
  const apart = text.replace(SET_APART, '').trimEnd();
  return apart !== text.trimEnd() && apart.length <= 6 && endsInPlace(apart);
}
