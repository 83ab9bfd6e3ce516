import { describe, expect, test } from 'vitest';
import { makeWorkCalendar } from '../../lib/domain/calendar/workdays.ts';
import { parseLog } from '../../lib/domain/quick-log/parse-log.ts';
import type { Draft } from '../../lib/hooks/service-types.ts';
import { emptyLog } from './log-state.ts';
import { inputOf, viewOf } from './log-view.ts';
import { withEdit } from './promise-edits.ts';

// A Sunday.
const TODAY = '2026-11-22';
const LINE = '拜访 王总 谈承兑和利率,嫌利率高,答应周五给报价,下周三回访';
const context = {
  today: TODAY,
  calendar: makeWorkCalendar({ daysOff: {}, workdays: [], expected: [] }),
  people: [{ id: 'p1', name: '李敏', title: '财务总监' }],
};
const FALLBACKS = {
  topicName: (id: string) => `topic ${id}`,
  today: TODAY,
  nextText: 'follow up',
  promiseText: 'keep it',
  due: '2026-11-25',
};

const draft = (text: string, patch: Partial<Draft> = {}): Draft => ({ ...emptyLog('wechat'), text, ...patch });
const view = (state: Draft) => viewOf(state, parseLog(state.text, context));
const input = (state: Draft) => inputOf(state, view(state), 'c1', FALLBACKS);

describe('a line that was read', () => {
  test('is saved whole with all that it says', () => {
    expect(input(draft(` ${LINE} `, { newPeople: ['王总'] }))).toEqual({
      clientId: 'c1',
      channel: 'visit',
      day: TODAY,
      text: LINE,
      isEffective: true,
      personIds: [],
      newPeople: [{ name: '王总', title: '总', role: 'handler' }],
      topics: ['利率'],
      products: ['bills'],
      objections: [{ scenario: 'price' }],
      promises: [{ by: 'us', text: '给报价', due: '2026-11-27' }],
      next: { text: '回访', due: '2026-11-25', kind: 'nextStep' },
    });
  });
  test('is saved with what was said of it by hand', () => {
    const state = draft(LINE, {
      newPeople: ['王总'],
      newRoles: [{ name: '王总', role: 'decisionMaker' }],
      answered: [{ scenario: 'price', worked: true, scriptId: 'price.stay' }],
      added: ['topic:fee', 'product:deposit', 'objection:procedure'],
    });
    expect(input(state)).toMatchObject({
      newPeople: [{ name: '王总', role: 'decisionMaker' }],
      topics: ['利率', 'topic fee'],
      products: ['bills', 'deposit'],
      objections: [{ scenario: 'price', worked: true, scriptId: 'price.stay' }, { scenario: 'procedure' }],
    });
  });
  test.each([
    ['is kept', {}, { time: '14:00', channel: 'visit' }],
    ['goes with its day', { nextDue: '2026-12-01', hand: ['nextDue'] }, undefined],
  ] as const)('the time of an appointment %s', (_name, patch, expected) => {
    const { next } = input(draft('电话李敏,下周三下午两点拜访', patch as Partial<Draft>));
    expect(next?.time).toBe(expected?.time);
    expect(next?.channel).toBe(expected?.channel);
  });
  test('adds nobody who was not accepted', () => {
    expect(input(draft(LINE)).newPeople).toBeUndefined();
  });
  test('names the word that made it one-way, and a later choice by hand wins', () => {
    const state = draft('电话李敏没接');
    expect(view(state)).toMatchObject({ isEffective: false, effectWord: '没接', personIds: ['p1'] });
    const byHand = view({ ...state, isEffective: true, hand: ['isEffective'] });
    expect(byHand.isEffective).toBe(true);
    expect(byHand.effectWord).toBeUndefined();
  });
  test.each([
    ['发短信通知利率下调', false],
    ['拜访李敏', true],
  ])('counts %s as its channel does', (text, isEffective) => {
    expect(view(draft(text)).isEffective).toBe(isEffective);
  });
});

describe('a choice by hand is not overwritten when more is typed', () => {
  const more = `${LINE},打电话约了财务`;
  test.each<[string, Partial<Draft>, object]>([
    ['the channel', { channel: 'meeting', hand: ['channel'] }, { channel: 'meeting' }],
    ['the day', { day: '2026-11-20', hand: ['day'] }, { day: '2026-11-20' }],
    ['the next step', { nextText: 'x', hand: ['nextText'] }, { nextText: 'x' }],
    [
      'a next step taken away',
      { nextText: '', nextDue: '', hand: ['nextText', 'nextDue'] },
      { nextText: '', nextDue: '' },
    ],
    ['a topic taken away', { refused: ['topic:rate'] }, { topics: [] }],
    ['an objection taken away', { refused: ['objection:price'] }, { objections: [] }],
    ['a product taken away', { refused: ['product:bills'] }, { products: [] }],
    ['a person taken away', { refused: ['person:王总'] }, { strangers: [] }],
  ])('%s', (_name, patch, expected) => {
    expect(view(draft(LINE, patch))).toMatchObject(expected);
    expect(view(draft(more, patch))).toMatchObject(expected);
  });
  test('a promise given to the client, with another day, while its words are written on', () => {
    const [read] = view(draft('拜访,答应周五给报')).promises;
    const promiseEdits = withEdit([], read?.source ?? '', { by: 'client', due: '2026-12-01' });
    expect(view(draft('拜访,答应周五给报价', { promiseEdits })).promises).toEqual([
      { source: '给报价', by: 'client', text: '给报价', due: '2026-12-01' },
    ]);
  });
  test('a promise taken away stays away, and another one stays', () => {
    const promiseEdits = withEdit([], '给报价', { isRefused: true });
    const { promises } = view(draft('答应周五给报价,客户答应下周一交财报', { promiseEdits }));
    expect(promises.map(({ by }) => by)).toEqual(['client']);
  });
  test('somebody ticked by hand whom the line does not name', () => {
    expect(view(draft(LINE, { personIds: ['p9'] })).personIds).toEqual(['p9']);
    expect(view(draft('电话李敏', { refused: ['person:p1'] })).personIds).toEqual([]);
  });
});

describe('a line of which nothing was read', () => {
  const plain = (patch: Partial<Draft>) => {
    const state = draft(' hello ', { channel: 'call', ...patch });
    return inputOf(state, viewOf(state), 'c1', FALLBACKS);
  };
  test('is saved as trimmed text for today', () => {
    expect(plain({})).toEqual({
      clientId: 'c1',
      channel: 'call',
      day: TODAY,
      text: 'hello',
      isEffective: true,
      personIds: [],
    });
  });
  test.each([
    [
      'text and day are set',
      { nextText: 'send offer', nextDue: '2026-12-01' },
      { text: 'send offer', due: '2026-12-01', kind: 'nextStep' },
    ],
    ['only the day is set', { nextDue: '2026-12-01' }, { text: 'follow up', due: '2026-12-01', kind: 'nextStep' }],
    ['only the text is set', { nextText: 'send offer' }, { text: 'send offer', due: '2026-11-25', kind: 'nextStep' }],
    ['it is a promise', { nextText: 'a', isPromise: true }, { text: 'a', due: '2026-11-25', kind: 'promise' }],
  ] as const)('keeps the next step when %s', (_name, patch, next) => {
    expect(plain({ ...patch, hand: ['nextText', 'nextDue'] }).next).toEqual(next);
  });
});
