import type { Person } from '../../lib/domain/client/person.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Section } from '../ui/section.tsx';
import client from './client.module.css';
import classes from './people.module.css';
import { decidersFirst } from './deciders-first.ts';
import { PhoneNumber } from './phone-number.tsx';

/** Contact persons, those who decide first. */
export function People({ clientId, people }: { clientId: string; people: readonly Person[] }) {
  const { t } = useText();
  const sorted = decidersFirst(people);
  return (
    <Section title={t('client.people')} aside={String(people.length)}>
      <ul className={client.rows}>
        {sorted.map((person) => (
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
            </span>
            {person.phone && <PhoneNumber clientId={clientId} name={person.name} phone={person.phone} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
