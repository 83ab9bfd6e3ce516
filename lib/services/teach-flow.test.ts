import { describe, expect, test } from 'vitest';
import { makePick } from '../../test/factories/adapter.ts';
import type { Teaching } from './adapters.ts';
import { adaptersOf, dropped, picked, pointingAt, ready, startTeaching } from './teach-flow.ts';

const SITE = 'https://crm.bank.example';
const NAME = makePick('name', '望川机械有限公司');
const NUMBER = makePick('clientNumber', '6020001371');
const begin = () => startTeaching(7, SITE);
const shown = (...picks: Parameters<typeof picked>[1][]) =>
  picks.reduce<Teaching | undefined>((now, pick) => now && picked(now, pick, SITE), begin());
const making = { name: '客户详情', today: '2026-11-22', newId: () => '01900000-0000-7000-8000-00000000aaaa' };

describe('teaching', () => {
  test('asks for the name, then for the number, then for nothing', () => {
    expect(begin().pointing).toBe('name');
    expect(shown(NAME)?.pointing).toBe('clientNumber');
    expect(shown(NAME, NUMBER)).toMatchObject({ picks: [{ pick: NAME }, { pick: NUMBER }] });
    expect(shown(NAME, NUMBER)?.pointing).toBeUndefined();
  });
  test('takes a credit code for a number and calls it what it is', () => {
    const code = shown(NAME, makePick('clientNumber', '91350100m000100y43'));
    expect(code?.picks[1]?.pick).toMatchObject({ kind: 'uscc', field: { kind: 'uscc' } });
    expect(code?.pointing).toBeUndefined();
  });
  test('says what is wrong with a pick and asks again', () => {
    const trouble = makePick('name', '云', { problem: 'invalid', field: { kind: 'name', locators: [] } });
    const state = shown(trouble);
    expect(state).toMatchObject({ pointing: 'name', trouble, picks: [] });
    expect(state && picked(state, NAME, SITE)).not.toHaveProperty('trouble');
  });
  test('is ready only for the field the page has said it waits for', () => {
    expect(begin().isReady).toBeUndefined();
    expect(ready(begin(), 'clientNumber').isReady).toBeUndefined();
    const state = ready(begin(), 'name');
    expect(state.isReady).toBe(true);
    expect(picked(state, NAME, SITE)?.isReady).toBeUndefined();
    expect(picked(state, { ...NAME, problem: 'invalid' }, SITE)).toMatchObject({ pointing: 'name', trouble: {} });
    expect(picked(state, { ...NAME, problem: 'invalid' }, SITE)?.isReady).toBeUndefined();
  });
  test('leaves alone what is not asked for', () => {
    expect(shown(NUMBER)).toEqual(begin());
  });
  test('ends when the user gives up before anything was shown, and rests afterwards', () => {
    expect(shown(undefined)).toBeUndefined();
    expect(shown(NAME, undefined)).toMatchObject({ picks: [{ pick: NAME }] });
    expect(shown(NAME, undefined)?.pointing).toBeUndefined();
  });
  test('replaces a field that is pointed at again', () => {
    const state = shown(NAME, NUMBER) as Teaching;
    const again = picked(pointingAt(state, 'name'), makePick('name', '甲有限公司'), SITE);
    expect(again?.picks.filter(({ pick }) => pick.kind === 'name')).toHaveLength(1);
    expect(dropped(state, 'name').picks.map(({ pick }) => pick.kind)).toEqual(['clientNumber']);
  });
});

describe('adaptersOf', () => {
  test('makes one adapter of what was shown in one frame', () => {
    const made = adaptersOf(shown(NAME, NUMBER) as Teaching, making);
    expect(made).toMatchObject({
      adapters: [{ site: SITE, path: '/crm/client/*', fields: [NAME.field, NUMBER.field], taughtOn: '2026-11-22' }],
    });
  });
  test('makes one a frame and keeps the id of the page that is taught anew', () => {
    const start = startTeaching(7, SITE, 'old');
    const first = picked(start, NAME, SITE) as Teaching;
    const both = picked(first, { ...NUMBER, path: '/frames/side' }, SITE) as Teaching;
    const made = adaptersOf(both, making);
    expect('adapters' in made && made.adapters.map(({ id, path }) => [id, path])).toEqual([
      ['old', '/crm/client/*'],
      [making.newId(), '/frames/side'],
    ]);
  });
  test('keeps nothing that holds what was pointed at', () => {
    const pick = makePick('name', '望川机械有限公司', {
      path: '/c/%E6%9C%9B%E5%B7%9D%E6%9C%BA%E6%A2%B0%E6%9C%89%E9%99%90%E5%85%AC%E5%8F%B8/info',
      field: {
        kind: 'name',
        locators: [
          { by: 'attribute', name: 'id', value: 'c-望川 机械有限公司' },
          { by: 'label', text: '客户名称' },
        ],
      },
    });
    const made = adaptersOf(shown(pick) as Teaching, making);
    expect(made).toMatchObject({
      adapters: [{ path: '/c/*/info', fields: [{ locators: [{ by: 'label', text: '客户名称' }] }] }],
    });
    expect(JSON.stringify(made)).not.toContain('望川');
  });
  test('is refused when only the client itself leads to a field', () => {
    const pick = makePick('name', '望川机械有限公司', {
      field: { kind: 'name', locators: [{ by: 'attribute', name: 'id', value: '望川机械有限公司' }] },
    });
    expect(adaptersOf(shown(pick) as Teaching, making)).toEqual({ reason: 'unsafe' });
  });
  test('is refused when nothing shown says who the client is', () => {
    const state = picked(pointingAt(begin(), 'balance'), makePick('balance', '1,000.00'), SITE) as Teaching;
    expect(adaptersOf(state, making)).toEqual({ reason: 'noIdentity' });
  });
});
