import type { ClientKind } from '../../client/client.ts';
import { isUscc } from '../../client/uscc.ts';
import { foldWidth } from './clean.ts';

/** What a cell under 统一社会信用代码 or 证件号码 holds. */
export type ReadUscc =
  | { readonly kind: 'uscc'; readonly code: string }
  /** An identity card's number: not kept. */
  | { readonly kind: 'idNumber' }
  /** An older code (organisation code, licence number): no place for it. */
  | { readonly kind: 'other' }
  /** Eighteen characters whose check character is wrong. */
  | { readonly kind: 'bad' };

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';
const ORGANISATION =
  /(?:公司|集团|厂|店|社|行|院|校|部|所|中心|站|场|坊|合作社|协会|基金会|商会|事务所|园|馆|超市|铺)(?:\(.*\))?$/;

/** Read an identity code. Upper case, half width, separators dropped. */
export function readUscc(text: string): ReadUscc {
  const code = foldWidth(text)
    .replace(/[\s\-_.·]/g, '')
    .toUpperCase();
  if (isUscc(code)) return { kind: 'uscc', code };
  if (isIdNumber(code)) return { kind: 'idNumber' };
  return code.length >= 17 && code.length <= 19 ? { kind: 'bad' } : { kind: 'other' };
}

/** Whether this is the number of a resident identity card (GB 11643-1999: ISO 7064 check character). */
export function isIdNumber(code: string): boolean {
  if (!/^[1-9]\d{5}(?:19|20)\d{9}[\dX]$/.test(code)) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(code[i]), 0);
  return ID_CHECKS[sum % 11] === code[17];
}

/** The kind of client its code and name suggest: codes of sole proprietors begin with 92; people have short names. */
export function guessKind(name: string, uscc: string | undefined): ClientKind {
  if (uscc) return uscc.startsWith('92') ? 'soleProprietor' : 'enterprise';
  const folded = foldWidth(name).trim();
  if (ORGANISATION.test(folded)) return /个体/.test(folded) ? 'soleProprietor' : 'enterprise';
  return /^\p{Script=Han}{2,3}$|^\p{Script=Han}{1,6}·\p{Script=Han}{1,8}$/u.test(folded) ? 'person' : 'enterprise';
}
