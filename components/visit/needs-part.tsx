import { useText } from '../../lib/hooks/use-text.ts';
import { useLineText } from '../briefing/use-line-text.ts';
import type { Desk } from './desk.ts';
import { Group } from './group.tsx';
import { TickRow } from './tick-row.tsx';
import { ticksOf } from './ticks.ts';
import classes from './visit.module.css';

/** What to ask: open questions of the research plan first, then what nobody knows yet. */
export function NeedsPart({ desk }: { readonly desk: Desk }) {
  const { t, day, due: dueText, today } = useText();
  const lineText = useLineText();
  const tick = ticksOf(desk);
  const { questions, asks } = desk.guide.needs;
  if (questions.length + asks.length === 0) return <p className={classes.none}>{t('visit.none.needs')}</p>;
  return (
    <>
      {questions.length > 0 && (
        <Group title={t('visit.group.questions')}>
          <ul>
            {questions.map(({ id, text, group, due }) => (
              <TickRow
                key={id}
                {...tick('question', id)}
                text={text}
                sub={[t(`risk.group.${group}`), due < today ? dueText(due) : t('visit.dueBy', { due: day(due) })]}
                tone={due < today ? 'risk' : undefined}
              />
            ))}
          </ul>
        </Group>
      )}
      {asks.length > 0 && (
        <Group title={t('visit.group.asks')}>
          <ul>
            {asks.map(({ id, content }) => (
              <TickRow
                key={id}
                {...tick('ask', id)}
                text={lineText({ ...content, titles: [] })}
                sub={
                  content.titles.length > 0 ? [t('visit.for', { titles: content.titles.join(t('visit.comma')) })] : []
                }
              />
            ))}
          </ul>
        </Group>
      )}
    </>
  );
}
