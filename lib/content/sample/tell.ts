import type { ObjectionScenario } from '../../domain/objection/scenario.ts';
import type { ProductFeedback } from '../../domain/product/feedback.ts';
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
const DOUBTS: readonly (readonly [scenario: ObjectionScenario, words: RegExp, scriptId: string])[] = [
  ['price', /利率[^。]{0,12}(低|再降|高)|太贵|费率高/, 'price.moreBusiness'],
  ['procedure', /怕麻烦|材料太多|手续多/, 'procedure.why'],
  ['loyalToOther', /别急|合作多年|不想换/, 'loyalToOther.firstStep'],
];
const GOES_ON = /可以谈|可以带|同意|约好|愿意/;
const SAID: readonly (readonly [feedback: ProductFeedback, words: RegExp])[] = [
  [
    { family: 'settlement', productId: 'settlement.eBanking', kind: 'fault', text: '对公回单在网银里打印不全' },
    /回单打印不全/,
  ],
  [
    { family: 'settlement', productId: 'settlement.quickPay', kind: 'fault', text: '收款码绑错门店，存款跑单' },
    /收款码绑错/,
  ],
  [
    { family: 'cashManagement', productId: 'cash.reconciliation', kind: 'praise', text: '电子对账当天就做完' },
    /当天就完成了首月对账/,
  ],
  [{ family: 'deposit', kind: 'competitor', text: '别家行的存单利率更高' }, /存单利率更高/],
  [{ family: 'loan', kind: 'wish', text: '希望放款再快一些' }, /最关心放款速度/],
  [{ family: 'settlement', kind: 'fault', text: '跨行汇款没有及时到账' }, /汇款没到账/],
];

/** What a sample touch was about, read from its text by a few plain words. */
export function tellOf(text: string): Pick<Touch, 'topics' | 'products' | 'objections' | 'feedback'> {
  const named = <T>(table: readonly (readonly [T, RegExp])[]) =>
    table.filter(([, words]) => words.test(text)).map(([id]) => id);
  const [topics, products, feedback] = [named(TOPICS), named(PRODUCTS), named(SAID)];
  const worked = GOES_ON.test(text) ? { worked: true } : {};
  const doubts = DOUBTS.filter(([, words]) => words.test(text)).map(([scenario, , scriptId]) => ({
    ...{ scenario, scriptId },
    ...worked,
  }));
  return {
    ...(topics.length > 0 ? { topics } : {}),
    ...(products.length > 0 ? { products } : {}),
    ...(doubts.length > 0 ? { objections: doubts } : {}),
    ...(feedback.length > 0 ? { feedback } : {}),
  };
}
