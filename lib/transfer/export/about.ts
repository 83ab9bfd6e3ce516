import type { MaskingLevel } from '../../domain/masking/mask-record.ts';
import { type Cell, type MoneyUnit, textCell } from './cell.ts';
import type { ExportCause, ExportWords } from './export-words.ts';

/** What is said about a file besides its cause. */
export interface AboutFile {
  readonly cause: ExportCause;
  readonly masking: MaskingLevel;
  /** Unit of amounts, where the file has any. */
  readonly unit?: MoneyUnit;
  /** Rows of each table by its name, when known. */
  readonly rows?: readonly (readonly [name: string, count: number])[];
}

/** The lines "about this file": label and text. */
export function aboutLines(
  { cause, masking, unit, rows }: AboutFile,
  words: ExportWords,
): (readonly [string, string])[] {
  return [
    [words.about('generatedAt'), cause.generatedAt],
    [words.about('by'), cause.by],
    [words.about('reason'), cause.reason],
    [words.about('masking'), words.masking(masking)],
    ...(unit ? [[words.about('unit'), words.unit(unit)] as const] : []),
    ...(rows ? [[words.about('rows'), rows.map(([name, count]) => `${name} ${count}`).join('；')] as const] : []),
    ...(unit ? [[words.about('marks'), words.marks()] as const] : []),
    [words.about('watermark'), words.watermark(cause.by, cause.generatedAt)],
  ];
}

/** The same as rows of a sheet, with the title first. */
export function aboutRows(about: AboutFile, words: ExportWords): Cell[][] {
  const lines = aboutLines(about, words).map(([label, text]) => [textCell(label), textCell(text)]);
  return [[textCell(words.about('title'))], ...lines];
}

/** The same as the one cell of a CSV's first line, in which neither a line break nor a likely separator splits anything. */
export function aboutCell(about: AboutFile, words: ExportWords): Cell {
  const lines = aboutLines(about, words).map(([label, text]) => `${label}: ${text.replaceAll(/\s+/g, ' ')}`);
  return textCell([words.about('title'), ...lines].join('；'));
}
