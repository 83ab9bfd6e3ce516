import { type Html, html, raw } from '../../html.ts';
import type { FactBook } from '../record.ts';
import type { Answer } from '../spec.ts';
import { NAMED } from './rows.ts';

const pair = (label: string, value: string) =>
  html`<div class="item"><label>${label}:</label><div><div>${value}</div></div></div>`;
const panel = (style: string, name: string) =>
  html`<div style="${style}">${pair('客户名称', name)}${pair('日均存款', '12.5万元')}</div>`;

const DRAWN: Readonly<Record<string, () => Html>> = {
  panels: () => html`<div style="position:relative;overflow:hidden;height:400px">
      ${panel('position:absolute;left:0;top:0;width:600px', NAMED.open)}
      ${panel('position:absolute;left:-10000px;top:0;width:600px', NAMED.parked[0] as string)}
      ${panel('height:0;overflow:hidden', NAMED.parked[1] as string)}
      ${panel('position:absolute;top:200px;opacity:0', NAMED.parked[2] as string)}
    </div>`,
  letter: () => html`<p align="center">贷款到期通知书</p><p>${NAMED.letter}：</p>
    <p>贵公司于 2025 年 12 月 20 日向我行借款 200 万元，将于 2026 年 12 月 19 日到期，请按时归还。</p>
    <p>抄送：${NAMED.copied}（保证人）</p>`,
  stacked: () => html`<table><tbody><tr style="visibility:collapse"><td></td><td></td></tr>
    <tr><th>客户名称</th><th>池额度</th></tr><tr><td>${NAMED.stacked}</td><td>500万元</td></tr>
    <tr><th>承兑人</th><th>出票日</th></tr><tr><td>${NAMED.acceptor}</td><td>2026-10-11</td></tr></tbody></table>`,
  vendor: () =>
    html`<div class="banner" style="font-size:24px">${NAMED.vendor}</div><h3>系统公告</h3><p>11 月 22 日升级。</p>`,
};

/** Answer an address. */
export function answerManners(_book: FactBook, path: string): Answer | undefined {
  const body = DRAWN[path]?.();
  if (!body) return undefined;
  const page = html`${raw('<!doctype html>')}<html lang="zh-CN"><head><meta charset="utf-8"><title>综合业务平台</title>
    <link rel="icon" href="/static/icon.svg"></head><body>${body}</body></html>`;
  return { type: 'text/html; charset=utf-8', body: page.html };
}
