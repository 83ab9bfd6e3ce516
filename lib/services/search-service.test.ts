import { BehaviorSubject, firstValueFrom, type Subscription } from 'rxjs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeSummary } from '../../test/factories/client.ts';
import type { ClientSummary } from '../domain/dossier/summary.ts';
import type { SearchHit } from '../search/types.ts';
import type { SearchAnswer, SearchSource, SourceAnswer } from './search.ts';
import { createSearchService } from './search-service.ts';

const CLIENT = makeSummary({ client: { name: '云岭精机制造有限公司' } });
const loadKit = () => import('../search/kit.ts');

function touchHit(key: string): SearchHit {
  return {
    type: 'touch',
    key,
    client: CLIENT,
    field: 'content',
    text: key,
    ranges: [],
    nameRanges: [],
    isApproximate: false,
  };
}
const part = (share: number, ...keys: string[]): SourceAnswer => ({
  sections: [{ type: 'touch', hits: keys.map(touchHit), isMore: false }],
  share,
});

/** A source that says what it is told to, one answer at a time, and remembers whether it was stopped. */
function slowSource() {
  const waiting: ((answer: SourceAnswer | 'end' | 'fail') => void)[] = [];
  const signals: AbortSignal[] = [];
  const source: SearchSource = {
    async *search(_query, signal) {
      signals.push(signal);
      while (!signal.aborted) {
        const answer = await new Promise<SourceAnswer | 'end' | 'fail'>((resolve) => waiting.push(resolve));
        if (answer === 'fail') throw new Error('unreadable');
        if (answer === 'end') return;
        yield answer;
      }
    },
  };
  const say = async (answer: SourceAnswer | 'end' | 'fail') => {
    await vi.waitUntil(() => waiting.length > 0);
    waiting.shift()?.(answer);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { source, say, signals };
}

let summaries$: BehaviorSubject<readonly ClientSummary[]>;
let slow: ReturnType<typeof slowSource>;
let answers: SearchAnswer[];
let subscription: Subscription;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  summaries$ = new BehaviorSubject<readonly ClientSummary[]>([CLIENT]);
  slow = slowSource();
  answers = [];
  const service = createSearchService(summaries$, loadKit, [slow.source]);
  subscription = service.search$('云岭').subscribe((answer) => answers.push(answer));
  await vi.waitUntil(() => answers.length > 0);
});
afterEach(() => {
  subscription.unsubscribe();
  vi.useRealTimers();
});
const summaryOf = ({ sections, share }: SearchAnswer | undefined = { typed: '', sections: [] }) => [
  ...sections.map(({ type, hits }) => `${type} ${hits.length}`),
  ...(share === undefined ? [] : [share]),
];

test('answers from the summaries at once, without starting to read', () => {
  expect(answers.map(summaryOf)).toEqual([['client 1', 0]]);
  expect(slow.signals).toHaveLength(0);
});

test('adds what is read as it comes, until complete', async () => {
  await vi.advanceTimersByTimeAsync(300);
  await slow.say(part(0.5, 'a'));
  expect(summaryOf(answers.at(-1))).toEqual(['client 1', 'touch 1', 0.5]);
  await slow.say(part(1, 'b', 'a'));
  expect(summaryOf(answers.at(-1))).toEqual(['client 1', 'touch 2']);
});

test('keeps what was found when the rest cannot be read', async () => {
  await vi.advanceTimersByTimeAsync(300);
  await slow.say(part(0.5, 'a'));
  await slow.say('fail');
  expect(summaryOf(answers.at(-1))).toEqual(['client 1', 'touch 1']);
});

test('stops reading when nobody waits for the answer any more', async () => {
  await vi.advanceTimersByTimeAsync(300);
  expect(slow.signals[0]?.aborted).toBe(false);
  subscription.unsubscribe();
  expect(slow.signals[0]?.aborted).toBe(true);
});

test('forgets the book when it is locked, and stops reading', async () => {
  await vi.advanceTimersByTimeAsync(300);
  summaries$.next([]);
  await vi.waitUntil(() => summaryOf(answers.at(-1))[0] === 0);
  expect(slow.signals[0]?.aborted).toBe(true);
});

test('answers again when a client is added, renamed or removed', async () => {
  const added = makeSummary({ client: { name: '云岭乳业有限公司' } });
  summaries$.next([CLIENT, added]);
  await vi.waitUntil(() => summaryOf(answers.at(-1))[0] === 'client 2');
  summaries$.next([{ ...CLIENT, name: '澜州精机' }, added]);
  await vi.waitUntil(() => summaryOf(answers.at(-1))[0] === 'client 1');
  summaries$.next([{ ...CLIENT, name: '澜州精机' }]);
  await vi.waitUntil(() => summaryOf(answers.at(-1))[0] === 0);
});

test('a source registered later is asked, until it is taken out', async () => {
  const service = createSearchService(summaries$, loadKit, []);
  const further = slowSource();
  const remove = service.register(further.source);
  const seen: SearchAnswer[] = [];
  const watching = service.search$('云岭').subscribe((answer) => seen.push(answer));
  await vi.waitUntil(() => seen.length > 0);
  await vi.advanceTimersByTimeAsync(300);
  await further.say(part(1, 'a'));
  expect(summaryOf(seen.at(-1))).toEqual(['client 1', 'touch 1']);
  watching.unsubscribe();
  remove();
  expect(summaryOf(await firstValueFrom(service.search$('云岭')))).toEqual(['client 1']);
});

test('a blank is answered with nothing', async () => {
  const service = createSearchService(summaries$, loadKit, [slow.source]);
  expect(await firstValueFrom(service.search$('  '))).toEqual({ typed: '  ', sections: [] });
});

test('all clients that were meant are told by their ids, by pinyin and by their people, but none by a slip', async () => {
  const other = { ...makeSummary({ client: { name: '青杉穹筑建设集团' } }), people: [{ name: '云磊' }] };
  summaries$.next([CLIENT, other]);
  const service = createSearchService(summaries$, loadKit, []);
  const meant = (typed: string) => firstValueFrom(service.matching$(typed));
  expect(await meant('yunling')).toEqual(new Set([CLIENT.id]));
  expect(await meant('y')).toEqual(new Set([CLIENT.id, other.id]));
  expect(await meant('云岭精饥')).toEqual(new Set());
  expect(await meant(' ')).toEqual(new Set());
});
