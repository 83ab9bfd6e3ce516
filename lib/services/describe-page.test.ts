import { expect, test } from 'vitest';
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
