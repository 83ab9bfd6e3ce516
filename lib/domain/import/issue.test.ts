import { describe, expect, test } from 'vitest';
import en from '../../i18n/workspace/en.json';
import zhCN from '../../i18n/workspace/zh-CN.json';
import { ISSUE_REASONS, type IssueReason } from './issue.ts';

describe.each([
  ['Chinese', zhCN.import.issue],
  ['English', en.import.issue],
])('in %s', (_language, words: Readonly<Record<IssueReason, string>>) => {
  test('each remark has one message, and no message is left over', () => {
    expect(Object.keys(words).sort()).toEqual([...ISSUE_REASONS].sort());
  });

  test('no two remarks read alike, so that the user can tell what to mend', () => {
    expect(new Set(Object.values(words)).size).toBe(ISSUE_REASONS.length);
  });

  test.each(['idNumberLeftOut', 'secretLeftOut'] as const)(
    'the cell is not quoted when it was left out as %s',
    (reason) => {
      expect(words[reason]).not.toContain('{{value}}');
    },
  );

  test.each(['badUscc', 'badDay', 'badAmount', 'badRate', 'codeTooLong', 'unknownWord'] as const)(
    'the cell is quoted when the row fails for %s',
    (reason) => {
      expect(words[reason]).toContain('{{value}}');
    },
  );

  test('it is said what was taken when something was assumed, and which field when one is missing', () => {
    expect(words.assumed).toContain('{{field}}');
    expect(words.assumed).toContain('{{taken}}');
    expect(words.missing).toContain('{{field}}');
  });
});
