import type { Bank } from './book.ts';
import { type Html, html, raw } from './html.ts';

/** The landing page that leads to the three systems. */
export function indexPage(bank: Bank): Html {
  const chain = bank.dossiers.find(({ client }) => client.shortName === '惠佰邻')?.client.clientNumber ?? '';
  const systems: readonly (readonly [string, string, string, string])[] = [
    ['客户关系管理系统', '/crm/', '服务端渲染的 CRM：客户列表、客户详情、关联企业、持有产品。', 'crm'],
    ['信贷管理系统', '/credit/', '单页应用：虚拟滚动的授信申请列表、只读表单式的借据详情。', 'credit'],
    ['综合业务系统', `/legacy/?no=${chain}`, '老式框架页：菜单、横幅与账户查询，全部为表格排版。', 'legacy'],
  ];
  return html`${raw('<!doctype html>')}<html lang="zh-CN"><head><meta charset="utf-8"><title>云岭银行业务系统门户（演示）</title>
    <link rel="icon" href="/static/icon.svg"><link rel="stylesheet" href="/static/index.css"></head><body>
    <div class="hero"><img src="/static/icon.svg" alt=""><h1>云岭银行</h1><p>业务系统统一入口</p></div>
    <div class="notice">演示环境：云岭银行及以下所有客户、人员、账户均为虚构，仅用于展示与测试。</div>
    <div class="systems">${systems.map(([name, href, text, kind]) => html`<a class="${kind}" href="${href}"><b>${name}</b><span>${text}</span><i>进入系统 →</i></a>`)}</div>
    <p class="foot">测试页面：${['mutations', 'prototypes', 'plain', 'codes', 'huge'].map((name) => html`<a href="/hostile/${name}">${name}</a> `)}</p>
    </body></html>`;
}
