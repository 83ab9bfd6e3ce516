import { IconUsersPlus } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Person, PersonRole } from '../../lib/domain/client/person.ts';
import { peopleLayout } from '../../lib/domain/people/people-layout.ts';
import { peopleMap } from '../../lib/domain/people/people-map.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import type { PartProps } from '../client-page/part-props.ts';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ClientFacts } from '../client-edit/client-facts.tsx';
import { PeopleList } from './people-list.tsx';
import { PeopleNotes } from './people-notes.tsx';
import { PeoplePicture } from './people-picture.tsx';
import { PersonDetails } from './person-details.tsx';
import { PersonForm } from './person-form.tsx';
import classes from './people-part.module.css';

/** A year: every birthday that is known has its next one within. */
const BIRTHDAY_WITHIN = 366;

/** What stands beside the picture. */
type Aside =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'edit'; readonly id: string }
  | { readonly kind: 'add'; readonly role?: PersonRole };

/** Who is who at a client: the map, what is missing in it, and each person with what can be done about them. */
export function PeoplePart({ dossier }: PartProps) {
  const { t, today } = useText();
  const { people, touches } = dossier;
  const map = useMemo(() => peopleMap(people, touches, today, BIRTHDAY_WITHIN), [people, touches, today]);
  const layout = useMemo(
    () => peopleLayout(people, new Map(map.reach.map((each) => [each.personId, each.lastEffectiveDay]))),
    [people, map],
  );
  const [aside, setAside] = useState<Aside>();
  const shown = aside && aside.kind !== 'add' ? people.find(({ id }) => id === aside.id) : undefined;
  const place = useRef<HTMLElement>(null);
  const wasForm = useRef(false);
  const isForm = aside?.kind === 'edit' || aside?.kind === 'add';
  useEffect(() => {
    // The form is gone, and with it what had the focus: the reader goes on beside the picture.
    if (wasForm.current && !isForm) place.current?.focus();
    wasForm.current = isForm;
  }, [isForm]);
  const pick = ({ id }: Person) => setAside({ kind: 'person', id });
  const add = (role?: PersonRole) => setAside({ kind: 'add', ...(role === undefined ? {} : { role }) });
  const form =
    aside?.kind === 'add' ? (
      <PersonForm
        key={`add ${aside.role}`}
        dossier={dossier}
        {...(aside.role === undefined ? {} : { role: aside.role })}
        onClose={() => setAside(undefined)}
      />
    ) : aside?.kind === 'edit' && shown ? (
      <PersonForm
        key={shown.id}
        dossier={dossier}
        person={shown}
        onClose={() => setAside({ ...aside, kind: 'person' })}
      />
    ) : undefined;
  return (
    <div className={classes.part} data-testid={TEST_IDS.peoplePart}>
      <div className={classes.top}>
        <section className={classes.main} aria-label={t('peoplePage.map')}>
          <div className={classes.bar}>
            <PeopleNotes map={map} people={people} />
            <Button size="compact-sm" variant="light" onClick={() => add()} data-testid={TEST_IDS.personAdd}>
              {t('people.add')}
            </Button>
          </div>
          {people.length === 0 ? (
            <EmptyState icon={<IconUsersPlus size={22} />} title={t('people.none')} hint={t('people.noneHint')} />
          ) : null}
          <PeoplePicture map={map} layout={layout} shownId={shown?.id} onPick={pick} onAdd={add} />
        </section>
        <aside ref={place} className={classes.aside} tabIndex={-1} aria-label={t('peoplePage.aside')}>
          {form ??
            (shown ? (
              <PersonDetails
                key={shown.id}
                dossier={dossier}
                person={shown}
                map={map}
                onEdit={() => setAside({ kind: 'edit', id: shown.id })}
                onPick={pick}
              />
            ) : (
              <p className={classes.hint}>{t('peoplePage.pickHint')}</p>
            ))}
        </aside>
      </div>
      {people.length > 0 && <PeopleList dossier={dossier} map={map} onPick={pick} />}
      <ClientFacts client={dossier.client} />
    </div>
  );
}
