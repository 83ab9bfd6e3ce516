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
  readonly parts: readonly { readonly title: string; readonly lines: readonly DocumentLine[] }[];
}

/** The document as plain text, to be pasted into a chat: a heading a part, a dash a line, parts without lines in one sentence. */
export function plainBriefing({ title, name, mark, none, parts }: BriefingDocument): string {
  const filled = parts.filter(({ lines }) => lines.length > 0);
  const empty = parts.filter(({ lines }) => lines.length === 0);
  return [
    `${title}  ${name}`,
    mark,
    ...filled.map((part) =>
      [
        `\n【${part.title}】`,
        ...part.lines.flatMap(({ text, more, source }) => [
          `- ${oneLine(text)}  (${source})`,
          ...(more === undefined ? [] : [`  ${oneLine(more)}`]),
        ]),
      ].join('\n'),
    ),
    ...(empty.length === 0 ? [] : [`\n${empty.map((part) => part.title).join(' / ')}: ${none}`]),
    '',
  ].join('\n');
}

/** What somebody wrote in several lines would look like several entries of the list. */
function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');
}
