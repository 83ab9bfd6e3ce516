import { IconUser } from '@tabler/icons-react';
import { addDays } from '../../lib/domain/calendar/day.ts';
import type { Person } from '../../lib/domain/client/person.ts';
import type { Draft } from '../../lib/hooks/service-types.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { decidersFirst } from '../client/deciders-first.ts';
import classes from './log.module.css';
import { Chip } from './chip.tsx';

interface Props {
  readonly state: Draft;
  readonly people: readonly Person[];
  readonly onEdit: (patch: Partial<Draft>) => void;
}

/** Whether the contact was two-way, with whom, and on which day. */
export function LogOptions({ state, people, onEdit }: Props) {
  const { t, today } = useText();
  const toggle = (id: string) =>
    onEdit({
      personIds: state.personIds.includes(id)
        ? state.personIds.filter((each) => each !== id)
        : [...state.personIds, id],
    });
  const yesterday = addDays(today, -1);
  return (
    <div className={classes.options}>
      <Chip
        isOn={state.isEffective}
        title={t('log.effectiveHint')}
        onClick={() => onEdit({ isEffective: !state.isEffective })}
      >
        {t('log.effective')}
      </Chip>
      <Chip
        isOn={state.day === yesterday}
        title={t('log.day')}
        onClick={() => onEdit({ day: state.day === yesterday ? today : yesterday })}
      >
        {t('day.yesterday')}
      </Chip>
      {people.length > 0 && (
        <fieldset className={classes.met} aria-label={t('log.met')}>
          {decidersFirst(people).map((person) => (
            <Chip key={person.id} isOn={state.personIds.includes(person.id)} onClick={() => toggle(person.id)}>
              <IconUser size={13} aria-hidden="true" />
              {person.name}
            </Chip>
          ))}
        </fieldset>
      )}
    </div>
  );
}
