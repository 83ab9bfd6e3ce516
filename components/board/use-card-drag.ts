import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { disableNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/disable-native-drag-preview';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { type RefObject, useEffect, useState } from 'react';

/** What travels with a dragged card, within this page only. */
export const DRAGGED = 'clientIds';

/** Makes a card draggable, alone or with the chosen ones. Returns whether it is being dragged. */
export function useCardDrag(
  card: RefObject<HTMLElement | null>,
  clientId: string,
  dragged: (clientId: string) => readonly string[],
  countText: (count: number) => string,
): boolean {
  const [isDragged, setDragged] = useState(false);
  useEffect(() => {
    const element = card.current;
    if (!element) return undefined;
    return draggable({
      element,
      getInitialData: () => ({ [DRAGGED]: dragged(clientId) }),
      onGenerateDragPreview({ nativeSetDragImage, source }) {
        const count = idsOf(source.data).length;
        if (count < 2) return;
        if (!nativeSetDragImage) {
          disableNativeDragPreview({ nativeSetDragImage });
          return;
        }
        setCustomNativeDragPreview({
          nativeSetDragImage,
          render({ container }) {
            container.dataset.boardPreview = '';
            container.textContent = countText(count);
          },
        });
      },
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [card, clientId, dragged, countText]);
  return isDragged;
}

/** The clients a drag carries. */
export function idsOf(data: Record<string | symbol, unknown>): readonly string[] {
  const ids = data[DRAGGED];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}
