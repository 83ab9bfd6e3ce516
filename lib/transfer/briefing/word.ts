import { AlignmentType, BorderStyle, Document, Footer, Packer, Paragraph, TextRun } from 'docx';
import type { BriefingDocument, DocumentLine } from './document.ts';

/** Millimetres in twentieths of a point, the unit of Word. */
const MM = 56.7;
/** A4, with margins narrow enough for one page. */
const PAGE = Object.freeze({
  size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
  margin: { top: 12 * MM, bottom: 12 * MM, left: 15 * MM, right: 15 * MM },
});
/** Half points. */
const SIZE = Object.freeze({ name: 32, title: 21, text: 20, source: 15 });
const COLOUR = Object.freeze({ brand: '0F766E', muted: '62706C', watch: '8F5500' });
/** A typeface every Chinese office has; others fall back to their own. */
const FONT = Object.freeze({ ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Microsoft YaHei' });

/** The document for Word, A4, with who made it at the foot of every page. */
export function wordBriefing({ language, title, name, mark, none, parts }: BriefingDocument): Promise<Blob> {
  const document = new Document({
    creator: 'Suixing',
    title: `${title} ${name}`,
    styles: { default: { document: { run: { font: FONT, size: SIZE.text, language: { eastAsia: language } } } } },
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: new Footer({ children: [small(mark, { alignment: AlignmentType.RIGHT })] }) },
        children: [
          small(title),
          new Paragraph({
            spacing: { after: 80 },
            border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: COLOUR.brand, space: 4 } },
            children: [new TextRun({ text: name, bold: true, size: SIZE.name })],
          }),
          ...parts.flatMap((part) => [
            new Paragraph({
              spacing: { before: 100, after: 20 },
              keepNext: true,
              children: [new TextRun({ text: part.title, bold: true, size: SIZE.title, color: COLOUR.brand })],
            }),
            ...(part.lines.length === 0 ? [small(none)] : part.lines.map(lineParagraph)),
          ]),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

function lineParagraph({ text, more, source, isOld }: DocumentLine): Paragraph {
  return new Paragraph({
    bullet: { level: 0 },
    spacing: { after: 20 },
    keepLines: true,
    children: [
      new TextRun(text),
      ...(more === undefined ? [] : [new TextRun({ text: more, break: 1 })]),
      new TextRun({ text: `  ${source}`, size: SIZE.source, color: isOld ? COLOUR.watch : COLOUR.muted }),
    ],
  });
}

function small(text: string, options: { readonly alignment?: typeof AlignmentType.RIGHT } = {}): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun({ text, size: SIZE.source + 2, color: COLOUR.muted })] });
}
