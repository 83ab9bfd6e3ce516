import { AlignmentType, BorderStyle, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import type { DocumentLine, DocumentPart } from './document.ts';
import { oneLine } from './written.ts';

/** Millimetres in twentieths of a point, the unit of Word. */
const MM = 56.7;
/** A4, with margins narrow enough for one page. */
export const PAGE = Object.freeze({
  size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
  margin: { top: 12 * MM, bottom: 12 * MM, left: 15 * MM, right: 15 * MM },
});
/** Half points. */
const SIZE = Object.freeze({ name: 30, title: 19, text: 18, source: 14 });
const COLOUR = Object.freeze({ brand: '0F766E', muted: '62706C', watch: '8F5500' });
/** A typeface every Chinese office has; others fall back to their own. */
const FONT = Object.freeze({ ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Microsoft YaHei' });

/** What all texts of a document look like. */
export function wordStyles(language: string) {
  return { default: { document: { run: { font: FONT, size: SIZE.text, language: { eastAsia: language } } } } };
}

/** Who made it and when, at the foot of every page; `isNumbered` with the page and how many there are. */
export function wordFoot(mark: string, isNumbered = false): Footer {
  const pages = ['  ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  const run = new TextRun({
    children: isNumbered ? [oneLine(mark), ...pages] : [oneLine(mark)],
    size: SIZE.source + 2,
    color: COLOUR.muted,
  });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run] })] });
}

/** The name of a client over a rule; `isOnNewPage` begins a page with it. */
export function wordName(name: string, isOnNewPage = false): Paragraph {
  return new Paragraph({
    pageBreakBefore: isOnNewPage,
    keepNext: true,
    spacing: { before: 120, after: 80 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: COLOUR.brand, space: 4 } },
    children: [new TextRun({ text: oneLine(name), bold: true, size: SIZE.name })],
  });
}

/** Parts with their headings and lines; one without lines says so. */
export function wordParts(parts: readonly DocumentPart[], none: string): readonly Paragraph[] {
  return parts.flatMap(({ title, lines, left }) => [
    new Paragraph({
      spacing: { before: 100, after: 20 },
      keepNext: true,
      children: [new TextRun({ text: title, bold: true, size: SIZE.title, color: COLOUR.brand })],
    }),
    ...(lines.length === 0 ? [smallWord(none)] : lines.map(lineParagraph)),
    ...(left === undefined ? [] : [smallWord(left)]),
  ]);
}

/** A quiet paragraph. */
export function smallWord(text: string): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text: oneLine(text), size: SIZE.source + 2, color: COLOUR.muted })],
  });
}

function lineParagraph({ text, more, source, isOld }: DocumentLine): Paragraph {
  return new Paragraph({
    bullet: { level: 0 },
    spacing: { after: 20 },
    keepLines: true,
    children: [
      new TextRun(oneLine(text)),
      ...(more === undefined ? [] : [new TextRun({ text: oneLine(more), break: 1 })]),
      new TextRun({ text: `  ${source}`, size: SIZE.source, color: isOld ? COLOUR.watch : COLOUR.muted }),
    ],
  });
}
