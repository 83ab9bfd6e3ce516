import { expect, test } from 'vitest';
import type { BookProblem } from '../../lib/hooks/import-types.ts';
import type { Words } from '../../lib/hooks/use-text.ts';
import { bookProblemText } from './book-problem.ts';

const t = ((key: string, values?: object) => (values ? `${key} ${JSON.stringify(values)}` : key)) as unknown as Words;

test.each<[BookProblem, string]>([
  [{ reason: 'notAZip' }, 'import.book.problem.notAZip'],
  [{ reason: 'newerVersion', version: 2 }, 'import.book.problem.newerVersion'],
  [
    { reason: 'hashMismatch', file: 'touches.jsonl' },
    'import.book.problem.hashMismatch import.book.atFile {"file":"touches.jsonl"}',
  ],
  [
    { reason: 'badRecord', file: 'loans.jsonl', line: 3, field: 'rateBp' },
    'import.book.problem.badRecord import.book.atLine {"file":"loans.jsonl","line":3}',
  ],
])('says where the fault is when the file has %j', (problem, expected) => {
  expect(bookProblemText(problem, t)).toBe(expected);
});
