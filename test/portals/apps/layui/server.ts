import { type Html, html, raw } from '../../html.ts';
import { maskPerson, maskPhone } from '../masks.ts';
import { packageFile } from '../package-file.ts';
import type { FactBook } from '../record.ts';
import type { Answer } from '../spec.ts';
import { CHECKED, NOTICES, SUBJECTS } from './rows.ts';

const MENU = ['贷后检查', '风险预警', '催收管理', '档案管理'];

/** Answer an address of the post-loan system. */
export function answerLayui(book: FactBook, path: string, query: URLSearchParams) {
  if (path.startsWith('lib/')) return packageFile(import.meta.resolve('layui/dist/layui.js'), path.slice(4));
  if (path === 'list.json') return list();
  if (path === 'index') return index(query);
  if (path === 'list' || path === 'layer') return page('检查任务', LIST);
  if (path === 'detail') return detail(book);
  if (path === 'loan') return loan(book);
  if (path === 'compare')
    return page(
      '客户对比',
      html`<h3>客户对比</h3>${COMPARED.map((name) => html`<iframe src="${name}" style="width:48%;height:500px;border:1px solid #ccc"></iframe>`)}`,
    );
  if (path === 'stranger') return stranger();
  return path === 'notice'
    ? page(
        '系统公告',
        html`<fieldset class="layui-elem-field"><legend>系统公告</legend><div class="layui-field-box">${NOTICES.map((one) => html`<p>${one}</p>`)}</div></fieldset>`,
      )
    : undefined;
}

const COMPARED = ['detail', 'loan'];
const TITLES: Readonly<Record<string, string>> = { detail: '检查登记', list: '检查任务', loan: '借据信息' };
const OWNERS: Readonly<Record<string, string>> = SUBJECTS;

const LIST = html`<form class="layui-form layui-form-item"><div class="layui-inline"><label class="layui-form-label">客户名称</label>
  <div class="layui-input-inline"><input class="layui-input" name="q" placeholder="请输入"></div><button type="button" class="layui-btn">搜索</button></div></form>
  <table id="tasks"></table><script>layui.use(['table', 'layer'], function () {
  layui.table.render({ elem: '#tasks', url: 'list.json', page: true, limit: 20, width: 760, cols: [[
    { type: 'checkbox', fixed: 'left' }, { field: 'name', title: '客户名称', width: 180, fixed: 'left' }, { field: 'kind', title: '检查类型', width: 160 },
    { field: 'due', title: '应完成日', width: 200 }, { field: 'state', title: '状态', width: 220 }, { title: '操作', width: 120, templet: function () { return '<a class="layui-btn layui-btn-xs">查看</a>'; } }]] });
  document.addEventListener('click', function (e) { if (e.target.closest('.layui-table-body a')) layui.layer.open({ type: 2, title: '借据信息', area: ['620px', '420px'], anim: -1, content: 'loan' }); });
});</script>`;

function list(): Answer {
  const data = CHECKED.map(({ name }, i) => ({
    name,
    kind: i % 2 ? '常规检查' : '首次检查',
    due: `2026-12-${10 + i}`,
    state: '待检查',
  }));
  return { type: 'application/json; charset=utf-8', body: JSON.stringify({ code: 0, count: data.length, data }) };
}

function index(query: URLSearchParams): Answer {
  const open = (query.get('open') ?? '').split(',');
  const now = Number(query.get('now'));
  const title = (name: string) => (query.has('named') && OWNERS[name]) || TITLES[name];
  return page(
    '贷后管理系统',
    html`<div class="layui-layout layui-layout-admin"><div class="layui-header"><div class="layui-logo">云岭银行 贷后管理</div>
    <ul class="layui-nav layui-layout-right"><li class="layui-nav-item"><a>林知夏</a></li></ul></div>
    <div class="layui-side layui-bg-black"><ul class="layui-nav layui-nav-tree">${MENU.map((one) => html`<li class="layui-nav-item"><a>${one}</a></li>`)}</ul></div>
    <div class="layui-body"><div class="layui-tab layui-tab-brief" lay-allowclose="true"><ul class="layui-tab-title">${open.map((name, i) => html`<li class="${i === now ? 'layui-this' : ''}">${title(name)}</li>`)}</ul>
    <div class="layui-tab-content" style="padding:0">${open.map((name, i) => html`<div class="layui-tab-item ${i === now ? 'layui-show' : ''}"><iframe src="${name}" style="width:100%;height:600px;border:0"></iframe></div>`)}</div></div></div></div>`,
  );
}

function field(label: string, control: Html): Html {
  return html`<div class="layui-form-item"><label class="layui-form-label">${label}</label><div class="layui-input-block">${control}</div></div>`;
}

function input(label: string, value: string): Html {
  return field(label, html`<input type="text" class="layui-input" value="${value}" disabled>`);
}

function detail(book: FactBook): Answer {
  const c = book.of(SUBJECTS.detail);
  return page(
    '检查登记',
    html`<form class="layui-form layui-form-pane">${input('客户名称', c.name)}${input('客户编号', c.clientNumber ?? '')}${input('负责人', maskPerson(c.boss))}
    ${input('联系方式', maskPhone(c.phone))}${field('担保方式', html`<select><option>信用</option><option selected>连带责任保证</option></select>`)}
    ${input('保证人', '青杉穹筑建设集团有限公司')}${field('检查结论', html`<textarea class="layui-textarea">经营正常，回款稳定。</textarea>`)}</form>`,
  );
}

function loan(book: FactBook): Answer {
  const c = book.of(SUBJECTS.loan);
  const row = (label: string, value: string) =>
    html`<tr><td style="width:120px;background:#f8f8f8">${label}</td><td>${value}</td></tr>`;
  return page(
    '借据信息',
    html`<table class="layui-table" lay-size="sm"><tbody>${row('借款人', c.name)}${row('贷款余额', c.balance)}${row('到期日', c.due)}${row('还款账号', '9901 0100 **** 44 01')}</tbody></table>`,
  );
}

function stranger(): Answer {
  const row = (label: string, value: string) => html`<tr><td>${label}：</td><td>${value}</td></tr>`;
  return page(
    '贷后检查登记',
    html`<h3>贷后检查登记</h3><table class="layui-table"><tbody>${row('客户名称', '青杉穹筑建设集团有限公司澜州分公司')}${row('检查日期', '2026-11-20')}</tbody></table>`,
  );
}

function page(title: string, body: Html): Answer {
  const markup = html`${raw('<!DOCTYPE html>')}<html><head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="lib/css/layui.css">
    <script src="lib/layui.js"></script></head><body style="padding:8px">${body}<script>layui.use(['form', 'element'])</script></body></html>`;
  return { type: 'text/html; charset=utf-8', body: markup.html };
}
