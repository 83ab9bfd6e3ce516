import { togglePerson } from '../../lib/domain/visit/edit.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useLineText } from '../briefing/use-line-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { topicText } from '../touch/touch-words.ts';
import type { Desk } from './desk.ts';
import { Group } from './group.tsx';
import { TickRow } from './tick-row.tsx';
import { ticksOf } from './ticks.ts';
import classes from './visit.module.css';

/** Who is there, what was promised and wants to be spoken of first, and what to begin with. */
export function OpeningPart({ desk }: { readonly desk: Desk }) {
  const { t, due } = useText();
  const lineText = useLineText();
  const tick = ticksOf(desk);
  const { people, promises, talk } = desk.guide.opening;
  const there = desk.visit.people ?? [];
  if (people.length + promises.length + talk.length === 0) {
    return <p className={classes.none}>{t('visit.none.opening')}</p>;
  }
  return (
    <>
      {people.length > 0 && (
        <Group title={t('visit.group.people')}>
          <ul>
            {people.map(({ id, content }) => (
              <TickRow
                key={id}
                id={id}
                testId={TEST_IDS.visitPerson}
                isDone={there.includes(id)}
                isKept
                onToggle={() => desk.edit((now) => togglePerson(now, id))}
                text={content.name}
                sub={[
                  ...(content.title === undefined ? [] : [content.title]),
                  t(`role.${content.role}`),
                  ...content.cares.map((topic) => topicText(topic, t)),
                ]}
              />
            ))}
          </ul>
        </Group>
      )}
      {promises.length > 0 && (
        <Group title={t('visit.group.promises')}>
          <ul>
            {promises.map(({ id, content }) => (
              <TickRow
                key={id}
                {...tick('promise', id)}
                text={content.text}
                sub={[t(content.by === 'us' ? 'log.byUs' : 'log.byClient'), due(content.due)]}
                tone={content.isOverdue ? 'risk' : undefined}
              />
            ))}
          </ul>
        </Group>
      )}
      {talk.length > 0 && (
        <Group title={t('visit.group.talk')}>
          <ul>
            {talk.map(({ id, content, isOld }) => (
              <TickRow
                key={id}
                {...tick('talk', id)}
                text={lineText(content)}
                sub={isOld && content.kind === 'note' ? [t('briefing.old')] : []}
              />
            ))}
          </ul>
        </Group>
      )}
    </>
  );
}
