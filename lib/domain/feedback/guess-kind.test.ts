import { expect, test } from 'vitest';
import { guessKind } from './guess-kind.ts';

test.each([
  ['客户说网银很好用', 'praise'],
  ['对账太麻烦，嫌流程长', 'fault'],
  ['希望能批量导出回单', 'wish'],
  ['他行的现金管理可以自动归集', 'competitor'],
  ['聊了聊', 'wish'],
] as const)('%s is taken for %s when nobody has said', (note, kind) => {
  expect(guessKind(note)).toBe(kind);
});
