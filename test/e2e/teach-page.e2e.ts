import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FieldKind, TaughtField } from '../../lib/contracts/adapter.ts';
import { startTeachPage, type TeachPage } from './support/teach-page.ts';

let on: TeachPage;
beforeAll(async () => {
  on = await startTeachPage();
});
afterAll(() => on?.close());

const NAME = '云岭惠佰邻连锁超市有限公司';
const FORM = `<main><h3>基本信息</h3><dl><dt>客户名称</dt><dd id="name">${NAME}</dd><dt>客户号</dt><dd id="number">6020002148</dd></dl></main>`;

describe('deriving', () => {
  test.each([
    ['a label before it', FORM, '#name', 'name', { by: 'label', text: '客户名称' }],
    [
      'a label in the same line',
      `<p id="line">客户名称：${NAME} 客户号：6020002148</p>`,
      '#line',
      'clientNumber',
      { by: 'label', text: '客户号' },
    ],
    [
      'the head of its column',
      '<table id="t"><thead><tr><th>贷款种类</th><th>贷款余额（元）</th></tr></thead><tbody><tr><td>流贷</td><td id="v">1,200.00</td></tr></tbody></table>',
      '#v',
      'balance',
      { by: 'column', text: '贷款余额(元)' },
    ],
    [
      'a label tied to its field',
      `<div><label for="a">走访主体</label></div><hr><p></p><section><p>。</p><div><input id="a" value="${NAME}"></div></section>`,
      '#a',
      'name',
      { by: 'label', text: '走访主体' },
    ],
    [
      'an attribute a person wrote',
      `<div><div data-field="custName" data-row="el-id-1234" class="sc-bdVaJa" id="v">${NAME}</div></div>`,
      '#v',
      'name',
      { by: 'attribute', name: 'data-field', value: 'custName' },
    ],
    [
      'a heading with words before it',
      `<h2 id="v">客户详情 - ${NAME}<small>企业法人</small></h2>`,
      '#v',
      'name',
      { by: 'landmark', landmark: 'heading', before: '客户详情 -', after: '企业法人' },
    ],
    [
      'the section it is in, where others have the same label',
      `<div><div><h4>流动资金贷款</h4><dl><dt>余额</dt><dd id="v">1.00</dd></dl></div><div><h4>票据</h4><dl><dt>余额</dt><dd>2.00</dd></dl></div></div>`,
      '#v',
      'balance',
      { by: 'label', text: '余额', section: '流动资金贷款' },
    ],
  ] as const)('anchors a value to %s', async (_case, markup, selector, kind, locator) => {
    await on.open(markup);
    const picked = await on.pickAt(selector, kind, [NAME]);
    expect(picked.problem).toBeUndefined();
    expect(picked.field.locators).toContainEqual(locator);
    expect(JSON.stringify(picked.field)).not.toMatch(/el-id|bdVaJa|惠佰邻|6020/);
    expect(picked.path).toBe('/crm/name-check');
  });

  test.each([
    ['is editable', `<div contenteditable><p id="v">${NAME}</p></div>`, 'editable'],
    ['is no such value', '<dl><dt>客户名称</dt><dd id="v">柜面办理</dd></dl>', 'invalid'],
    ['shows nothing', '<dl><dt>客户名称</dt><dd id="v">—</dd></dl>', 'notFound'],
    ['is anchored to nothing', `<div><p>${'说明文字'.repeat(8)}</p><p id="v">${NAME}</p></div>`, 'unstable'],
    [
      'belongs to somebody else',
      `<dl><dt>担保人</dt><dd><span>客户名称</span><b id="v">${NAME}</b></dd></dl>`,
      'unstable',
    ],
    ['is anchored to a client alone', `<dl><dt>${NAME}</dt><dd id="v">6020002148</dd></dl>`, 'unstable'],
    ['is a password', '<label>客户号<input type="password" id="v" value="6020002148"></label>', 'notFound'],
  ])('refuses what %s', async (_case, markup, problem) => {
    await on.open(markup);
    const kind = markup.includes('6020') ? 'clientNumber' : 'name';
    expect(await on.pickAt('#v', kind, [NAME])).toMatchObject({ problem, field: { locators: [] } });
  });
});

const byLabel = (kind: FieldKind, text: string): TaughtField => ({ kind, locators: [{ by: 'label', text }] });

describe('locating', () => {
  const BOTH: TaughtField = {
    kind: 'name',
    locators: [
      { by: 'label', text: '客户名称' },
      { by: 'landmark', landmark: 'heading', before: '', after: '' },
      { by: 'label', text: '企业全称' },
    ],
  };
  test.each([
    ['agree', `<h2>${NAME}</h2>${FORM}`, { value: NAME, locator: 0 }],
    ['disagree', `<h2>望溪远拓贸易有限公司</h2>${FORM}`, { problem: 'disagree' }],
    ['find nothing but a hidden value', `<div hidden>${FORM}</div>`, { problem: 'missing' }],
    ['find a masked value', '<dl><dt>客户名称</dt><dd>云岭***有限公司</dd></dl>', { problem: 'invalid' }],
    [
      'find two values',
      `${FORM}<section><dl><dt>客户名称</dt><dd>望溪远拓贸易有限公司</dd></dl></section>`,
      { problem: 'disagree' },
    ],
    [
      'find what a translation calls just a full name, of a person',
      '<dl><dt>Full Name</dt><dd>王若兰</dd></dl>',
      { problem: 'missing' },
    ],
    ['find the value of a guarantor', `<fieldset><legend>担保人</legend>${FORM}</fieldset>`, { problem: 'missing' }],
  ])('says what it must when its locators %s', async (_case, markup, expected) => {
    await on.open(markup);
    const [reading] = await on.read([BOTH]);
    expect(reading).toEqual({ kind: 'name', ...expected });
  });

  test('reads the selected row of a table and none when no row is meant', async () => {
    const rows = (selected: string) =>
      `<table><thead><tr><th>借据号</th><th>贷款余额</th></tr></thead><tbody><tr><td>a</td><td>1.00</td></tr><tr ${selected}><td>b</td><td>2.00</td></tr></tbody></table>`;
    const field: TaughtField = { kind: 'balance', locators: [{ by: 'column', text: '贷款余额' }] };
    await on.open(rows(''));
    expect(await on.read([field])).toEqual([{ kind: 'balance', problem: 'missing' }]);
    await on.open(rows('aria-selected="true"'));
    expect(await on.read([field])).toEqual([{ kind: 'balance', value: '2.00', locator: 0 }]);
  });

  test('reads in open shadow roots', async () => {
    await on.open('<x-card></x-card>');
    await on.page.evaluate(`(() => {
      const root = document.querySelector('x-card').attachShadow({ mode: 'open' });
      const [dt, dd, dl] = ['dt', 'dd', 'dl'].map((tag) => document.createElement(tag));
      dt.textContent = '走访主体';
      dd.textContent = ${JSON.stringify(NAME)};
      dd.id = 'inner';
      dl.append(dt, dd);
      root.append(dl);
    })()`);
    expect(await on.pickAt('#inner', 'name')).toMatchObject({ value: NAME, anchor: '走访主体' });
    expect(await on.read([byLabel('name', '走访主体')])).toMatchObject([{ value: NAME }]);
  });

  test('takes no more than its share of time on a page of many labels', async () => {
    const fields = [byLabel('balance', '余额'), byLabel('limit', '额度')];
    const time = async (labels: number) => {
      await on.open(`<div>${'<p><span>余额</span><i>：</i><b>1.00</b></p>'.repeat(labels)}</div>`);
      const runs: number[] = [];
      for (let i = 0; i < 4; i += 1) runs.push(await on.run<number>('timeOf', fields));
      return Math.min(...runs);
    };
    const few = await time(4000);
    // Four times as many labels: sixteen times as long would be each against each.
    expect((await time(16_000)) / few).toBeLessThan(9);
  });
});

describe('a canvas', () => {
  const canvas = (height: string) => `<canvas style="display:block;width:100vw;height:${height}"></canvas>`;
  test.each([
    ['fills the frame', canvas('90vh'), true],
    ['is a small chart', canvas('20vh'), false],
    ['stands among much text', `${canvas('90vh')}<p>${'说明'.repeat(200)}</p>`, false],
    ['is missing', '<p>x</p>', false],
  ])('is told when it %s', async (_case, markup, expected) => {
    await on.open(markup);
    expect(await on.run('isDrawn')).toBe(expected);
  });
});

describe('pointing', () => {
  const PAGE = `<style>body{margin:0}p,iframe,input{position:absolute;left:20px;width:200px;height:24px;margin:0}</style>
    <p id="a" style="top:20px">${NAME}</p><input id="b" style="top:60px" value="${NAME}" disabled>
    <p id="c" style="top:100px">望溪远拓贸易有限公司</p>`;

  async function start(): Promise<void> {
    await on.open(PAGE);
    await on.page.evaluate(`globalThis.seen = [];
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'keydown'])
        document.addEventListener(type, (event) => seen.push(event.type + ' ' + event.isTrusted));`);
    await on.run('point', 'name');
  }
  const picked = () => on.page.evaluate('teach.picked') as Promise<string[]>;
  const seen = () => on.page.evaluate('seen') as Promise<string[]>;
  const hosts = () => on.page.evaluate('document.documentElement.children.length - 2') as Promise<number>;

  test('takes the click for itself and leaves nothing behind', async () => {
    await start();
    expect(await hosts()).toBe(1);
    await on.page.mouse.click(60, 30, { count: 2 });
    expect(await picked()).toEqual(['a']);
    expect(await seen()).toEqual([]);
    expect(await hosts()).toBe(0);
  });
  test('takes a field that is disabled', async () => {
    await start();
    await on.page.mouse.click(60, 70);
    expect(await picked()).toEqual(['b']);
  });
  test('does not listen to the page', async () => {
    await start();
    await on.page.evaluate("document.querySelector('#a').click()");
    await on.page.evaluate(
      "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))",
    );
    expect(await picked()).toEqual([]);
    expect(await seen()).toEqual(['click false', 'keydown false']);
  });
  test('gives up with Escape', async () => {
    await start();
    await on.page.keyboard.press('Escape');
    expect(await picked()).toEqual(['']);
    expect([await seen(), await hosts()]).toEqual([[], 0]);
  });
  test('goes through the values with the keyboard', async () => {
    await start();
    for (const key of ['Tab', 'Tab', 'ArrowDown', 'ArrowUp', 'ArrowDown', 'Enter'] as const)
      await on.page.keyboard.press(key);
    expect(await picked()).toEqual(['c']);
    expect(await seen()).toEqual([]);
  });
  test('ends when told', async () => {
    await start();
    await on.run('stop');
    expect([await picked(), await hosts()]).toEqual([[], 0]);
  });
});

describe('the page half', () => {
  const adapter = (path: string) => ({
    format: 'suixing-adapter',
    version: 1,
    id: '01900000-0000-7000-8000-000000000001',
    name: '客户',
    site: 'http://127.0.0.1',
    path,
    fields: [byLabel('name', '客户名称'), byLabel('balance', '余额')],
    taughtOn: '2026-11-22',
  });
  const lastReport = () =>
    on.page.evaluate("teach.calls.filter(([type]) => type === 'page.candidates').at(-1)?.[1]") as Promise<
      { candidates: { cues: string[]; text: string }[]; taught?: unknown } | undefined
    >;

  test('sends what its adapters read, again when it changes', async () => {
    await on.open(FORM);
    await on.run('start', [
      adapter('/crm/name-check'),
      { ...adapter('/other'), id: '01900000-0000-7000-8000-000000000002' },
    ]);
    await expect
      .poll(async () => (await lastReport())?.taught, { timeout: 5000 })
      .toEqual([
        {
          adapterId: adapter('').id,
          readings: [
            { kind: 'name', value: NAME, locator: 0 },
            { kind: 'balance', problem: 'missing' },
          ],
        },
      ]);
    expect((await lastReport())?.candidates[0]).toMatchObject({ text: NAME, cues: ['taught'] });
    await on.page.evaluate("document.querySelector('#name').textContent = '望溪远拓贸易有限公司'");
    await expect.poll(async () => (await lastReport())?.candidates[0]?.text).toBe('望溪远拓贸易有限公司');
  });

  test('waits with calling a page changed until it has stood still with text on it', async () => {
    const waiting = async () => ((await lastReport())?.taught as { isWaiting?: true }[] | undefined)?.[0]?.isWaiting;
    const show = (markup: string) => on.page.evaluate(`document.body.innerHTML = ${JSON.stringify(markup)}`);
    await on.open('<main aria-busy="true"></main>');
    await on.run('start', [adapter('/crm/name-check')]);
    await expect.poll(waiting, { timeout: 5000 }).toBe(true);
    // Filled in time: nothing was ever said to be lost.
    await show('<p>业务平台</p><p>欢迎使用，正在为您查询，请稍候，马上就好。</p>');
    await show(FORM);
    await expect.poll(async () => (await lastReport())?.candidates[0]?.cues, { timeout: 5000 }).toEqual(['taught']);
    expect(await waiting()).toBeUndefined();
    // Labels without values are a page that is being filled; for how long is for the page to say.
    await show(FORM.replace(NAME, ''));
    await expect.poll(waiting, { timeout: 5000 }).toBe(true);
    const since = (await on.page.evaluate('performance.now()')) as number;
    await expect.poll(waiting, { timeout: 5000 }).toBeUndefined();
    expect(((await on.page.evaluate('performance.now()')) as number) - since).toBeGreaterThan(1000);
  });

  test('tries fields out and says what was pointed at', async () => {
    await on.open(FORM);
    await on.run('start', []);
    await expect.poll(lastReport, { timeout: 5000 }).toBeDefined();
    expect(await on.run('tell', 'page.tryFields', { fields: [byLabel('clientNumber', '客户号')] })).toEqual({
      readings: [{ kind: 'clientNumber', value: '6020002148', locator: 0 }],
    });
    await on.run('tell', 'page.point', { kind: 'clientNumber' });
    await on.page.click('#number').catch(() => undefined);
    const said = () => on.page.evaluate("teach.calls.filter(([type]) => type === 'page.picked')") as Promise<unknown>;
    await expect.poll(said).toMatchObject([['page.picked', { pick: { value: '6020002148', anchor: '客户号' } }]]);
  });
});
