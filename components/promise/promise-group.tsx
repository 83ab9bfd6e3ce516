import { Button } from '@mantine/core';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import type { OpenPromise, Promiser } from '../../lib/domain/promise/open-promises.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { PromiseRow, ROW_HEAD } from './promise-row.tsx';
import classes from './promise.module.css';
import { usePromiseDetails } from './use-promise-details.ts';
import { useFocusKept } from './use-focus-kept.ts';

/** Rows drawn at first, and more at a press: each reads a dossier. */
const STEP = 30;

interface Props {
  readonly by: Promiser;
  /** In the order to be shown. */
  readonly promises: readonly OpenPromise[];
}

/** What one side has promised. Arrow keys go from row to row, Tab into what can be done with one. */
export function PromiseGroup({ by, promises }: Props) {
  const { t, today } = useText();
  const titleId = useId();
  const list = useRef<HTMLOListElement>(null);
  const [most, setMost] = useState(STEP);
  const [current, setCurrent] = useState<string>();
  const shown = useMemo(() => promises.slice(0, most), [promises, most]);
  const details = usePromiseDetails(shown);
  useFocusKept(list, shown, current);
  const inTabOrder = shown.some(({ id }) => id === current) ? current : shown[0]?.id;
  const late = promises.filter(({ due }) => due < today).length;
  const left = promises.length - shown.length;
  return (
    <section aria-labelledby={titleId} className={classes.group}>
      <h2 id={titleId} className={classes.title}>
        {t(`promises.by.${by}`)}
        <span>
          {[
            t('promises.count', { count: promises.length }),
            ...(late > 0 ? [t('promises.late', { count: late })] : []),
          ].join(' · ')}
        </span>
      </h2>
      {promises.length === 0 ? (
        <p className={classes.none}>{t(by === 'us' ? 'promises.noneOfUs' : 'promises.noneOfClient')}</p>
      ) : (
        <ol
          ref={list}
          className={classes.list}
          aria-label={t('promises.list', { by: t(`promises.by.${by}`) })}
          onKeyDown={onKeyDown}
        >
          {shown.map((promise) => (
            <PromiseRow
              key={promise.id}
              promise={promise}
              detail={details.get(promise.id)}
              isInTabOrder={promise.id === inTabOrder}
              onFocus={() => setCurrent(promise.id)}
            />
          ))}
        </ol>
      )}
      {left > 0 && (
        <Button size="compact-sm" variant="default" onClick={() => setMost(most + STEP)}>
          {t('promises.more', { count: Math.min(STEP, left) })}
        </Button>
      )}
    </section>
  );
}

function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement;
  if (!target.matches(ROW_HEAD)) return;
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>(ROW_HEAD)];
  const index = heads.indexOf(target);
  const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: heads.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  heads[next]?.focus();
}
