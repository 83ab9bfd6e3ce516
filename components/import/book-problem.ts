import type { BookProblem } from '../../lib/hooks/import-types.ts';
import type { Words } from '../../lib/hooks/use-text.ts';

/** Why a whole book cannot be read, and where in the file. */
export function bookProblemText(problem: BookProblem, t: Words): string {
  const text = t(`import.book.problem.${problem.reason}`);
  if ('line' in problem) return `${text} ${t('import.book.atLine', { file: problem.file, line: problem.line })}`;
  return 'file' in problem ? `${text} ${t('import.book.atFile', { file: problem.file })}` : text;
}
