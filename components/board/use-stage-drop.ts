import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useState } from 'react';
import type { Stage } from '../../lib/domain/stage/stage.ts';
import { idsOf } from './use-card-drag.ts';

/** Lets cards be dropped on a column. Returns whether some are held over it. */
export function useStageDrop(
  column: RefObject<HTMLElement | null>,
  stage: Stage,
  drop: (ids: readonly string[], to: Stage) => void,
): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const element = column.current;
    if (!element) return undefined;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => idsOf(source.data).length > 0,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop({ source }) {
        setOver(false);
        drop(idsOf(source.data), stage);
      },
    });
  }, [column, stage, drop]);
  return isOver;
}
