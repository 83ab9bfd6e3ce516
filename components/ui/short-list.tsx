import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './ui.module.css';

/** Each further press shows this many times as many: a long list is never drawn all at once. */
const GROWTH = 4;

interface Props<T> {
  readonly items: readonly T[];
  /** How many are shown at first. */
  readonly first: number;
  readonly row: (item: T) => ReactNode;
  readonly className?: string | undefined;
  /** Whether the order means something (`ol`). */
  readonly isOrdered?: boolean;
}

/** The beginning of a list, and a button for more. */
export function ShortList<T>({ items, first, row, className, isOrdered = false }: Props<T>) {
  const { t } = useText();
  const [most, setMost] = useState(first);
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <>
      <List className={className}>{items.slice(0, most).map(row)}</List>
      {items.length > most && (
        <UnstyledButton className={classes.more} onClick={() => setMost(most * GROWTH)}>
          {t('common.more', { n: items.length - most })}
        </UnstyledButton>
      )}
    </>
  );
}
