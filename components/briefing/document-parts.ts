import type { BriefingSection } from '../../lib/domain/briefing/briefing.ts';
import type { BriefingLine } from '../../lib/domain/briefing/line.ts';
import type { BriefingDocument } from '../../lib/hooks/briefing-types.ts';
import type { Text } from '../../lib/hooks/use-text.ts';

/** Sections of a briefing in the words of a language; every line with its source and how old that is. */
export function documentParts(
  { t, relative }: Pick<Text, 't' | 'relative'>,
  sections: readonly BriefingSection[],
  lineText: (line: BriefingLine) => string,
): BriefingDocument['parts'] {
  return sections.map(({ part, lines }) => ({
    title: t(`briefing.part.${part}`),
    lines: lines.map((line) => {
      const { content, source, on, isOld } = line;
      const from = t('briefing.from', { source: t(`briefing.source.${source.kind}`), age: relative(on) });
      return {
        text: lineText(line),
        ...(content.kind === 'suggestion' ? { more: t('briefing.opening', { text: content.opening }) } : {}),
        source: isOld ? `${from}${t('briefing.comma')}${t('briefing.old')}` : from,
        isOld,
      };
    }),
  }));
}
