import type { ObjectionScenario } from '../../domain/objection/scenario.ts';
import type { ProductFamily } from '../../domain/product/holding.ts';
import type { Touch } from '../../domain/touch/touch.ts';

/** Ids of our own topics, and two of the manager's. */
const TOPICS: readonly (readonly [topic: string, words: RegExp])[] = [
  ['rate', /利率|定价/],
  ['limit', /额度|授信/],
  ['collateral', /抵押|质押|担保/],
  ['结算量', /结算|流水|回款/],
  ['project', /产线|新厂|扩产|设备/],
  ['转介绍', /转介绍/],
];
const PRODUCTS: readonly (readonly [family: ProductFamily, words: RegExp])[] = [
  ['settlement', /开户|基本户|网银|收款码/],
  ['deposit', /存款|存单|协定/],
  ['loan', /贷款|融资/],
  ['bills', /承兑|票据|贴现/],
  ['payroll', /代发/],
  ['cashManagement', /现金管理|归集/],
  ['wealth', /理财|基金|保险|信托/],
];
const DOUBTS: readonly (readonly [scenario: ObjectionScenario, words: RegExp])[] = [
  ['price', /利率[^。]{0,12}(低|再降|高)|太贵|费率高/],
  ['procedure', /怕麻烦|材料太多|手续多/],
  ['loyalToOther', /别急|合作多年|不想换/],
];

/** What a sample touch was about, read from its text by a few plain words. */
export function tellOf(text: string): Pick<Touch, 'topics' | 'products' | 'objections'> {
  const named = <T>(table: readonly (readonly [T, RegExp])[]) =>
    table.filter(([, words]) => words.test(text)).map(([id]) => id);
  const [topics, products, doubts] = [named(TOPICS), named(PRODUCTS), named(DOUBTS)];
  return {
    ...(topics.length > 0 ? { topics } : {}),
    ...(products.length > 0 ? { products } : {}),
    ...(doubts.length > 0 ? { objections: doubts.map((scenario) => ({ scenario })) } : {}),
  };
}
