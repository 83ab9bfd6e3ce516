import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import classes from './route.module.css';
import type { DayStop } from './route-stops.ts';

/** What travels with a dragged stop, within this page only. */
const DRAGGED = 'routeStop';

interface Props {
  readonly stop: DayStop;
  /** The area that begins here; empty within one. */
  readonly area: string;
  /** From 0. */
  readonly place: number;
  readonly count: number;
  readonly onMove: (id: string, place: number) => void;
}

/** One stop of the route; moved by its buttons or by dragging. */
export function RouteStop({ stop, area, place, count, onMove }: Props) {
  const { t } = useText();
  const row = useRef<HTMLLIElement>(null);
  const [isOver, setOver] = useState(false);
  const { id, name, address } = stop;
  const latest = useRef({ place, onMove });
  useEffect(() => {
    latest.current = { place, onMove };
  });
  useEffect(() => {
    const element = row.current;
    if (!element) return undefined;
    return combine(
      draggable({ element, getInitialData: () => ({ [DRAGGED]: id }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data[DRAGGED] === 'string' && source.data[DRAGGED] !== id,
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          latest.current.onMove(source.data[DRAGGED] as string, latest.current.place);
        },
      }),
    );
  }, [id]);
  return (
    <li ref={row} className={classes.stop} data-over={isOver} data-testid={TEST_IDS.routeStop}>
      <span className={classes.number}>{place + 1}</span>
      <span className={classes.stopBody}>
        {area !== '' && <small>{area}</small>}
        <strong>{name}</strong>
        <span>{address ?? t('route.noAddress')}</span>
      </span>
      <span className={classes.moves}>
        <IconButton
          label={t('route.up', { name })}
          size={28}
          disabled={place === 0}
          onClick={() => onMove(id, place - 1)}
        >
          <IconArrowUp size={15} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t('route.down', { name })}
          size={28}
          disabled={place === count - 1}
          onClick={() => onMove(id, place + 1)}
        >
          <IconArrowDown size={15} aria-hidden="true" />
        </IconButton>
        <IconGripVertical className={classes.grip} size={16} aria-hidden="true" />
      </span>
    </li>
  );
}
