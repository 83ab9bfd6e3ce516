/** How a vendor's next release changes the markup of a page without changing what it says. */

/** One kind of change. */
export type Change = 'names' | 'column' | 'rows' | 'labels';

/** All of them, as `?robust` without a value means. */
export const CHANGES: readonly Change[] = ['names', 'column', 'rows', 'labels'];

/** Labels and what the next release calls them; every second one that is found is renamed. */
export const RENAMED: readonly (readonly [from: string, to: string])[] = [
  ['客户名称', 'Customer Name'],
  ['统一社会信用代码', 'USCC'],
  ['企业名称', 'Company Name'],
  ['客户编号', 'Customer No.'],
  ['客户号', 'Customer No.'],
  ['授信额度', 'Credit Limit'],
  ['申请额度', 'Amount Applied'],
  ['可用额度', 'Available Limit'],
  ['贷款余额', 'Outstanding'],
  ['到期日', 'Due Date'],
  ['借款人', 'Borrower'],
  ['借款人名称', 'Borrower Name'],
  ['申请人', 'Applicant'],
  ['承租人', 'Lessee'],
  ['法定代表人', 'Legal Representative'],
  ['联系电话', 'Phone'],
  ['注册地址', 'Address'],
  ['保证人', 'Guarantor'],
  ['企业全称', 'Full Name'],
  ['授信余额', 'Credit Balance'],
];

/** A name that tells nothing of the one before, the same for the same. */
export function renamed(name: string, seed: number): string {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `x${hash.toString(36)}`;
}

/** Rewrite the classes and ids of a style rule's selector. */
export function renameSelector(selector: string, seed: number): string {
  return selector.replace(
    /([.#])(-?[_a-zA-Z\u0080-\uffff](?:[\w-]|\\.|[\u0080-\uffff])*)/g,
    (_, sign: string, name: string) => {
      return sign + renamed(name.replaceAll('\\', ''), seed);
    },
  );
}
