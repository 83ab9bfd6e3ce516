import { html, render, type TemplateResult } from 'lit';
import { loadFacts, mountPoint, pageName } from '../facts.ts';
import { maskPhone } from '../masks.ts';
import type { FactBook } from '../record.ts';
import { defineElements } from './elements.ts';
import { OPPORTUNITIES, SUBJECTS } from './rows.ts';

defineElements(new URLSearchParams(location.search).has('open') ? 'open' : 'closed');

const VIEWS: Readonly<Record<string, (book: FactBook) => TemplateResult>> = {
  record(book) {
    const c = book.of(SUBJECTS.record);
    return html`<bank-header .entity=${'客户'} .name=${c.name}><button>跟进</button></bank-header>
      <bank-field .label=${'客户名称'} .value=${c.name}></bank-field><bank-field .label=${'信用代码'} .value=${c.uscc ?? ''}></bank-field>
      <bank-field .label=${'电话'} .value=${maskPhone(c.phone)}></bank-field><bank-field .label=${'上级客户'} .value=${'砺川控股集团有限公司'}></bank-field>
      <bank-related .caption=${'转介商机'} .rows=${OPPORTUNITIES}></bank-related>`;
  },
  edit(book) {
    const c = book.of(SUBJECTS.edit);
    return html`<h2>编辑客户</h2><bank-input .label=${'客户名称'} .value=${c.name}></bank-input><bank-input .label=${'介绍人单位'} .value=${'沛宁万珂灯饰有限公司'}></bank-input>`;
  },
  highlights(book) {
    const c = book.of(SUBJECTS.highlights);
    return html`<bank-header .entity=${'服务请求 00001207'} .name=${'补打回单'}></bank-header>
      <bank-field .label=${'客户名称'} .value=${c.name}></bank-field><bank-field .label=${'状态'} .value=${'处理中'}></bank-field>`;
  },
  list: () => html`<bank-related .caption=${'我的商机'} .rows=${OPPORTUNITIES}></bank-related>`,
  workspace: () =>
    html`<div role="tablist" aria-label="工作区">${['澜州织码网络科技有限公司', SUBJECTS.workspace].map(
      (name) =>
        html`<a role="tab" aria-selected=${name === SUBJECTS.workspace ? 'true' : 'false'} title=${name}><span>${name}</span></a>　`,
    )}</div><div role="tabpanel"><bank-field .label=${'最近活动'} .value=${'2026-11-12 电话'}></bank-field></div>`,
};

const view = VIEWS[pageName()];
if (view) render(html`<p>云岭银行 客户经营云　林知夏</p>${view(await loadFacts())}`, mountPoint());
