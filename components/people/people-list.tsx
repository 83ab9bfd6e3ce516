import { UnstyledButton } from '@mantine/core';
import { nextBirthday } from '../../lib/domain/people/birthday.ts';
import type { Person } from '../../lib/domain/client/person.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { PeopleMap } from '../../lib/domain/people/people-map.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { decidersFirst } from '../client/deciders-first.ts';
import { birthdayText } from './birthday-text.ts';
import { acquaintances, knownText } from './acquaintances.ts';
import classes from './people-part.module.css';

const COLUMNS = ['name', 'role', 'lastTouch', 'lastEffective', 'knows', 'birthday'] as const;

interface Props {
  readonly dossier: Dossier;
  readonly map: PeopleMap;
  readonly onPick: (person: Person) => void;
}

/** The map as a table: the same facts for whoever does not see the picture, and those who have left at the end. */
export function PeopleList({ dossier, map, onPick }: Props) {
  const { t, today, day } = useText();
  const people = decidersFirst(dossier.people).toSorted(
    (a, b) => Number(a.leftOn !== undefined) - Number(b.leftOn !== undefined),
  );
  const reach = new Map(map.reach.map((each) => [each.personId, each]));
  const orNone = (text: string | undefined) => text ?? t('peoplePage.none');
  const birthdayOf = ({ birthday, leftOn }: Person) => {
    const next = birthday === undefined || leftOn !== undefined ? undefined : nextBirthday(birthday, today);
    return next && birthdayText(next, { t, day });
  };
  return (
    <div>
      <h2 className={classes.listTitle}>{t('peoplePage.list')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={classes.tableScroll} tabIndex={0} aria-label={t('peoplePage.list')}>
        <table className={classes.table}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`peoplePage.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => {
              const met = reach.get(person.id);
              const known = acquaintances(map, dossier.people, person.id).map((each) => knownText(each, t));
              return (
                <tr key={person.id} data-left={person.leftOn !== undefined}>
                  <th scope="row">
                    <UnstyledButton className={classes.link} onClick={() => onPick(person)}>
                      {person.name}
                    </UnstyledButton>
                    {person.title && <span className={classes.rowTitle}>{person.title}</span>}
                  </th>
                  <td>
                    {t(`role.${person.role}`)}
                    {person.leftOn !== undefined && (
                      <span className={classes.rowTitle}>{t('peoplePage.leftOn', { day: day(person.leftOn) })}</span>
                    )}
                  </td>
                  <td>{orNone(met?.lastDay && day(met.lastDay))}</td>
                  <td>{orNone(met?.lastEffectiveDay && day(met.lastEffectiveDay))}</td>
                  <td>{orNone(known.length === 0 ? undefined : known.join(t('people.comma')))}</td>
                  <td>{orNone(birthdayOf(person))}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}
