import { describe, expect, test } from 'vitest';
import { RECORD_SCHEMAS } from '../../lib/contracts/schemas/records.schema.ts';
import { makeTouch } from '../../test/factories/client.ts';
import { LOG_TOPICS } from '../../lib/domain/quick-log/topics.ts';
import { draftOf, saysSame, toggled, touchOf } from './touch-draft.ts';

const TODAY = '2026-11-22';
const bare = makeTouch({ followsPlanStep: 'needs' });
const full = makeTouch({
  time: '09:30',
  topics: ['rate', '自家话题'],
  products: ['bills'],
  objections: [{ scenario: 'price', worked: false }],
  outcome: 'bad',
  mood: 'cold',
  minutes: 35,
  rating: { communication: 3, adaptability: 5 },
});

describe('touchOf', () => {
  test.each([
    ['bare', bare],
    ['full', full],
  ])('gives back a %s touch as it was when nothing was changed', (_name, touch) => {
    expect(touchOf(draftOf(touch), touch, TODAY)).toEqual(touch);
  });

  test('takes over every field, and the schema takes the touch', () => {
    const none = { topics: [], outcome: '', mood: '', minutes: 0, rating: {} } as const;
    const draft = { ...draftOf(full), ...none, day: '2026-11-18', time: '', text: ' 改过 ' };
    const edited = touchOf(draft, full, TODAY);
    const { time: _, topics: __, outcome: ___, mood: ____, minutes: _____, rating: ______, ...rest } = full;
    expect(edited).toEqual({ ...rest, day: '2026-11-18', text: '改过' });
    expect(RECORD_SCHEMAS.touch.parse(edited)).toEqual(edited);
  });

  test.each(['', '2026-11', '2026-02-30', '2026-11-23'])('is none when the day is “%s”', (day) => {
    expect(touchOf({ ...draftOf(bare), day }, bare, TODAY)).toBeUndefined();
  });

  test('leaves a day in the future that was there before', () => {
    const later = makeTouch({ day: '2026-12-01' });
    expect(touchOf(draftOf(later), later, TODAY)).toEqual(later);
  });

  test('drops half a time rather than refusing the rest', () => {
    expect(touchOf({ ...draftOf(full), time: '9:3' }, full, TODAY)).not.toHaveProperty('time');
  });
});

test('two touches say the same whatever the order of their fields', () => {
  const { text, ...rest } = full;
  expect(saysSame(full, { text, ...rest })).toBe(true);
  expect(saysSame(full, { ...full, text: '别的' })).toBe(false);
});

test('toggling adds at the end and takes away', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});

test('every offered topic is one the log line reads', async () => {
  const { TOPIC_WORDS } = await import('../../lib/domain/quick-log/words/topic-words.ts');
  const read = TOPIC_WORDS.map(([id]) => id).filter((id) => id !== null);
  expect([...LOG_TOPICS].sort()).toEqual([...new Set(read)].sort());
});
