import { useMemo } from 'react';
import type { Briefing } from '../../lib/domain/briefing/briefing.ts';
import type { BriefingDocument } from '../../lib/hooks/briefing-types.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useLineText } from './use-line-text.ts';

/** A briefing in the words of the interface, for files and the clipboard. `mark`: who made it and when. */
export function useDocument(briefing: Briefing, name: string, mark: string): BriefingDocument {
  const { t, relative } = useText();
  const lineText = useLineText();
  return useMemo(
    () => ({
      language: document.documentElement.lang || 'zh-CN',
      title: t('briefing.title'),
      name,
      mark,
      none: t('briefing.none'),
      parts: briefing.sections.map(({ part, lines }) => ({
        title: t(`briefing.part.${part}`),
        lines: lines.map(({ content, source, on, isOld }) => {
          const from = t('briefing.from', { source: t(`briefing.source.${source.kind}`), age: relative(on) });
          return {
            text: lineText(content),
            ...(content.kind === 'suggestion' ? { more: t('briefing.opening', { text: content.opening }) } : {}),
            source: isOld ? `${from}${t('briefing.comma')}${t('briefing.old')}` : from,
            isOld,
          };
        }),
      })),
    }),
    [briefing, name, mark, t, relative, lineText],
  );
}
