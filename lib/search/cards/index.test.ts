import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drain } from '../engine.ts';
import { buildCardIndex, type FindableCard } from './index.ts';
import type { CardWords } from './words.ts';

const WORDS: CardWords = {
  meanings: { none: ['贵宾'], dear: ['贵', '利率高', '费用高'], slow: ['太慢', '没消息'] },
  segments: { exporter: ['外贸', '出口企业'], technology: ['科技公司'] },
  fillers: ['你们', '我们', '的', '了', '怎么'],
  degrees: ['太', '有点', '实在'],
};
const card = (title: string, patch: Partial<FindableCard> = {}): FindableCard => ({
  title,
  triggers: [title],
  says: [],
  more: [],
  ...patch,
});
const CARDS = [
  card('利率高'),
  card('放款慢', { says: ['合同签了钱还没下来'] }),
  card('结汇点差', { segments: ['exporter'], triggers: ['结汇', '锁汇'] }),
  card('抵押物不够', { triggers: ['没抵押'], more: ['专利质押'] }),
  card('贵宾厅预约'),
];
const find = (typed: string, cards = CARDS) =>
  drain(buildCardIndex(cards, WORDS))
    .find(typed)
    .map(({ at }) => cards[at]?.title);

describe('a card is found', () => {
  test.each([
    ['by its characters', '抵押物', '抵押物不够'],
    ['by pinyin', 'fangkuanman', '放款慢'],
    ['by pinyin typed apart', 'fang kuan man', '放款慢'],
    ['by pinyin broken off', 'jiehuidiancha', '结汇点差'],
    ['by initials', 'llg', '利率高'],
    ['by characters and letters mixed', '利率g', '利率高'],
    ['with a word of degree in it', '利率实在太高了', '利率高'],
    ['with a word of degree in pinyin', 'lilvtaigao', '利率高'],
    ['by another word for the same', '费用有点高', '利率高'],
    ['by a character that sounds alike', '放宽慢', '放款慢'],
    ['by a character that sounds alike in another word for the same', '费佣高', '利率高'],
    ['by a slip in pinyin', 'fangkaunman', '放款慢'],
    ['by what the client says', '合同都签了，钱怎么还没下来', '放款慢'],
    ['by what else stands on it', '专利质押', '抵押物不够'],
    ['by what is typed with blanks', '利率 高', '利率高'],
    ['without g where it is dropped', 'jiehuidianca', '结汇点差'],
    ['in full width and capitals', 'ＬＬＧ', '利率高'],
  ])('%s', (_how, typed, title) => {
    expect(find(typed)[0]).toBe(title);
  });

  test('under a longer word that means something else not at all', () => {
    expect(find('贵宾')).toEqual(['贵宾厅预约']);
  });

  test('before others when it is made for the segment that is named, and after them when nobody named it', () => {
    const cards = [
      card('出口企业嫌贵', { segments: ['exporter'] }),
      card('科技公司嫌贵', { segments: ['technology'] }),
      card('嫌贵'),
    ];
    expect(find('外贸企业嫌贵', cards)[0]).toBe('出口企业嫌贵');
    expect(find('嫌贵', cards)[0]).toBe('嫌贵');
  });
});

test('a word that is denied is not what was meant', () => {
  const cards = [card('客户着急', { triggers: ['着急'] }), card('内部商量', { triggers: ['商量'] })];
  expect(find('不着急，先商量', cards)[0]).toBe('内部商量');
});

describe('nothing is found', () => {
  test.each(['', '   ', '，。', 'zqxw', '0', '北京路七十八号'])('for %j', (typed) => {
    expect(find(typed)).toEqual([]);
  });

  test('where there are no cards', () => {
    expect(find('利率高', [])).toEqual([]);
  });
});

test('whatever is typed, it is answered, every card at most once, the better before the worse', () => {
  const index = drain(buildCardIndex(CARDS, WORDS));
  const text = fc.string({
    unit: fc.constantFrom(...'利率高贵放款慢的了太llgfangkuan 贵宾，{}[]*\\😀0Ａ'),
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, (typed) => {
      const found = index.find(typed);
      expect(new Set(found.map(({ at }) => at)).size).toBe(found.length);
      expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a));
    }),
  );
});
