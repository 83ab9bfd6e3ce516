import { IconAlertTriangle, IconCircleDashed } from '@tabler/icons-react';
import type { Person } from '../../lib/domain/client/person.ts';
import type { PeopleMap } from '../../lib/domain/people/people-map.ts';
import { SINGLE_THREAD_FROM } from '../../lib/domain/touch/reach.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { introductionTexts, threadText } from '../client/people-notes.ts';
import classes from './people-part.module.css';

/** What the map warns of and by which rule: one thread, a decision-maker nobody knows, or one nobody has spoken to. */
export function PeopleNotes({ map, people }: { map: PeopleMap; people: readonly Person[] }) {
  const { t } = useText();
  const thread = threadText(map, people, t);
  const decider = map.coverage.find(({ role }) => role === 'decisionMaker');
  const isMissing = people.length > 0 && decider?.state === 'missing';
  const lines = [
    ...(thread === undefined ? [] : [thread]),
    ...(isMissing ? [t('peoplePage.noDecider')] : []),
    ...(thread === undefined && decider?.state === 'notReached' ? [t('peoplePage.deciderNotReached')] : []),
    ...introductionTexts(map, people, t),
  ];
  if (lines.length === 0) return <p className={classes.hint}>{t('peoplePage.hint')}</p>;
  const Icon = thread === undefined ? IconCircleDashed : IconAlertTriangle;
  return (
    <div className={classes.notes} data-thread={map.singleThread ?? 'none'}>
      <Icon size={16} aria-hidden="true" />
      <div>
        <p>{lines.join(' ')}</p>
        {thread !== undefined && (
          <p className={classes.rule}>{t('peoplePage.threadRule', { n: SINGLE_THREAD_FROM })}</p>
        )}
      </div>
    </div>
  );
}
