import { expect, test } from 'vitest';
import { LOG_TOPICS } from './topics.ts';
import { TOPIC_WORDS } from './words/topic-words.ts';

test('every topic that has words is offered, once', () => {
  const read = TOPIC_WORDS.flatMap(([id]) => id ?? []);
  expect([...LOG_TOPICS].sort()).toEqual([...new Set(read)].sort());
});
