import { describe, expect, test } from 'vitest';
import type { FrameState } from '../contracts/page-state.ts';
import { describePage } from './describe-page.ts';

const PORTALS = ['https://crm.bank.example'];
const url = 'https://crm.bank.example/client/1';
const frame: FrameState = {
  tabId: 5,
  frameId: 0,
  subjects: [{ clientId: 'a', score: 100, evidence: 'uscc' }],
  mentions: ['b', 'a'],
};

test('names the subject and leaves it out of the mentions', () => {
  expect(describePage({ id: 5, url }, [frame], PORTALS)).toEqual({
    tabId: 5,
    origin: 'https://crm.bank.example',
    access: 'enabled',
    subject: { kind: 'client', clientId: 'a', evidence: 'uscc' },
    mentions: ['b'],
    taught: [],
    lost: [],
    isDrawn: false,
  });
});

test('a mention in two frames is listed once', () => {
  const other = { ...frame, frameId: 3, subjects: [], mentions: ['b', 'c'] };
  expect(describePage({ id: 5, url }, [frame, other], PORTALS).mentions).toEqual(['b', 'c']);
});

test('shows nothing of a page whose portal was disabled, even when a report is left over', () => {
  const page = describePage({ id: 5, url }, [frame], []);
  expect(page).toMatchObject({ access: 'available', subject: { kind: 'none' }, mentions: [] });
});

test.each([
  ['unknown when the browser does not tell the address', { id: 5 }, 'unknown'],
  ['unavailable on a page of the browser', { id: 5, url: 'chrome://newtab/' }, 'unavailable'],
  ['available on a page not enabled', { id: 5, url: 'https://other.example/' }, 'available'],
  ['unknown without a tab', undefined, 'unknown'],
] as const)('access is %s', (_name, tab, access) => {
  expect(describePage(tab, [], PORTALS).access).toBe(access);
});

describe('a taught page', () => {
  const read = { kind: 'name', value: '望川机械有限公司', locator: 0 } as const;
  const missing = { kind: 'name', problem: 'missing' } as const;
  const taught = (...readings: readonly (typeof read | typeof missing)[]) => ({
    ...frame,
    frameId: 2,
    taught: [{ adapterId: 'x', readings }],
  });
  test('comes with what each frame read', () => {
    const page = describePage({ id: 5, url }, [frame, taught(read)], PORTALS);
    expect(page.taught).toEqual([{ adapterId: 'x', frameId: 2, readings: [read] }]);
    expect(page.lost).toEqual([]);
  });
  test('that no longer says who the client is, is named as lost', () => {
    const page = describePage({ id: 5, url }, [frame, taught(missing)], PORTALS);
    expect(page.lost).toEqual([{ adapterId: 'x', frameId: 2, readings: [missing] }]);
  });
  test('shows nothing once its portal is disabled', () => {
    expect(describePage({ id: 5, url }, [taught(read)], [])).toMatchObject({ taught: [], lost: [] });
  });
});

test('a page is drawn when one of its frames is', () => {
  expect(describePage({ id: 5, url }, [frame, { ...frame, frameId: 1, isDrawn: true }], PORTALS).isDrawn).toBe(true);
});
