import { IconAlertTriangle, IconPlus, IconSitemap, IconUsers } from '@tabler/icons-react';
import { UnstyledButton } from '@mantine/core';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { peopleMap } from '../../lib/domain/people/people-map.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { Section } from '../ui/section.tsx';
import client from './client.module.css';
import { decidersFirst } from './deciders-first.ts';
import classes from './people.module.css';
import { BIRTHDAY_WITHIN, introductionTexts, threadText } from './people-notes.ts';
import { PersonRow } from './person-row.tsx';

/** Wanted once in a while: the first picture does not wait for it. */
const PersonForm = lazy(async () => ({ default: (await import('../people/person-form.tsx')).PersonForm }));

/** Stands for a person who is not there yet. */
const NEW = 'new';

interface Props {
  readonly dossier: Dossier;
  readonly onEditing: (isEditing: boolean) => void;
}

/** Contact persons, those who decide first: when each was last spoken to, whose birthday is near, and who was never met. */
export function People({ dossier, onEditing }: Props) {
  const { t, today } = useText();
  const { places } = useServices();
  const { people, touches } = dossier;
  const map = useMemo(() => peopleMap(people, touches, today, BIRTHDAY_WITHIN), [people, touches, today]);
  const reach = new Map(map.reach.map((each) => [each.personId, each]));
  const birthdays = new Map(map.birthdays.map(({ person, on }) => [person.id, on]));
  const thread = threadText(map, people, t);
  const [edited, setEdited] = useState<string>();
  const place = useRef<HTMLDivElement>(null);
  const last = useRef<string>(undefined);
  useEffect(() => {
    onEditing(edited !== undefined);
    // What opened the form is there again when it closes: the keyboard goes on where it was.
    if (edited === undefined && last.current !== undefined) {
      const opener = place.current?.querySelector<HTMLElement>(`[data-opens="${last.current}"]`);
      (opener ?? place.current?.querySelector<HTMLElement>(`[data-opens="${NEW}"]`))?.focus();
    }
    last.current = edited;
  }, [edited, onEditing]);
  useEffect(() => () => onEditing(false), [onEditing]);
  const close = () => setEdited(undefined);
  return (
    <div ref={place}>
      <Section
        title={t('client.people')}
        aside={
          <span className={classes.asides}>
            <UnstyledButton
              className={classes.add}
              aria-label={t('people.add')}
              data-opens={NEW}
              onClick={() => setEdited(NEW)}
              data-testid={TEST_IDS.personAdd}
            >
              <IconPlus size={13} aria-hidden="true" />
              {t('people.addShort')}
            </UnstyledButton>
            <UnstyledButton
              className={classes.add}
              onClick={() => void places.openWorkspace(`client?client=${dossier.client.id}&part=people`)}
              data-testid={TEST_IDS.openPeople}
            >
              <IconSitemap size={13} aria-hidden="true" />
              {t('people.map')}
            </UnstyledButton>
          </span>
        }
      >
        {people.length === 0 && (
          <div className={classes.none}>
            <IconUsers size={17} aria-hidden="true" />
            <p>
              <strong>{t('people.none')}</strong>
              {t('people.noneHint')}
            </p>
          </div>
        )}
        {thread !== undefined && (
          <p className={classes.thread}>
            <IconAlertTriangle size={15} aria-hidden="true" />
            <span>{[thread, ...introductionTexts(map, people, t)].join(' ')}</span>
          </p>
        )}
        <ul className={client.rows}>
          {decidersFirst(people).map((person) =>
            person.id === edited ? (
              <li key={person.id} className={classes.form}>
                <Suspense>
                  <PersonForm dossier={dossier} person={person} onClose={close} />
                </Suspense>
              </li>
            ) : (
              <PersonRow
                key={person.id}
                dossier={dossier}
                person={person}
                lastOn={reach.get(person.id)?.lastEffectiveDay}
                birthday={birthdays.get(person.id)}
                onEdit={() => setEdited(person.id)}
              />
            ),
          )}
        </ul>
        {edited === NEW && (
          <div className={classes.form}>
            <Suspense>
              <PersonForm dossier={dossier} onClose={close} />
            </Suspense>
          </div>
        )}
      </Section>
    </div>
  );
}
