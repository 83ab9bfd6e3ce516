import { useId } from 'react';
import type { PastImport } from '../../lib/hooks/import-types.ts';
import { useUndoImport } from '../../lib/hooks/use-past-imports.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { localDay, localTime } from '../../lib/util/local-time.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ShortList } from '../ui/short-list.tsx';
import classes from './past.module.css';
import { UndoPart } from './undo-part.tsx';

/** Imports shown before the rest is asked for. */
const SHOWN = 3;

/** Imports of the past, newest first; each can be taken back. */
export function PastImports({ past, onUndone }: { past: readonly PastImport[]; onUndone: () => void }) {
  const { t } = useText();
  const id = useId();
  return (
    <section className={classes.past} aria-labelledby={id} data-testid={TEST_IDS.importPast}>
      <h2 id={id} className={classes.pastTitle}>
        {t('import.past.title')}
      </h2>
      <ShortList
        items={past}
        first={SHOWN}
        row={(each) => <PastRow key={each.importId} past={each} onUndone={onUndone} />}
      />
    </section>
  );
}

function PastRow({ past, onUndone }: { past: PastImport; onUndone: () => void }) {
  const { t, relative } = useText();
  const { importId, source, at, clientsMade, clientsChanged, undone, isUnfinished } = past;
  const undo = useUndoImport(importId, onUndone);
  const isGone = undone >= clientsMade + clientsChanged;
  return (
    <li className={classes.pastRow} data-testid={TEST_IDS.importPastRow} data-unfinished={isUnfinished}>
      <div className={classes.pastText}>
        <strong>{source}</strong>
        <span>
          <time dateTime={`${localDay(at)}T${localTime(at)}`}>
            {relative(localDay(at))} {localTime(at)}
          </time>
          {' · '}
          {t('import.past.what', { made: clientsMade, changed: clientsChanged })}
        </span>
        {isUnfinished && <span className={classes.unfinished}>{t('import.past.unfinished')}</span>}
        {undone > 0 && <span>{isGone ? t('import.past.undone') : t('import.past.partUndone', { count: undone })}</span>}
      </div>
      {!isGone && (
        <div className={classes.pastTools}>
          <UndoPart undo={undo} made={clientsMade} changed={clientsChanged} isSmall />
        </div>
      )}
    </li>
  );
}
