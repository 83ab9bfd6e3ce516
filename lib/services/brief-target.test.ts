import { expect, test } from 'vitest';
import { BRIEF_WORD, briefCommand } from './brief-target.ts';

test.each([
  [`${BRIEF_WORD} 云岭精机`, '云岭精机'],
  ['简报云岭', '云岭'],
  ['访前简报：云岭', '云岭'],
  ['云岭精机 简报', '云岭精机'],
  ['云岭访前简报', '云岭'],
  ['b 云岭', '云岭'],
  ['Brief 10010001', '10010001'],
  ['云岭 brief', '云岭'],
  ['云岭', undefined],
  ['简报', undefined],
  ['b', undefined],
  ['bank', undefined],
  ['记 云岭 发了方案', undefined],
])('“%s” asks for the briefing of %s', (typed, client) => {
  expect(briefCommand(typed)).toBe(client);
});
