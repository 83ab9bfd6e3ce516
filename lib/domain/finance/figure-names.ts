import { foldWidth } from '../import/values/clean.ts';
import type { Figure } from './statement.ts';

/**
 * Names under which a figure stands in statements and in what people make of them; the first ones go before the later ones where both
 * are there. 企业会计准则 for the printed names, the rest from tables of managers.
 */
const NAMES: { readonly [F in Figure]: readonly string[] } = Object.freeze({
  totalAssets: ['资产总计', '资产合计', '资产总额', '总资产', '资产总和', 'totalassets'],
  currentAssets: ['流动资产合计', '流动资产总计', '流动资产总额', '流动资产', 'totalcurrentassets', 'currentassets'],
  cash: ['货币资金', '现金及银行存款', '现金和银行存款', '库存现金及银行存款', '银行存款', '现金', 'cash'],
  receivables: [
    ...['应收账款', '应收帐款', '应收账款净额', '应收帐款净额', '应收账款余额', '应收货款', '应收账款账面价值'],
    ...['应收票据及应收账款', 'accountsreceivable', 'receivables'],
  ],
  inventory: ['存货', '存货净额', '存货余额', '库存商品', '库存', 'inventories', 'inventory'],
  relatedReceivables: [
    ...['应收关联方款项', '应收关联方', '关联方应收款', '关联方应收款项', '应收关联方往来', '关联方往来款'],
    ...['关联方占用资金', '关联方占款', '关联方资金占用', 'relatedpartyreceivables'],
  ],
  totalLiabilities: ['负债合计', '负债总计', '负债总额', '总负债', 'totalliabilities'],
  currentLiabilities: [
    ...['流动负债合计', '流动负债总计', '流动负债总额', '流动负债', 'totalcurrentliabilities', 'currentliabilities'],
  ],
  guaranteesGiven: ['对外担保余额', '对外担保总额', '对外担保合计', '对外担保', '对外担保金额', 'guaranteesgiven'],
  sales: [
    ...['营业收入', '营业收入合计', '主营业务收入', '产品销售收入', '商品销售收入', '销售收入', '营业总收入'],
    ...['主营收入', '销售额', '销售收入净额', 'revenue', 'sales', 'operatingrevenue'],
  ],
  netProfit: ['净利润', '净利', '净利润总额', '税后利润', '税后净利润', '净亏损', 'netprofit', 'netincome'],
  operatingCashFlow: [
    ...['经营活动产生的现金流量净额', '经营活动现金流量净额', '经营活动产生的现金净流量', '经营活动现金净流量'],
    ...['经营活动净现金流', '经营活动现金流净额', '经营性现金流净额', '经营性净现金流', '经营现金流净额'],
    ...['经营净现金流', '经营性现金净流量', '经营现金净流量', '经营活动现金流', '经营现金流', 'operatingcashflow'],
  ],
});

const FIGURE_OF: ReadonlyMap<string, { readonly figure: Figure; readonly rank: number }> = new Map(
  (Object.entries(NAMES) as [Figure, readonly string[]][]).flatMap(([figure, names]) =>
    names.map((name, rank) => [name, { figure, rank }] as const),
  ),
);

/** Longer than any name with its number and its brackets. */
const LONGEST = 60;
/** Numbers before a name: 一、 (二) 3. 4、 and 加: 减: 其中: 年末. */
const BEFORE =
  /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．:：]|[(（][一二三四五六七八九十\d]{1,3}[)）]|加[:：]|减[:：]|其中[:：]?|[*※#△▲☆]|期末|年末)+/;
const BRACKETS = /[(（[【〔][^()（）[\]【】〔〕]{0,40}[)）\]】〕]/g;

/** The figure that a name in a table means, with the rank of the name (0 goes first); undefined for all others. */
export function figureNamed(text: string): { readonly figure: Figure; readonly rank: number } | undefined {
  if (text === '' || text.length > LONGEST) return undefined;
  const bare = foldWidth(text)
    .replace(/\s/g, '')
    .replace(BEFORE, '')
    .replace(BRACKETS, '')
    .replace(/[:：,，;；*]+$/, '')
    .toLowerCase();
  return FIGURE_OF.get(bare);
}
