import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { readMarkup as ReadMarkup } from './in-page/places.ts';
import { type InPage, runInPage } from './support/in-page.ts';

/** What places of a page say of the names in them, by role, structure and wording. */

const [A, B, C] = ['云岭牧野乳业有限公司', '青杉穹筑建设集团有限公司', '沛宁禾谷农业集团有限公司'] as const;
let inPage: InPage;

beforeAll(async () => {
  inPage = await runInPage('test/e2e/in-page/places.ts');
  await inPage.page.waitForFunction('globalThis.readMarkup !== undefined', { polling: 50 });
});
afterAll(() => inPage?.close());

const read = (markup: string) =>
  inPage.page.evaluate(
    (text: string, names: readonly string[]) =>
      (globalThis as unknown as { readMarkup: typeof ReadMarkup }).readMarkup(text, names),
    markup,
    [A, B, C],
  );

type Case = readonly [when: string, markup: string, found: readonly string[]];

describe('the open tab of a strip', () => {
  test.each<Case>([
    [
      'roles say which is open',
      `<div role="tablist"><div role="tab" aria-selected="false">${B}</div><div role="tab" aria-selected="true">${A}</div></div>`,
      [`name ${B} chrome`, `name ${A} heading`],
    ],
    [
      'classes say which is open',
      `<div class="x-tabs"><div class="x-tab">${B}</div><div class="x-tab active">${A}</div></div>`,
      [`name ${B} -`, `name ${A} heading`],
    ],
    [
      'the link inside is marked',
      `<ul class="nav nav-tabs"><li><a>${B}</a></li><li><a class="active">${A}</a></li></ul>`,
      [`name ${B} chrome row`, `name ${A} heading`],
    ],
    [
      'all tabs are in one line of text',
      `<div class="tabs"><a class="tab">${B}</a><a class="tab on">${A}</a></div>`,
      [`name ${B} -`, `name ${A} heading`],
    ],
  ])('names the client when %s', async (_when, markup, found) => expect(await read(markup)).toEqual(found));

  test.each<Case>([
    [
      'a label names another',
      `<div role="tablist"><div role="tab" aria-selected="true">${A}</div><div role="tab">${C}</div></div><p>客户名称：${B}</p>`,
      [`name ${A} chrome`, `name ${C} chrome`, `name ${B} labelled`],
    ],
    [
      'every tab is marked alike',
      `<div class="tabs"><p class="tab on">首页</p><p class="tab on">${A}</p></div>`,
      [`name ${A} -`],
    ],
    [
      'it is the panel of a tab',
      `<div class="tabs"><div class="panel">1</div><div class="panel active">${A} 开户</div></div>`,
      [`name ${A} -`],
    ],
    [
      'it is an entry of a menu',
      `<ul class="menu"><li class="active">${A}</li><li>${B}</li></ul>`,
      [`name ${A} chrome selectedRow`, `name ${B} chrome row`],
    ],
  ])('names nobody when %s', async (_when, markup, found) => expect(await read(markup)).toEqual(found));
});

describe('the title of a window', () => {
  const layer = (style: string, inner: string) =>
    `<div style="position:fixed;left:0;top:0;${style}"><div class="win-title">${A}</div>${inner}</div>`;
  test.each<Case>([
    ['a dialog has a low heading', `<div role="dialog"><h5>${A} 概览</h5></div>`, [`name ${A} heading`]],
    [
      'a modal part has a title',
      `<div aria-modal="true"><div class="modal-title">${A}</div></div>`,
      [`name ${A} heading`],
    ],
    [
      'a dialog names its title',
      `<div role="dialog" aria-labelledby="t"><p id="t">${A}</p></div>`,
      [`name ${A} heading`],
    ],
    ['its title stands in a tool bar', `<dialog open><nav><h1>${A}</h1></nav></dialog>`, [`name ${A} heading`]],
    ['a layer lies above the page', layer('z-index:900;width:500px;height:300px', ''), [`name ${A} heading`]],
  ])('names the client when %s', async (_when, markup, found) => expect(await read(markup)).toEqual(found));

  test.each<Case>([
    ['it is a message', layer('z-index:900;width:300px;height:80px', ''), [`name ${A} -`]],
    [
      'it is announced',
      layer('z-index:900;width:500px;height:300px', '').replace('<div ', '<div aria-live="polite" '),
      [`name ${A} -`],
    ],
    ['a message has a heading', `<div role="alert"><h2>${A}</h2></div>`, [`name ${A} -`]],
    ['a message is set large', `<div role="status" style="font-size:30px">${A}</div>`, [`name ${A} -`]],
    ['a hint has a label', `<div role="tooltip">客户名称：${A}</div>`, [`name ${A} chrome`]],
    ['it is a card', `<div class="card"><div class="card-title">${A}</div></div>`, [`name ${A} -`]],
  ])('names nobody when %s', async (_when, markup, found) => expect(await read(markup)).toEqual(found));
});

describe('a path to the page', () => {
  test.each<Case>([
    ['it goes on to a part of the client’s', `<p class="breadcrumb">首页 > ${A} > 流水</p>`, [`name ${A} heading`]],
    ['it goes on to a company', `<p class="breadcrumb">${A} > 北辙新能源有限公司</p>`, [`name ${A} breadcrumb`]],
    ['it goes on to another party', `<p class="breadcrumb">${A} > 担保人 > 详情</p>`, [`name ${A} breadcrumb`]],
    [
      'a heading names another',
      `<p class="breadcrumb">首页 > ${A}</p><h1>${B}</h1>`,
      [`name ${A} breadcrumb`, `name ${B} heading`],
    ],
  ])('is read for what it says when %s', async (_when, markup, found) => expect(await read(markup)).toEqual(found));
});

describe('a large line', () => {
  test.each<Case>([
    ['it stands alone', `<div style="font-size:22px">${A}</div><p>${B}</p>`, [`name ${A} heading`, `name ${B} -`]],
    [
      'it is the caption of a table',
      `<table><caption>${A} 流水</caption><tr><td>1</td></tr></table>`,
      [`name ${A} heading`],
    ],
    ['it is not large', `<div style="font-size:17px">${A}</div>`, [`name ${A} -`]],
    [
      'it is larger than small text',
      `<div style="font-size:16px">${A}</div><style>body{font-size:12px}</style>`,
      [`name ${A} -`],
    ],
    ['it is the system’s name', `<div class="logo" style="font-size:22px">${A}</div>`, [`name ${A} -`]],
    [
      'it is one of several figures',
      `<div class="card"><p style="font-size:22px">${A}</p></div><div class="card"><p>3</p></div>`,
      [`name ${A} -`],
    ],
    ['it is a sentence', `<div style="font-size:22px">${A} 已移交，请处理</div>`, [`name ${A} -`]],
  ])('is read for what it is when %s', async (_when, markup, found) => expect(await read(markup)).toEqual(found));
});

describe('what stands in attributes', () => {
  test.each<Case>([
    ['an icon has a title', `<button title="${A}"><svg></svg></button>`, [`name ${A} - unmarkable`]],
    ['an icon has a name', `<button aria-label="查看 ${A}"><svg></svg></button>`, [`name ${A} - unmarkable`]],
    ['a picture has words', `<img alt="${A}" width="9" height="9">`, [`name ${A} - unmarkable`]],
    ['the text says the same', `<p title="${A}">${A}</p>`, [`name ${A} -`]],
    ['it cannot be seen', `<p title="${A}" style="display:none">1</p>`, []],
    [
      'it is under the label of another',
      `<p>担保人：<b></b></p><p>担保人</p><p title="${A}">1</p>`,
      [`name ${A} otherParty unmarkable`],
    ],
    [
      'the text is cut',
      `<dl><dt>客户名称</dt><dd><p title="${A}">云岭牧野…</p></dd></dl>`,
      [`name ${A} labelled unmarkable`, 'name 云岭牧野… labelled'],
    ],
    ['a heading has a hint', `<h1 title="${A}">详情</h1>`, [`name ${A} - unmarkable`]],
  ])('is read when %s', async (_when, markup, found) => {
    expect([...(await read(markup))].sort()).toEqual([...found].sort());
  });
});

describe('an item of a list', () => {
  test.each<Case>([
    [
      'it is running text',
      `<ul><li class="active">2026-11-01 ${A} 开户</li><li>${B}</li></ul>`,
      [`name ${A} row`, `name ${B} row`],
    ],
    [
      'it begins with the name',
      `<ul><li class="active">${A} 开户</li><li>${B}</li></ul>`,
      [`name ${A} selectedRow`, `name ${B} row`],
    ],
  ])('that is marked is read for what it is when %s', async (_when, markup, found) =>
    expect(await read(markup)).toEqual(found),
  );

  test.each<Case>([
    ['a badge stands before', `<p><span>新</span><a>${A}</a></p>`, [`name ${A} -`]],
    ['its first character stands before', `<p>新<a>${A}</a></p>`, []],
    ['its first character is marked with it', `<p><em>新云岭</em>${A.slice(2)}</p>`, []],
  ])('is the client’s when %s, and only then', async (_when, markup, found) =>
    expect(await read(markup)).toEqual(found),
  );
});

test('a value in the shadow tree of an element inside is found when its label stands outside', async () => {
  const markup = `<div>客户名称</div><div><x-text data-shadow><template><span>${A}</span></template></x-text></div>`;
  expect(await read(markup)).toEqual([`name ${A} labelled`]);
});
