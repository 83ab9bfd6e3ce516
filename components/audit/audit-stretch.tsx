import { memo, type RefObject, useEffect, useRef, useState } from 'react';
import type { AuditItem } from '../../lib/hooks/audit-types.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { localDay } from '../../lib/util/local-time.ts';
import { AuditRow } from './audit-row.tsx';
import styles from './audit-entry.module.css';

interface Props {
  readonly items: readonly AuditItem[];
  /** The entry above this stretch. */
  readonly previous: AuditItem | undefined;
  /** Numbers of the entries that are spread out. */
  readonly open: ReadonlySet<number>;
  readonly onToggle: (seq: number) => void;
  readonly onClient: (clientId: string) => void;
}

/** A stretch of the list under its days. Far from sight it is only as high as it was: a long list stays quick. */
export const AuditStretch = memo(function AuditStretch({ items, previous, open, onToggle, onClient }: Props) {
  const { day } = useText();
  const box = useRef<HTMLDivElement>(null);
  const height = useHeightWhenFar(box);
  if (height !== undefined) return <div ref={box} style={{ height }} />;
  return (
    <div ref={box}>
      {byDay(items, previous).map((group) => (
        <div key={group.items[0]?.seq}>
          {group.day && <h2 className={styles.day}>{day(group.day)}</h2>}
          <ul className={styles.rows}>
            {group.items.map((item) => (
              <AuditRow
                key={item.seq}
                item={item}
                isOpen={open.has(item.seq)}
                onToggle={onToggle}
                onClient={onClient}
              />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
});

/** The last height of an element that is far above or below the visible part of the page; undefined while it is near. */
function useHeightWhenFar(box: RefObject<HTMLElement | null>): number | undefined {
  const [height, setHeight] = useState<number>();
  const isFar = height !== undefined;
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        // What has the focus must not vanish under the keyboard.
        const isHeld = element.contains(document.activeElement);
        if (entry.isIntersecting && isFar) setHeight(undefined);
        else if (!entry.isIntersecting && !isFar && !isHeld) setHeight(entry.boundingClientRect.height);
      },
      { rootMargin: '1500px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, isFar]);
  return height;
}

interface DayGroup {
  /** The day, when it differs from the one above. */
  readonly day: string | undefined;
  readonly items: AuditItem[];
}

function byDay(items: readonly AuditItem[], previous: AuditItem | undefined): DayGroup[] {
  const groups: DayGroup[] = [];
  let current = dayOf(previous);
  for (const item of items) {
    // An entry that cannot be read has no day of its own: it stays with those around it.
    const day = dayOf(item) ?? current;
    const group = groups.at(-1);
    if (group && day === current) group.items.push(item);
    else groups.push({ day: day === current ? undefined : day, items: [item] });
    current = day;
  }
  return groups;
}

function dayOf(item: AuditItem | undefined): string | undefined {
  return item && item.fault === undefined ? localDay(item.atMs) : undefined;
}
