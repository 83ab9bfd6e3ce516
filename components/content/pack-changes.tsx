import { useState } from 'react';
import { compareContent } from '../../lib/domain/content/compare.ts';
import type { PackChange } from '../../lib/hooks/use-content.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { ShortList } from '../ui/short-list.tsx';
import { DiffView } from './diff-view.tsx';
import classes from './packs.module.css';
import { titleOf } from '../../lib/domain/content/title.ts';

/** What a pack adds, changes and takes away, item by item; what it changes opens to be compared. */
export function PackChanges({ changes }: { changes: readonly PackChange[] }) {
  return (
    <ShortList
      items={changes}
      first={20}
      className={classes.changes}
      row={(change) => <Change key={`${change.kind} ${change.id}`} change={change} />}
    />
  );
}

function Change({ change }: { change: PackChange }) {
  const { t } = useText();
  const { kind, id, what, before, after, isUnderOwn } = change;
  const [isOpen, setOpen] = useState(false);
  const item = after ?? before;
  const heading = (
    <>
      <em data-what={what}>{t(`content.packs.count.${what}`)}</em>
      <span>{t(`content.kind.${kind}`)}</span>
      <strong>{item ? titleOf(item) : id}</strong>
      {isUnderOwn && <small>{t('content.packs.underOwn')}</small>}
    </>
  );
  if (!before || !after) return <li className={classes.change}>{heading}</li>;
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={classes.change}>{heading}</summary>
        {isOpen && <DiffView changes={compareContent({ ...before.body }, { ...after.body })} />}
      </details>
    </li>
  );
}
