import { oneLine } from './written.ts';

/** A line of a briefing as it is read. */
export interface DocumentLine {
  readonly text: string;
  /** A second sentence under it. */
  readonly more?: string;
  /** Where it comes from and how old that is. */
  readonly source: string;
  /** It may have changed since; said in words by `source` as well. */
  readonly isOld: boolean;
}

/** A part of a briefing under its heading. */
export interface DocumentPart {
  readonly title: string;
  readonly lines: readonly DocumentLine[];
  /** Says how many more lines there would be. */
  readonly left?: string;
}

/** A briefing in the words of one language, for a file or for the clipboard. */
export interface BriefingDocument {
  /** As in HTML: `zh-CN`. */
  readonly language: string;
  readonly title: string;
  readonly name: string;
  /** Who made it and when; stands on the page. */
  readonly mark: string;
  /** What a part without lines says. */
  readonly none: string;
  readonly parts: readonly DocumentPart[];
}

/** The document as plain text, to be pasted into a chat: a heading a part, a dash a line, parts without lines in one sentence. */
export function plainBriefing({ title, name, mark, none, parts }: BriefingDocument): string {
  return [`${title}  ${oneLine(name)}`, mark, ...plainParts(parts, none).map((part) => `\n${part}`), ''].join('\n');
}

/** Every part as lines of text, those without lines as one sentence at the end. */
export function plainParts(parts: readonly DocumentPart[], none: string): readonly string[] {
  const filled = parts.filter(({ lines }) => lines.length > 0);
  const empty = parts.filter(({ lines }) => lines.length === 0);
  return [
    ...filled.map((part) =>
      [
        `【${part.title}】`,
        ...part.lines.flatMap(({ text, more, source }) => [
          `- ${oneLine(text)}  (${source})`,
          ...(more === undefined ? [] : [`  ${oneLine(more)}`]),
        ]),
        ...(part.left === undefined ? [] : [`  ${part.left}`]),
      ].join('\n'),
    ),
    ...(empty.length === 0 ? [] : [`${empty.map((part) => part.title).join(' / ')}: ${none}`]),
  ];
}
