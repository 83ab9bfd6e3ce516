import { type Html, html, raw } from '../../html.ts';
import { maskCode } from '../masks.ts';
import type { FactBook } from '../record.ts';
import type { Answer } from '../spec.ts';

type Pairs = readonly (readonly [label: string, value: string])[];
type Draw = (book: FactBook) => { readonly title?: string; readonly body: Html };

const MACHINES = '云岭精机制造有限公司';
const FOUNDRY = '云岭恒屹铸造有限公司';
const DAIRY = '云岭牧野乳业有限公司';
const GROUP = '沛宁禾谷农业集团有限公司';
const SEEDS = '沛宁禾谷农业集团种业有限公司';
const STRANGER = '霁阳柏澍智能装备有限公司';

const pairs = (list: Pairs) =>
  html`<table class="form">${list.map(([label, value]) => html`<tr><th>${label}</th><td>${value}</td></tr>`)}</table>`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  html`<table class="grid"><thead><tr>${head.map((one) => html`<th>${one}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;
const movements = html`<h3>交易流水</h3>${table(
  ['日期', '摘要', '对方户名', '金额'],
  [
    ['2026-11-02', '货款', MACHINES, '86,000.00'],
    ['2026-11-09', '电费', '云岭供电公司', '4,210.50'],
  ],
)}`;

const DRAWN: Readonly<Record<string, Draw>> = {
  guaranteed: (book) => ({
    body: html`<fieldset><legend>借款人信息</legend>${pairs([
      ['企业名称', STRANGER],
      ['统一社会信用代码', '91990600MA0BGXN011'],
      ['授信金额', '500万元'],
    ])}</fieldset>
      <fieldset><legend>保证人信息</legend>${pairs([
        ['企业名称', FOUNDRY],
        ['统一社会信用代码', book.of(FOUNDRY).uscc ?? ''],
        ['保证金额', '500万元'],
      ])}</fieldset>`,
  }),
  'stale-title': (book) => ({
    title: `${DAIRY} - 客户视图`,
    body: pairs([
      ['客户名称', MACHINES],
      ['客户号', book.of(MACHINES).clientNumber ?? ''],
      ['借款用途', '购原材料'],
    ]),
  }),
  breadcrumb: () => ({
    body: html`<div class="breadcrumb"><a href="#">客户列表</a> &gt; <a href="#">${DAIRY}</a> &gt; <span>账户流水</span></div>${movements}`,
  }),
  title: () => ({ title: `${SEEDS} - 账户流水`, body: movements }),
  toast: (book) => ({
    body: html`<div role="alert" style="background:#dfd">${FOUNDRY}的管户权已移交给张明</div>${pairs([
      ['客户名称', DAIRY],
      ['统一社会信用代码', book.of(DAIRY).uscc ?? ''],
      ['最近拜访', '2026-11-02'],
    ])}`,
  }),
  over: (book) => ({
    body: html`${pairs([
      ['客户名称', DAIRY],
      ['统一社会信用代码', book.of(DAIRY).uscc ?? ''],
    ])}<div role="dialog" aria-modal="true" style="position:fixed;top:120px;left:200px;background:#fff;border:1px solid">
      <h4>核对信息</h4>${pairs([
        ['客户名称', FOUNDRY],
        ['统一社会信用代码', book.of(FOUNDRY).uscc ?? ''],
      ])}<button>确定</button></div>`,
  }),
  compare: (book) => ({
    body: html`<h2>集团内比较</h2><table><tr>${[GROUP, SEEDS].map(
      (name) =>
        html`<td valign="top">${pairs([
          ['企业名称', name],
          ['信用代码', book.of(name).uscc ?? ''],
          ['授信余额', book.of(name).balance],
        ])}</td>`,
    )}</tr></table>`,
  }),
  'other-number': (book) => ({
    body: pairs([
      ['客户名称', STRANGER],
      ['客户号', book.of(FOUNDRY).clientNumber ?? ''],
      ['建档机构', '澜州分行'],
    ]),
  }),
  'bad-code': (book) => ({
    body: pairs([
      ['企业名称', '云岭恒屹精铸有限公司'],
      ['统一社会信用代码', `${(book.of(FOUNDRY).uscc ?? '').slice(0, 16)}00`],
      ['登记状态', '存续'],
    ]),
  }),
  group: () => ({
    body: html`${pairs([
      ['集团客户名称', GROUP],
      ['集团授信', '2.6亿元'],
    ])}<h3>成员企业</h3>${table(
      ['企业名称', '层级'],
      [
        [SEEDS, '二级'],
        ['沛宁禾谷农业集团饲料有限公司', '二级'],
      ],
    )}`,
  }),
  member: () => ({
    body: pairs([
      ['客户名称', SEEDS],
      ['所属集团', GROUP],
      ['上级单位', GROUP],
      ['层级', '二级'],
    ]),
  }),
  news: () => ({
    body: html`<h2>行业要闻</h2><p>记者从云岭市工信局获悉，${MACHINES}等六家企业入选省级绿色工厂，云岭精密机械制造有限公司列入培育库。</p><aside><h3>相关阅读</h3><ul><li><a href="#">${FOUNDRY}扩产项目开工</a></li><li><a href="#">云岭恒屹集团走访纪实</a></li></ul></aside>`,
  }),
  search: () => ({
    body: html`<form role="search"><label>客户名称 <input value="${MACHINES}"></label><button>查询</button></form><p>未找到符合条件的记录</p>`,
  }),
  example: () => ({
    body: html`<form><label>客户名称 <input placeholder="如：${MACHINES}"></label><button>保存</button></form><p>填写说明：客户名称须与营业执照一致</p>`,
  }),
  english: (book) => {
    const c = book.of('望川瑞沱纺织有限公司');
    return {
      body: html`${pairs([
        ['Customer Name', c.name],
        ['Customer No.', c.clientNumber ?? ''],
        ['Outstanding', c.balance],
        ['Guarantor', '澜州砺川轴承股份有限公司'],
      ])}`,
    };
  },
  traditional: (book) => ({
    body: html`<h2>信貸資料</h2>${pairs([
      ['客戶名稱', '雲嶺澄泓食品有限公司'],
      ['統一社會信用代碼', maskCode(book.of('云岭澄泓食品有限公司').uscc ?? '')],
      ['貸款餘額', '120萬元'],
    ])}`,
  }),
  log: () => ({
    body: html`<h2>操作日志</h2><ul><li>2026-11-20 09:12 林知夏 查询 客户名称：${DAIRY}</li><li>2026-11-20 09:15 林知夏 修改 客户名称：${SEEDS}</li><li>2026-11-20 09:20 林知夏 查询 客户名称：云岭牧野饲料有限公司</li></ul>`,
  }),
};

/** Answer an address of the intranet. */
export function answerIntranet(book: FactBook, path: string): Answer | undefined {
  const drawn = DRAWN[path]?.(book);
  if (!drawn) return undefined;
  const page = html`${raw('<!doctype html>')}<html lang="zh-CN"><head><meta charset="utf-8"><title>${drawn.title ?? '云岭银行内网'}</title>
    <link rel="icon" href="/static/icon.svg"></head><body><header>云岭银行内网　当前用户：林知夏</header><nav><a href="#">首页</a> <a href="#">信贷</a> <a href="#">客户</a></nav>
    <main>${drawn.body}</main><footer>技术支持：云岭数岚软件有限公司</footer></body></html>`;
  return { type: 'text/html; charset=utf-8', body: page.html };
}
