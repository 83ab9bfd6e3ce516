import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseForTest } from '../../../test/factories/quick-log.ts';
import { MAX_LINE } from './parse-log.ts';

const PEOPLE = Array.from({ length: 20 }, (_, at) => ({ id: `p${at}`, name: `王${'甲乙丙丁戊'[at % 5]}${at}` }));
/**
 * Steps a character of the line may cost, all words of all tables counted; the dearest lines cost 3,400. A loop that looks at the
 * rest of the line at every place costs ten times that.
 */
const MOST_STEPS = 5_000;

type Method = (this: { readonly length: number }, ...args: unknown[]) => unknown;
type Methods = Record<string, Method>;
const TEXT = ['startsWith', 'endsWith', 'includes', 'indexOf', 'slice', 'trim', 'replace'];
const LIST = ['find', 'findLast', 'findIndex', 'some', 'filter', 'flatMap'];
const texts = String.prototype as unknown as Methods;
const lists = Array.prototype as unknown as Methods;
const restore: (() => void)[] = [];

/** The work under way: characters and items that searches in texts and lists have looked at. */
let steps = 0;

function replace(methods: Methods, name: string, make: (own: Method) => Method): void {
  const own = methods[name] as Method;
  Object.defineProperty(methods, name, { value: make(own), configurable: true, writable: true });
  restore.push(() => Object.defineProperty(methods, name, { value: own, configurable: true, writable: true }));
}

beforeEach(() => {
  for (const name of TEXT) {
    replace(
      texts,
      name,
      (own) =>
        function (...args) {
          const made = own.apply(this, args);
          const isAtOnePlace = name === 'startsWith' || name === 'endsWith';
          steps += isAtOnePlace ? 1 : typeof made === 'string' ? made.length : this.length;
          return made;
        },
    );
  }
  for (const name of LIST) {
    replace(
      lists,
      name,
      (own) =>
        function (visit, ...rest) {
          const counting = (...each: unknown[]) => {
            steps += 1;
            return (visit as (...list: unknown[]) => unknown)(...each);
          };
          return own.call(this, counting, ...rest);
        },
    );
  }
});
afterEach(() => {
  for (const put of restore.splice(0)) put();
});

test.each(
  '一|周五|约王总|答应|王总说周五给,|下周三回访|利率高|1.|\ud800|的王总再约|我说周四|8月前|他会|\u202e(('.split('|'),
)('a line of nothing but %j costs work that grows with its length alone', (piece) => {
  const line = piece.repeat(Math.ceil(MAX_LINE / piece.length)).slice(0, MAX_LINE);
  steps = 0;
  parseForTest(line, { people: PEOPLE });
  expect(steps).toBeGreaterThan(MAX_LINE);
  expect(steps).toBeLessThanOrEqual(MOST_STEPS * MAX_LINE);
});
