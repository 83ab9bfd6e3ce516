import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { RecordKind } from '../../lib/domain/dossier/dossier.ts';
import type { ImportWritten } from '../../lib/hooks/import-types.ts';
import { useUndoImport } from '../../lib/hooks/use-past-imports.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ShortList } from '../ui/short-list.tsx';
import { Figures } from './figures.tsx';
import classes from './import.module.css';
import pastClasses from './past.module.css';
import { UndoPart } from './undo-part.tsx';

/** Names shown before the rest is asked for. */
const SHOWN = 8;
const KINDS: readonly Exclude<RecordKind, 'client'>[] = [
  'person',
  'touch',
  'followUp',
  'holding',
  'loan',
  'opportunity',
];

interface Props {
  readonly done: ImportWritten;
  /** Name of the file. */
  readonly source: string;
  /** What was not taken over, in a sentence. */
  readonly leftOut: string;
  /** What to do about it. */
  readonly advice?: string | undefined;
  readonly onAnother: () => void;
  readonly onUndone: () => void;
}

/** What was imported, and taking it back at once. */
export function DoneView({ done, source, leftOut, advice, onAnother, onUndone }: Props) {
  const { t } = useText();
  const undo = useUndoImport(done.importId, onUndone);
  const heading = useRef<HTMLHeadingElement>(null);
  const isUndone = undo.state.step === 'done';
  // The heading says what happened, first that it was imported, then that it was taken back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes there each time.
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [isUndone]);
  const { made, changed, passedOver } = done;
  const lines = KINDS.filter((kind) => made[kind] + changed[kind] > 0);
  return (
    <section className={pastClasses.done} data-testid={TEST_IDS.importDone}>
      <span className={pastClasses.doneIcon} aria-hidden="true">
        <IconCircleCheck size={28} stroke={1.7} />
      </span>
      <h2 ref={heading} tabIndex={-1} className={pastClasses.doneTitle}>
        {t(isUndone ? 'import.doneUndone' : 'import.done', { name: source })}
      </h2>
      {!isUndone && (
        <>
          <Figures
            figures={[
              [t('import.doneFigure.made'), done.clientsMade],
              [t('import.doneFigure.changed'), done.clientsChanged],
              ...lines.map((kind) => [t(`audit.record.${kind}`), made[kind] + changed[kind]] as const),
            ]}
          />
          <p className={classes.note}>{leftOut}</p>
          {advice && <p className={classes.note}>{advice}</p>}
          {passedOver.length > 0 && (
            <div className={classes.problem}>
              <p>{t('import.passedOver', { count: passedOver.length })}</p>
              <ShortList
                items={passedOver}
                first={SHOWN}
                className={pastClasses.named}
                row={({ clientId, name }) => <li key={clientId}>{name}</li>}
              />
            </div>
          )}
        </>
      )}
      <UndoPart undo={undo} made={done.clientsMade} changed={done.clientsChanged}>
        <Button onClick={onAnother} data-testid={TEST_IDS.importAnother}>
          {t('import.another')}
        </Button>
      </UndoPart>
    </section>
  );
}
