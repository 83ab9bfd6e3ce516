import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { type Bank, keyOf, OUTSIDERS, type Relation, relationsOf } from './book.ts';
import { halfWidthBrackets } from './forms.ts';
import { type Html, html, raw } from './html.ts';
import { CLASS_WORDS, KIND_WORDS, money, SEGMENT_WORDS } from './words.ts';

const PAGE_SIZE = 20;
/** Clients in the 最近访问 list of every CRM page. */
export const CRM_RECENT: readonly string[] = [
  '云岭澄泓食品有限公司',
  '青杉穆光传感技术有限公司',
  '汐港海岬水产品有限公司',
];

/** Answer a CRM address; undefined when there is no such page. */
export function crmPage(bank: Bank, path: string, query: URLSearchParams): Html | undefined {
  if (path === '/crm/') return list(bank, query.get('q')?.trim() ?? '', Number(query.get('page') ?? 1) || 1);
  if (path === '/crm/name-check') return nameCheck(bank, query.get('name') ?? '');
  const key = /^\/crm\/client\/([\w-]+)$/.exec(path)?.[1];
  if (key === undefined) return undefined;
  const dossier = bank.find(key);
  if (dossier) return detail(bank, dossier);
  const outsider = OUTSIDERS.find((company) => company.clientNumber === key);
  if (!outsider) return undefined;
  return shell(
    bank,
    outsider.name,
    [['客户列表', '/crm/'], [outsider.name]],
    html`
    <h2 class="name">${outsider.name}<span class="tag">企业法人</span><span class="tag warn">无管户经理</span></h2>
    ${card(
      '基本信息',
      description([
        ['客户名称', outsider.name],
        ['统一社会信用代码', outsider.uscc],
        ['客户号', outsider.clientNumber],
        ['法定代表人', outsider.legalPerson],
        ['注册地址', outsider.address],
        ['登记状态', '存续'],
      ]),
    )}
    ${related(bank, relationsOf(bank, outsider.name))}`,
  );
}

function list(bank: Bank, search: string, page: number): Html {
  const found = bank.dossiers.filter(({ client }) =>
    [client.name, client.shortName, client.clientNumber, client.uscc].some((value) => value?.includes(search)),
  );
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const rows = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(
    ({ client, touches }) => html`<tr>
    <td class="num">${client.clientNumber ?? '（未开户）'}</td>
    <td><a href="/crm/client/${keyOf(client)}">${halfWidthBrackets(client.name)}</a></td>
    <td class="num">${client.uscc ?? '—'}</td><td>${KIND_WORDS[client.kind]}</td><td>${SEGMENT_WORDS[client.segment]}</td>
    <td class="center"><span class="grade g${client.grade}">${client.grade}</span></td><td>林知夏</td>
    <td class="num">${touches.at(-1)?.day ?? '—'}</td>
    <td><a href="/crm/client/${keyOf(client)}">查看</a></td></tr>`,
  );
  const link = (to: number, label: string): Html =>
    html`<a class="${to === page ? 'on' : ''}" href="/crm/?q=${encodeURIComponent(search)}&page=${to}">${label}</a>`;
  return shell(
    bank,
    '客户列表',
    [['客户列表']],
    html`
    <form class="search" method="get" action="/crm/">
      <label>客户名称／客户号 <input name="q" value="${search}" placeholder="支持名称、客户号、信用代码"></label>
      <label>客户类型 <select><option>全部</option><option>企业法人</option><option>个体工商户</option><option>个人客户</option></select></label>
      <label>管户机构 <select><option>云岭分行营业部</option></select></label>
      <button class="primary">查 询</button><a class="button" href="/crm/">重 置</a>
    </form>
    <div class="card"><div class="bar"><button class="primary" type="button">新增客户</button>
      <button type="button">批量导出</button><span>共 ${found.length} 条记录</span></div>
      <table class="grid"><thead><tr><th>客户号</th><th>客户名称</th><th>统一社会信用代码</th><th>客户类型</th><th>所属行业</th>
      <th>评级</th><th>管户经理</th><th>最近联系</th><th>操作</th></tr></thead><tbody>${rows}</tbody></table>
      <div class="pager">第 ${page} / ${pages} 页 ${Array.from({ length: pages }, (_, i) => link(i + 1, String(i + 1)))}</div>
    </div>`,
  );
}

function detail(bank: Bank, dossier: Dossier): Html {
  const { client, people, holdings, loans, touches } = dossier;
  const boss = people[0]?.name ?? '—';
  const isPerson = client.kind === 'person';
  const basics: [string, string][] = isPerson
    ? [
        ['客户名称', client.name],
        ['客户号', client.clientNumber ?? '（未开户）'],
        ['客户类型', '个人客户'],
        ['证件类型', '居民身份证'],
        ['证件号码', '99010119******0017'],
        ['联系地址', client.address ?? '—'],
      ]
    : [
        ['客户名称', client.name],
        ['统一社会信用代码', client.uscc ?? '—'],
        ['客户号', client.clientNumber ?? '（未开户）'],
        [client.kind === 'soleProprietor' ? '经营者' : '法定代表人', boss],
        ['客户类型', KIND_WORDS[client.kind]],
        ['所属行业', SEGMENT_WORDS[client.segment]],
        ['注册地址', client.address ?? '—'],
        ['登记状态', '存续（在营、开业、在册）'],
      ];
  return shell(
    bank,
    client.name,
    [['客户列表', '/crm/'], [client.name]],
    html`
    <h2 class="name">${client.name}<span class="tag">${KIND_WORDS[client.kind]}</span><span class="tag">评级 ${client.grade}</span></h2>
    <div class="tabs" role="tablist">
      <button role="tab" aria-selected="true" data-for="overview">客户概览</button><button role="tab" data-for="credit">授信与借据</button>
      <button role="tab" data-for="people">联系人</button><button role="tab" data-for="journal">操作日志</button></div>
    <section id="overview">
      ${card('基本信息', description([...basics, ['管户经理', '林知夏'], ['建档日期', client.createdOn]]))}
      ${related(bank, relationsOf(bank, client.name))}
      ${card(
        '持有产品',
        table(
          ['产品名称', '余额', '额度', '开通日期', '到期日'],
          holdings.map((h) => [h.name, money(h.balanceFen), money(h.limitFen), h.since, h.until ?? '—']),
        ),
      )}
    </section>
    <section id="credit" hidden>${card(
      '借据',
      table(
        ['借据号', '产品', '贷款余额', '到期日', '五级分类'],
        loans.map((loan) => [
          loan.number,
          loan.product,
          money(loan.balanceFen),
          loan.maturesOn,
          CLASS_WORDS[loan.loanClass],
        ]),
      ),
    )}</section>
    <section id="people" hidden>${card(
      '联系人',
      table(
        ['姓名', '职务', '联系电话'],
        people.map((p) => [p.name, p.title ?? '', p.phone ?? '—']),
      ),
    )}</section>
    <section id="journal" hidden>${card('操作日志', table(['日期', '操作'], [[touches.at(-1)?.day ?? client.createdOn, '林知夏 查看客户信息']]))}</section>`,
  );
}

function nameCheck(bank: Bank, name: string): Html {
  return shell(
    bank,
    '重名核验',
    [['客户管理', '/crm/'], ['重名核验']],
    html`
    ${card(
      '重名核验',
      html`${description([
        ['客户名称', name],
        ['核验结果', '系统内存在重名客户，请凭营业执照核对后再受理业务。'],
      ])}`,
    )}`,
  );
}

function related(bank: Bank, relations: readonly Relation[]): Html {
  const cell = (name: string): Html => {
    const known = bank.dossiers.filter(({ client }) => halfWidthBrackets(client.name) === halfWidthBrackets(name));
    const [only] = known;
    return known.length === 1 && only ? html`<a href="/crm/client/${keyOf(only.client)}">${name}</a>` : html`${name}`;
  };
  return card(
    '关联企业',
    html`<table class="grid"><thead><tr><th>关联关系</th><th>企业名称</th><th>占比说明</th></tr></thead><tbody>
    ${relations.map((r) => html`<tr><td>${r.role}</td><td>${cell(r.name)}</td><td>${r.share ?? '—'}</td></tr>`)}</tbody></table>`,
  );
}

function description(items: readonly (readonly [string, string])[]): Html {
  return html`<dl class="description">${items.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function card(title: string, body: Html): Html {
  return html`<div class="card"><h3>${title}</h3>${body}</div>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Html {
  const body =
    rows.length > 0
      ? rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)
      : html`<tr><td class="empty" colspan="${head.length}">暂无数据</td></tr>`;
  return html`<table class="grid"><thead><tr>${head.map((h) => html`<th>${h}</th>`)}</tr></thead><tbody>${body}</tbody></table>`;
}

function shell(bank: Bank, title: string, crumbs: readonly (readonly [string, string?])[], body: Html): Html {
  const recent = CRM_RECENT.flatMap((name) => bank.dossiers.find(({ client }) => client.name === name) ?? []);
  return html`${raw('<!doctype html>')}<html lang="zh-CN"><head><meta charset="utf-8"><title>${title} - 云岭银行客户关系管理系统</title>
    <link rel="icon" href="/static/icon.svg"><link rel="stylesheet" href="/static/crm.css"><link rel="stylesheet" href="/static/crm-tabs.css"></head><body>
    <header><b class="logo">云岭银行</b><span class="system">客户关系管理系统</span><span class="user">云岭分行营业部　客户经理 林知夏　|　<a href="/">退出</a></span></header>
    <nav class="side"><h4>客户管理</h4><a class="on" href="/crm/">客户列表</a><a href="/crm/name-check?name=${encodeURIComponent('澜州鼎沛商贸有限公司')}">重名核验</a>
      <a href="/crm/">客户分群</a><h4>营销管理</h4><a href="/crm/">商机管理</a><a href="/crm/">营销活动</a><h4>最近访问</h4>
      ${recent.map(({ client }) => html`<a class="recent" href="/crm/client/${keyOf(client)}" title="查看客户">${client.name}</a>`)}</nav>
    <main><nav class="breadcrumb" aria-label="breadcrumb">首页${crumbs.map(
      ([text, href]) => html` <i>/</i> ${href ? html`<a href="${href}">${text}</a>` : html`<span>${text}</span>`}`,
    )}</nav>
    ${body}<footer>云岭银行（虚构）客户关系管理系统 V5.2 · 演示环境，数据均为虚构 · 业务日期 ${bank.today}</footer></main>
    <script src="/static/crm.js"></script></body></html>`;
}
