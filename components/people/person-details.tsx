import { Button, UnstyledButton } from '@mantine/core';
import type { Person } from '../../lib/domain/client/person.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { PeopleMap } from '../../lib/domain/people/people-map.ts';
import { nextBirthday } from '../../lib/domain/people/birthday.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { PhoneNumber } from '../client/phone-number.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { acquaintances, knownText } from './acquaintances.ts';
import { birthdayText } from './birthday-text.ts';
import { GreetingButton } from './greeting-button.tsx';
import classes from './people-part.module.css';

interface Props {
  readonly dossier: Dossier;
  readonly person: Person;
  readonly map: PeopleMap;
  readonly onEdit: () => void;
  readonly onPick: (person: Person) => void;
}

/** All about one person. What is not known says so. */
export function PersonDetails({ dossier, person, map, onEdit, onPick }: Props) {
  const { t, today, day } = useText();
  const reach = map.reach.find(({ personId }) => personId === person.id);
  const birthday =
    person.birthday === undefined || person.leftOn !== undefined ? undefined : nextBirthday(person.birthday, today);
  const known = acquaintances(map, dossier.people, person.id);
  return (
    <div className={classes.details}>
      <div className={classes.detailsHead}>
        <h2>
          {person.name}
          {person.title && <span>{person.title}</span>}
        </h2>
        <Button size="compact-sm" variant="default" onClick={onEdit} data-testid={TEST_IDS.personEdit}>
          {t('peoplePage.edit')}
        </Button>
      </div>
      <dl className={classes.facts}>
        <dt>{t('personForm.role')}</dt>
        <dd>{t(`role.${person.role}`)}</dd>
        {person.leftOn !== undefined && (
          <>
            <dt>{t('people.left')}</dt>
            <dd>{day(person.leftOn)}</dd>
          </>
        )}
        <dt>{t('personForm.phone')}</dt>
        <dd>
          {person.phone ? (
            <PhoneNumber clientId={dossier.client.id} name={person.name} phone={person.phone} />
          ) : (
            t('peoplePage.noData')
          )}
        </dd>
        <dt>{t('peoplePage.lastTouch')}</dt>
        <dd>{reach?.lastDay === undefined ? t('peoplePage.noData') : day(reach.lastDay)}</dd>
        <dt>{t('peoplePage.lastEffective')}</dt>
        <dd>
          {reach?.lastEffectiveDay === undefined
            ? t('peoplePage.noData')
            : t('peoplePage.effectiveCount', { day: day(reach.lastEffectiveDay), count: reach.effective })}
        </dd>
        <dt>{t('personForm.knows')}</dt>
        <dd className={classes.knows}>
          {known.length === 0
            ? t('peoplePage.noData')
            : known.map((each) => (
                <UnstyledButton key={each.person.id} className={classes.link} onClick={() => onPick(each.person)}>
                  {knownText(each, t)}
                </UnstyledButton>
              ))}
        </dd>
        <dt>{t('personForm.birthday')}</dt>
        <dd>
          {birthday ? (
            <span className={classes.birthday}>
              {birthdayText(birthday, { t, day })}
              <GreetingButton dossier={dossier} person={person} on={birthday.on} />
            </span>
          ) : (
            (person.birthday ?? t('peoplePage.noData'))
          )}
        </dd>
        {person.note && (
          <>
            <dt>{t('personForm.note')}</dt>
            <dd className={classes.note}>{person.note}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
