import { UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Person, PersonRole } from '../../lib/domain/client/person.ts';
import { edgePath, type PeopleLayout, PLACE_UNITS, type WalkKey, walk } from '../../lib/domain/people/people-layout.ts';
import type { PeopleMap } from '../../lib/domain/people/people-map.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './people-picture.module.css';
import { PictureCard } from './picture-card.tsx';

const WALK_KEYS: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

interface Props {
  readonly map: PeopleMap;
  readonly layout: PeopleLayout;
  readonly shownId: string | undefined;
  readonly onPick: (person: Person) => void;
  readonly onAdd: (role: PersonRole) => void;
}

/**
 * The people of a client in the columns of their roles, joined to those they know. Arrow keys walk from one to another; the lines are for
 * the eye alone, each person's name says the same to a screen reader.
 */
export function PeoplePicture({ map, layout, shownId, onPick, onAdd }: Props) {
  const { t, day } = useText();
  const place = useRef<HTMLDivElement>(null);
  const [overId, setOver] = useState<string>();
  const markedId = overId ?? shownId;
  // One stop for the Tab key; the arrows do the rest.
  const [walkedId, setWalked] = useState<string>();
  const stopId = [walkedId, shownId].find((id) => id !== undefined && layout.places.has(id)) ?? firstOf(layout);
  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).dataset.person;
    if (id === undefined || !WALK_KEYS.includes(event.key)) return;
    event.preventDefault();
    const next = walk(layout, id, event.key as WalkKey);
    place.current?.querySelector<HTMLElement>(`[data-person="${next}"]`)?.focus();
  };
  const coverage = new Map(map.coverage.map((each) => [each.role, each]));
  const reach = new Map(map.reach.map((each) => [each.personId, each]));
  const rows = Math.max(1, layout.rows);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons within
    <div ref={place} className={classes.scroll} onKeyDown={onKeyDown} data-testid={TEST_IDS.peoplePicture}>
      <div className={classes.picture}>
        <svg
          className={classes.lines}
          aria-hidden="true"
          viewBox={`0 0 ${layout.columns.length * PLACE_UNITS.width} ${rows * PLACE_UNITS.height}`}
          preserveAspectRatio="none"
          style={{ height: rows * PLACE_UNITS.height }}
        >
          {map.edges.map((edge) => (
            <path
              key={`${edge.a} ${edge.b}`}
              d={edgePath(edge, layout)}
              className={classes.line}
              data-told={edge.isTold}
              data-marked={edge.a === markedId || edge.b === markedId}
            />
          ))}
        </svg>
        {layout.columns.map(({ role, people }) => (
          <section key={role} className={classes.column} aria-label={t(`role.${role}`)}>
            <div className={classes.head}>
              <h2 title={t(`personForm.roleHint.${role}`)}>{t(`role.${role}`)}</h2>
              <span>{coverageText(role)}</span>
            </div>
            {people.length === 0 ? (
              <UnstyledButton className={classes.missing} onClick={() => onAdd(role)}>
                <IconPlus size={14} aria-hidden="true" />
                {t(`peoplePage.missing.${role}`)}
              </UnstyledButton>
            ) : (
              <ul>
                {people.map((person) => (
                  <PictureCard
                    key={person.id}
                    person={person}
                    map={map}
                    reach={reach.get(person.id)}
                    isShown={person.id === shownId}
                    isStop={person.id === stopId}
                    onPick={onPick}
                    onWalk={setWalked}
                    onOver={setOver}
                  />
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
      {map.edges.length > 0 && (
        <p className={classes.legend} aria-hidden="true">
          {(['told', 'met'] as const).map((kind) => (
            <span key={kind}>
              <svg width="26" height="6" aria-hidden="true">
                <line x1="0" y1="3" x2="26" y2="3" className={classes.line} data-told={kind === 'told'} />
              </svg>
              {t(`peoplePage.legend.${kind}`)}
            </span>
          ))}
        </p>
      )}
      {layout.left.length > 0 && (
        <p className={classes.left}>
          {t('people.left')}
          {layout.left.map((person) => (
            <UnstyledButton key={person.id} className={classes.gone} onClick={() => onPick(person)}>
              {t('peoplePage.goneOn', { name: person.name, day: day(person.leftOn ?? '') })}
            </UnstyledButton>
          ))}
        </p>
      )}
    </div>
  );

  function coverageText(role: PersonRole): string {
    const { state, known, reached } = coverage.get(role) ?? { state: 'missing', known: 0, reached: 0 };
    return t(`peoplePage.coverage.${state}`, { known, reached });
  }
}

function firstOf({ columns }: PeopleLayout): string | undefined {
  return columns.find(({ people }) => people.length > 0)?.people[0]?.id;
}
