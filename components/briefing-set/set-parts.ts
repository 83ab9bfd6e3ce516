import type { CompactBriefing, CompactLine } from '../../lib/domain/briefing/compact.ts';
import type { LineContent } from '../../lib/domain/briefing/line.ts';
import type { BriefingSetDocument } from '../../lib/hooks/briefing-types.ts';
import type { Text, Words } from '../../lib/hooks/use-text.ts';
import { documentParts } from '../briefing/document-parts.ts';

type LineText = (content: LineContent) => string;

/** What a line of the set says: as in the whole briefing, and of a person the ends of the number. */
export function setLineText(t: Words, lineText: LineText, { content, phone }: CompactLine): string {
  const text = lineText(content);
  return phone === undefined ? text : t('briefingSet.person', { who: text, phone });
}

/** When and where to go, as far as anybody knows. */
export function setPlace(t: Words, { place, time }: Pick<CompactBriefing, 'place' | 'time'>): string {
  const where = place ?? t('briefingSet.noPlace');
  return time === undefined ? where : t('briefingSet.at', { time, place: where });
}

/** The set in the words of a language, for files and the clipboard. */
export function setDocument(
  text: Pick<Text, 't' | 'relative' | 'day' | 'today'>,
  stops: readonly CompactBriefing[],
  { language, mark, lineText }: { readonly language: string; readonly mark: string; readonly lineText: LineText },
): BriefingSetDocument {
  const { t } = text;
  return {
    language,
    title: `${t('briefingSet.title')}  ${t('briefingSet.sheet', { day: text.day(text.today), count: stops.length })}`,
    mark,
    none: t('briefing.none'),
    stops: stops.map((stop) => ({
      name: stop.name,
      place: setPlace(t, stop),
      parts: documentParts(text, stop.sections, (line) => setLineText(t, lineText, line)).map((part, at) => {
        const count = stop.sections[at]?.left ?? 0;
        return count === 0 ? part : { ...part, left: t('briefingSet.left', { count }) };
      }),
    })),
  };
}
