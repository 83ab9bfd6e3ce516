import { useMemo } from 'react';
import type { Briefing } from '../../lib/domain/briefing/briefing.ts';
import type { BriefingDocument } from '../../lib/hooks/briefing-types.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { documentParts } from './document-parts.ts';
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
      parts: documentParts({ t, relative }, briefing.sections, ({ content }) => lineText(content)),
    }),
    [briefing, name, mark, t, relative, lineText],
  );
}
