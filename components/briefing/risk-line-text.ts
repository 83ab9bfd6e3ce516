import type { LineContent } from '../../lib/domain/briefing/line.ts';
import type { Text, Words } from '../../lib/hooks/use-text.ts';

type RiskContent = Extract<LineContent, { kind: 'risk' | 'riskSignal' | 'warning' | 'newStatements' | 'question' }>;

/** What a line says that comes of statements, judgements, signals or the research plan. */
export function riskText({ t, day, due }: Text, content: RiskContent): string {
  switch (content.kind) {
    case 'risk': {
      const level = t(`risk.level.${content.level}`);
      if (content.level === 'low') return t('briefing.risk', { level });
      const groups = listed(
        t,
        content.because.map((group) => t(`risk.group.${group}`)),
      );
      return t(content.level === 'noData' ? 'briefing.riskNoData' : 'briefing.riskOf', { level, groups });
    }
    case 'riskSignal': {
      const { note, measures } = content;
      const what = t(`risk.signal.${content.signal}`);
      const said = note === undefined ? what : t('briefing.signalNote', { what, note });
      if (measures.length === 0) return t('briefing.riskOpen', { said });
      return t('briefing.riskMeasures', {
        said,
        measures: listed(
          t,
          measures.map((each) => t(`risk.measure.${each}`)),
        ),
      });
    }
    case 'warning':
      return t('briefing.warning', { what: t(`risk.signal.${content.warning}`), day: day(content.end) });
    case 'newStatements':
      return t('briefing.newStatements', { day: day(content.end) });
    case 'question':
      return t('briefing.question', {
        text: content.text,
        method: t(`risk.method.${content.method}`),
        due: due(content.due),
      });
  }
}

/** Several words as a list. */
export function listed(t: Words, words: readonly string[]): string {
  return words.join(t('briefing.comma'));
}
