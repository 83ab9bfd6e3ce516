import { UnstyledButton } from '@mantine/core';
import { IconCake } from '@tabler/icons-react';
import type { Person } from '../../lib/domain/client/person.ts';
import type { PeopleMap } from '../../lib/domain/people/people-map.ts';
import type { Reach } from '../../lib/domain/touch/reach.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { BIRTHDAY_WITHIN } from '../client/people-notes.ts';
import classes from './people-picture.module.css';

interface Props {
  readonly person: Person;
  readonly map: PeopleMap;
  readonly reach: Reach | undefined;
  readonly isShown: boolean;
  /** Whether the Tab key stops here. */
  readonly isStop: boolean;
  readonly onPick: (person: Person) => void;
  readonly onWalk: (id: string) => void;
  readonly onOver: (id: string | undefined) => void;
}

/** One person in the picture. */
export function PictureCard({ person, map, reach, isShown, isStop, onPick, onWalk, onOver }: Props) {
  const { t, relative } = useText();
  const { id, name, title } = person;
  const last = reach?.lastEffectiveDay;
  const birthday = map.birthdays.find(({ person: who, inDays }) => who.id === id && inDays <= BIRTHDAY_WITHIN);
  const when = last === undefined ? t('peoplePage.notReached') : relative(last);
  return (
    <li className={classes.place}>
      <UnstyledButton
        className={classes.card}
        aria-pressed={isShown}
        tabIndex={isStop ? 0 : -1}
        data-person={id}
        data-reached={last !== undefined}
        onClick={() => onPick(person)}
        onFocus={() => {
          onWalk(id);
          onOver(id);
        }}
        onBlur={() => onOver(undefined)}
        onMouseEnter={() => onOver(id)}
        onMouseLeave={() => onOver(undefined)}
      >
        <span className={classes.name}>
          <strong>{name}</strong>
          {title && <span title={title}>{title}</span>}
        </span>
        <span className={classes.when}>
          {when}
          {birthday && (
            <IconCake size={13} role="img" aria-label={t('people.birthday', { when: relative(birthday.on) })} />
          )}
        </span>
      </UnstyledButton>
    </li>
  );
}
