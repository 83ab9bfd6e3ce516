import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { VisuallyHidden } from '@mantine/core';
import { type CSSProperties, type MouseEvent, memo, useEffect, useRef } from 'react';
import type { AgendaItem, AgendaTask } from '../../lib/domain/agenda/agenda.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { linkTo } from '../workspace/address.ts';
import { iconOf, itemText, sortOf, sortText } from './item-text.ts';
import classes from './week-item.module.css';

interface Props {
  readonly item: AgendaItem;
  readonly onOpen: (task: AgendaTask) => void;
  readonly isOpen?: boolean;
  /** Its place among the appointments of the day. */
  readonly place?: CSSProperties;
}

/** One thing of the week: a button that opens what is to be done, or the way to the client it is about. */
export const WeekItem = memo(function WeekItem({ item, onOpen, isOpen = false, place }: Props) {
  const { t } = useText();
  const Icon = iconOf(item);
  const text = itemText(item, t);
  const time = item.kind === 'followUp' ? item.time : undefined;
  const label = [time, sortText(item, t), item.client, text].filter(Boolean).join(' · ');
  const shared = {
    className: classes.item,
    'data-sort': sortOf(item),
    'data-key': item.key,
    title: label,
    style: place,
  } as const;
  const body = (
    <>
      <span className={classes.head}>
        <Icon size={13} aria-hidden="true" />
        <VisuallyHidden>{sortText(item, t)}</VisuallyHidden>
        {time !== undefined && <span className={classes.time}>{time}</span>}
        <span className={classes.client}>{item.client}</span>
      </span>
      <span className={classes.text}>{text}</span>
    </>
  );
  if (item.kind !== 'followUp') {
    return (
      <a {...shared} href={linkTo('client', { client: item.clientId })} draggable={false}>
        {body}
      </a>
    );
  }
  return (
    <TaskButton itemKey={item.key}>
      {(ref) => (
        <button
          {...shared}
          ref={ref}
          type="button"
          aria-expanded={isOpen}
          data-testid={TEST_IDS.weekTask}
          onClick={(event: MouseEvent) => {
            event.stopPropagation();
            onOpen(item);
          }}
        >
          {body}
        </button>
      )}
    </TaskButton>
  );
});

/** Lets what is to be done be dragged; the keys and the date in its card do the same. */
function TaskButton({
  itemKey,
  children,
}: {
  itemKey: string;
  children: (ref: React.RefObject<HTMLButtonElement | null>) => React.ReactNode;
}) {
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    return draggable({
      element,
      getInitialData: ({ input }) => ({
        key: itemKey,
        // Where it was taken hold of: it is put down by its upper edge.
        grip: input.clientY - element.getBoundingClientRect().top,
      }),
      onDragStart: () => element.setAttribute('data-dragged', 'true'),
      onDrop: () => element.removeAttribute('data-dragged'),
    });
  }, [itemKey]);
  return children(ref);
}
