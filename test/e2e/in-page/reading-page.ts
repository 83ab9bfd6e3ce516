import { usccCheckCharacter } from '../../../lib/domain/client/uscc.ts';

/** Who is in the book. */
export const NAMES = [
  '云岭精机制造有限公司',
  '沛宁禾谷农业集团有限公司',
  '汐港蓝棹进出口有限公司',
  '澜州砺川轴承股份有限公司',
  '云岭惠佰邻连锁超市有限公司',
  '青杉穹筑建设集团有限公司',
  '老廖粮油',
  '廖春和',
];
const STRANGERS = ['望溪远拓贸易有限公司', '北埔合生印务厂'];
const CODES = ['91350100M000100Y', '91990101MA00000A', '92990101MA7777XX'].map((head, i) => {
  const first = `${head}${i}`;
  return first + (usccCheckCharacter(first) ?? '0');
});
const NUMBERS = ['6020002148', '6020002149', '6020000001'];
/** Words that label values, and some that do not. */
export const LABELS = [
  '客户名称',
  '客户名称：',
  '借款人：',
  '客户号',
  '统一社会信用代码：',
  '担保人：',
  '担保人',
  '法定代表人',
  '备注',
  '余额：',
  '户名',
];

/** A whole number from 0 up to, not including, the one given. */
export type Random = (below: number) => number;

/** Numbers that are the same for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One of several. */
export const pick = <T>(random: Random, some: readonly T[]): T => some[random(some.length)] as T;

/** A name, code, number or label, or none of these. */
export function text(random: Random): string {
  const kind = random(10);
  if (kind < 4) return pick(random, NAMES);
  if (kind === 4) return pick(random, STRANGERS);
  if (kind === 5) return pick(random, CODES);
  if (kind === 6) return pick(random, NUMBERS);
  if (kind === 7) return '一些别的话';
  return kind === 8 ? `${pick(random, LABELS)}${pick(random, NAMES)}` : pick(random, LABELS);
}

/** A text, at times split over elements. */
export function rich(random: Random): string {
  const plain = text(random);
  const at = random(plain.length);
  return random(3) > 0 ? plain : `<span>${plain.slice(0, at)}</span><b>${plain.slice(at)}</b>`;
}

/** The text of a label. */
export const label = (random: Random) => pick(random, LABELS);
const times = (random: Random, most: number, part: () => string) =>
  Array.from({ length: 1 + random(most) }, part).join('');

/** One section each; a page is made of several, and each can be replaced. */
const SECTIONS: readonly ((random: Random) => string)[] = [
  (r) => `<table>${times(r, 4, () => `<tr><td>${label(r)}</td><td>${rich(r)}</td></tr>`)}</table>`,
  (r) =>
    `<table>${times(r, 2, () => `<tr><th>${label(r)}</th><td>${rich(r)}</td><th>${label(r)}</th><td>${rich(r)}</td></tr>`)}</table>`,
  (r) =>
    `<table><thead><tr><th>客户号</th><th>${label(r)}</th><th>余额</th></tr></thead><tbody>${times(r, 5, () => `<tr><td>${pick(r, NUMBERS)}</td><td>${rich(r)}</td><td>1,200.00</td></tr>`)}</tbody></table>`,
  (r) => `<table>${times(r, 4, () => `<tr><td>${rich(r)}</td><td>${rich(r)}</td><td>${text(r)}</td></tr>`)}</table>`,
  (r) => `<dl>${times(r, 4, () => `<dt>${label(r)}</dt><dd>${rich(r)}</dd>`)}</dl>`,
  (r) =>
    `<div role="grid">${times(r, 4, () => `<div role="row" class="line"><div role="gridcell">${rich(r)}</div><div>${text(r)}</div></div>`)}</div>`,
  (r) => `<ul>${times(r, 4, () => `<li>${rich(r)}</li>`)}</ul>`,
  (r) => `<div>${times(r, 3, () => `<div class="card"><p>${label(r)}<span>${text(r)}</span></p></div>`)}</div>`,
  (r) =>
    `<form>${times(r, 3, () => `<p><label>${label(r)}<input value="${text(r)}"></label></p>`)}<button>${pick(r, ['查询', '保存'])}</button></form>`,
  (r) =>
    `<div><div>${label(r)}</div><div><input value="${text(r)}"></div><label for="f">${label(r)}</label><input id="f" value="${text(r)}"></div>`,
  (r) => `<section><h2>${text(r)}</h2><p>${rich(r)}</p></section>`,
  (r) => `<section><h3>担保人信息</h3><div><span>${label(r)}</span><span>${text(r)}</span></div></section>`,
  (r) => `<fieldset><legend>${pick(r, ['担保人', '客户信息'])}</legend><p>${label(r)}${rich(r)}</p></fieldset>`,
  (r) => `<nav><a>${text(r)}</a></nav><div class="breadcrumb"><span>${text(r)}</span></div>`,
  (r) => `<div><div><label>${label(r)}</label></div><div>${rich(r)}</div></div>`,
];

/** The markup of one section. */
export const section = (random: Random) => pick(random, SECTIONS)(random);

/** Markup as nodes. */
export function fragment(markup: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(
    /^<t[rdh]/.test(markup) ? `<table>${markup}</table>` : markup,
    'text/html',
  );
  const nodes = document.createDocumentFragment();
  nodes.append(...parsed.body.childNodes);
  return nodes;
}
