import { IconAlertTriangle, IconCake, IconUsers } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Person } from '../../lib/domain/client/person.ts';
import { peopleMap } from '../../lib/domain/people/people-map.ts';
import type { Touch } from '../../lib/domain/touch/touch.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Section } from '../ui/section.tsx';
import client from './client.module.css';
import { decidersFirst } from './deciders-first.ts';
import classes from './people.module.css';
import { BIRTHDAY_WITHIN, introductionTexts, threadText } from './people-notes.ts';
import { PhoneNumber } from './phone-number.tsx';

interface Props {
  readonly clientId: string;
  readonly people: readonly Person[];
  readonly touches: readonly Touch[];
}

/** Contact persons, those who decide first: when each was last spoken to, whose birthday is near, and who was never met. */
export function People({ clientId, people, touches }: Props) {
  const { t, today, relative } = useText();
  const sorted = decidersFirst(people);
  const map = useMemo(() => peopleMap(people, touches, today, BIRTHDAY_WITHIN), [people, touches, today]);
  const reach = new Map(map.reach.map((each) => [each.personId, each]));
  const birthdays = new Map(map.birthdays.map(({ person, on }) => [person.id, on]));
  const thread = threadText(map, people, t);
  if (people.length === 0) {
    return (
      <Section title={t('client.people')}>
        <div className={classes.none}>
          <IconUsers size={17} aria-hidden="true" />
          <p>
            <strong>{t('people.none')}</strong>
            {t('people.noneHint')}
          </p>
        </div>
      </Section>
    );
  }
  return (
    <Section title={t('client.people')} aside={String(people.length)}>
      {thread !== undefined && (
        <p className={classes.thread}>
          <IconAlertTriangle size={15} aria-hidden="true" />
          <span>{[thread, ...introductionTexts(map, people, t)].join(' ')}</span>
        </p>
      )}
      <ul className={client.rows}>
        {sorted.map((person) => {
          const lastOn = reach.get(person.id)?.lastEffectiveDay;
          const birthday = birthdays.get(person.id);
          return (
            <li key={person.id} className={classes.person}>
              <span className={classes.initial} aria-hidden="true">
                {[...person.name][0]}
              </span>
              <span className={classes.personName}>
                {person.name}
                {person.title && <span className={classes.personTitle}>{person.title}</span>}
                <span className={classes.role} data-role={person.role}>
                  {t(`role.${person.role}`)}
                </span>
                <span className={classes.last}>
                  {person.leftOn !== undefined
                    ? t('people.left')
                    : lastOn === undefined
                      ? t('people.never')
                      : t('people.last', { when: relative(lastOn) })}
                  {birthday !== undefined && (
                    <span className={classes.birthday}>
                      <IconCake size={13} aria-hidden="true" />
                      {t('people.birthday', { when: relative(birthday) })}
                    </span>
                  )}
                </span>
              </span>
              {person.phone && <PhoneNumber clientId={clientId} name={person.name} phone={person.phone} />}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
