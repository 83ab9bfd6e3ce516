import { Document, Packer, type Paragraph } from 'docx';
import type { BriefingDocument, DocumentPart } from './document.ts';
import type { BriefingSetDocument } from './set-document.ts';
import { oneLine } from './written.ts';
import { PAGE, smallWord, wordFoot, wordName, wordParts, wordStyles } from './word-parts.ts';

/** The document for Word, A4, with who made it at the foot of every page. */
export function wordBriefing({ language, title, name, mark, none, parts }: BriefingDocument): Promise<Blob> {
  const document = new Document({
    creator: 'Suixing',
    title: oneLine(`${title} ${name}`),
    styles: wordStyles(language),
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: wordFoot(mark) },
        children: [smallWord(title), wordName(name), ...wordParts(parts, none)],
      },
    ],
  });
  return Packer.toBlob(document);
}

/** The set for Word: client after client, two to a page, the pages numbered. */
export function wordSet({ language, title, mark, none, stops }: BriefingSetDocument): Promise<Blob> {
  const document = new Document({
    creator: 'Suixing',
    title: oneLine(title),
    styles: wordStyles(language),
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: wordFoot(mark, true) },
        children: [
          smallWord(title),
          ...stops.flatMap(({ name, place, parts }, at) => [
            wordName(`${at + 1}. ${name}`, at > 0 && at % 2 === 0),
            ...(place === undefined ? [] : [smallWord(place)]),
            ...wordParts(filled(parts), none),
            ...emptyWord(parts, none),
          ]),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

function filled(parts: readonly DocumentPart[]): readonly DocumentPart[] {
  return parts.filter(({ lines }) => lines.length > 0);
}

/** Half a page has no room for a heading over nothing: parts without lines stand in one sentence. */
function emptyWord(parts: readonly DocumentPart[], none: string): readonly Paragraph[] {
  const empty = parts.filter(({ lines }) => lines.length === 0).map(({ title }) => title);
  return empty.length === 0 ? [] : [smallWord(`${empty.join(' / ')}: ${none}`)];
}
