import { UnstyledButton } from '@mantine/core';
import { IconCake, IconPencil } from '@tabler/icons-react';
import type { Day } from '../../lib/domain/calendar/day.ts';
import type { Person } from '../../lib/domain/client/person.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { GreetingButton } from '../people/greeting-button.tsx';
import { TEST_IDS } from '../test-ids.ts';
import classes from './people.module.css';
import { PhoneNumber } from './phone-number.tsx';

interface Props {
  readonly dossier: Dossier;
  readonly person: Person;
  /** Last two-way contact. */
  readonly lastOn: Day | undefined;
  /** The next birthday, when it is near. */
  readonly birthday: Day | undefined;
  readonly onEdit: () => void;
}

/** One contact person in the panel. */
export function PersonRow({ dossier, person, lastOn, birthday, onEdit }: Props) {
  const { t, relative } = useText();
  const { id, name, title, role, phone, leftOn } = person;
  const when =
    leftOn !== undefined
      ? t('people.left')
      : lastOn === undefined
        ? t('people.never')
        : t('people.last', { when: relative(lastOn) });
  return (
    <li className={classes.person} data-left={leftOn !== undefined}>
      <span className={classes.initial} aria-hidden="true">
        {[...name][0]}
      </span>
      <span className={classes.personName}>
        {name}
        {title && <span className={classes.personTitle}>{title}</span>}
        <span className={classes.role} data-role={role}>
          {t(`role.${role}`)}
        </span>
        <span className={classes.last}>
          {when}
          {birthday !== undefined && (
            <span className={classes.birthday}>
              <IconCake size={13} aria-hidden="true" />
              {t('people.birthday', { when: relative(birthday) })}
            </span>
          )}
          {birthday !== undefined && <GreetingButton dossier={dossier} person={person} on={birthday} />}
        </span>
      </span>
      <span className={classes.ends}>
        {phone && <PhoneNumber clientId={dossier.client.id} name={name} phone={phone} />}
        <UnstyledButton
          className={classes.edit}
          aria-label={t('people.edit', { name })}
          title={t('people.edit', { name })}
          data-opens={id}
          onClick={onEdit}
          data-testid={TEST_IDS.personEdit}
        >
          <IconPencil size={14} aria-hidden="true" />
        </UnstyledButton>
      </span>
    </li>
  );
}
