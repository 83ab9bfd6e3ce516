import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePageCall } from './parse-page-call.ts';
import { pageSender } from './sender.ts';

const CANDIDATE = { index: 0, kind: 'name', text: '望川精机', cues: ['heading'], isMarkable: true };

const PICK = {
  kind: 'name',
  field: { kind: 'name', locators: [{ by: 'label', text: '客户名称' }] },
  value: '望川精机制造有限公司',
  anchor: '客户名称',
  path: '/crm/client/*',
};
const TAUGHT = {
  adapterId: '01900000-0000-7000-8000-000000000001',
  readings: [{ kind: 'name', value: '望川精机制造有限公司', locator: 0 }],
};

describe('parsePageCall', () => {
  test.each([
    [{ type: 'page.hello', request: {} }],
    [{ type: 'page.hello', request: { isBlank: true, hasReader: true } }],
    [{ type: 'page.candidates', request: { generation: 1, candidates: [CANDIDATE] } }],
    [{ type: 'page.openClient', request: { clientId: '01900000-0000-7000-8000-000000000001' } }],
    [{ type: 'page.focusLog', request: {} }],
    [{ type: 'page.bye', request: {} }],
    [{ type: 'page.picked', request: {} }],
    [{ type: 'page.picked', request: { pick: PICK } }],
    [{ type: 'page.candidates', request: { generation: 1, candidates: [], taught: [TAUGHT], isDrawn: true } }],
  ])('takes %j', (message) => {
    expect(parsePageCall(message)).toEqual(message);
  });

  test.each([
    ['an unknown call', { type: 'page.readAll', request: {} }],
    ['a name every object has', { type: 'constructor', request: {} }],
    ['an extra key beside the request', { type: 'page.hello', request: {}, also: 1 }],
    ['an extra key in the request', { type: 'page.hello', request: { also: 1 } }],
    ['an id that is none', { type: 'page.openClient', request: { clientId: '../x' } }],
    [
      'too long a text',
      { type: 'page.candidates', request: { generation: 1, candidates: [{ ...CANDIDATE, text: 'x'.repeat(121) }] } },
    ],
    [
      'an unknown cue',
      { type: 'page.candidates', request: { generation: 1, candidates: [{ ...CANDIDATE, cues: ['trust me'] }] } },
    ],
    [
      'too many candidates',
      { type: 'page.candidates', request: { generation: 1, candidates: Array(2001).fill(CANDIDATE) } },
    ],
    ['a pick of another kind than its field', { type: 'page.picked', request: { pick: { ...PICK, kind: 'uscc' } } }],
    [
      'a pick without locators',
      { type: 'page.picked', request: { pick: { ...PICK, field: { kind: 'name', locators: [] } } } },
    ],
    [
      'a locator with a number in it',
      {
        type: 'page.picked',
        request: { pick: { ...PICK, field: { kind: 'name', locators: [{ by: 'label', text: '客户6020' }] } } },
      },
    ],
    [
      'a reading longer than a value',
      {
        type: 'page.candidates',
        request: {
          generation: 1,
          candidates: [],
          taught: [{ ...TAUGHT, readings: [{ kind: 'name', value: 'x'.repeat(121), locator: 0 }] }],
        },
      },
    ],
    ['no request', { type: 'page.hello' }],
    ['text', 'page.hello'],
    ['nothing', null],
  ])('drops %s', (_name, message) => {
    expect(parsePageCall(message)).toBeUndefined();
  });

  test('never throws, whatever a page sends', () => {
    const anyMessage = fc.oneof(
      fc.anything(),
      fc.record({
        type: fc.constantFrom('page.hello', 'page.candidates', 'page.openClient', 'page.bye', '__proto__'),
        request: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(anyMessage, (message) => {
        parsePageCall(message);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('pageSender', () => {
  const tab = { id: 4, windowId: 2, active: true } as never;
  const sender = { id: 'own', tab, frameId: 0, url: 'https://crm.bank.example/', documentId: 'd' };

  test('describes a frame of a web page', () => {
    expect(pageSender(sender, 'own')).toEqual({
      tabId: 4,
      windowId: 2,
      frameId: 0,
      url: 'https://crm.bank.example/',
      documentId: 'd',
      isActive: true,
    });
  });
  test.each([
    ['another extension', { ...sender, id: 'other' }],
    ['our own page', { ...sender, url: 'chrome-extension://own/sidepanel.html' }],
    ['a frame without a tab', { ...sender, tab: undefined }],
    ['a sender without an address', { ...sender, url: undefined }],
    ['a frame without a number', { ...sender, frameId: undefined }],
  ])('refuses %s', (_name, other) => {
    expect(pageSender(other as never, 'own')).toBeUndefined();
  });
});
