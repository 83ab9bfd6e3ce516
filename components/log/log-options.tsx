import { IconUser, IconX } from '@tabler/icons-react';
import { addDays } from '../../lib/domain/calendar/day.ts';
import type { Person } from '../../lib/domain/client/person.ts';
import type { Draft } from '../../lib/hooks/service-types.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { decidersFirst } from '../client/deciders-first.ts';
import { Chip } from './chip.tsx';
import { DayField } from './day-field.tsx';
import { DayOff } from './day-off.tsx';
import classes from './log.module.css';
import chips from './log-chips.module.css';
import { type LogView, refusedKey } from './log-view.ts';
import { REMOVABLE, removal } from './removable.ts';

interface Props {
  readonly state: Draft;
  readonly view: LogView;
  readonly isDayOff: boolean;
  readonly people: readonly Person[];
  readonly onEdit: (patch: Partial<Draft>) => void;
}

/** Whether the contact was two-way, with whom, and on which day. */
export function LogOptions({ state, view, isDayOff, people, onEdit }: Props) {
  const { t, today } = useText();
  const day = view.day ?? today;
  const toggle = (id: string) => {
    const isOn = view.personIds.includes(id);
    const refused = (state.refused ?? []).filter((key) => key !== refusedKey.person(id));
    const personIds = state.personIds.filter((each) => each !== id);
    onEdit(
      isOn ? { personIds, refused: [...refused, refusedKey.person(id)] } : { personIds: [...personIds, id], refused },
    );
  };
  const yesterday = addDays(today, -1);
  return (
    <div className={classes.options}>
      <Chip
        isOn={view.isEffective}
        title={t('log.effectiveHint')}
        onClick={() => onEdit({ isEffective: !view.isEffective })}
      >
        {view.effectWord ? t('log.effectiveBy', { word: view.effectWord }) : t('log.effective')}
      </Chip>
      <Chip
        isOn={day === yesterday}
        title={t('log.day')}
        onClick={() => onEdit({ day: day === yesterday ? today : yesterday })}
      >
        {t('day.yesterday')}
      </Chip>
      {day !== today && (
        <span className={chips.dayChip}>
          <DayField
            className={chips.date}
            label={t('log.day')}
            max={today}
            value={day}
            onPick={(picked) => onEdit({ day: picked })}
          />
          <DayOff isShown={isDayOff} />
          <button
            type="button"
            className={chips.take}
            aria-label={t('log.remove', { what: t('log.day') })}
            {...REMOVABLE}
            {...removal(() => onEdit({ day: today }))}
          >
            <IconX size={12} aria-hidden="true" />
          </button>
        </span>
      )}
      {people.length > 0 && (
        <fieldset className={classes.met} aria-label={t('log.met')}>
          {decidersFirst(people).map((person) => (
            <Chip key={person.id} isOn={view.personIds.includes(person.id)} onClick={() => toggle(person.id)}>
              <IconUser size={13} aria-hidden="true" />
              {person.name}
            </Chip>
          ))}
        </fieldset>
      )}
    </div>
  );
}
