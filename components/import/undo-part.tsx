import { Button, Progress } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { UndoImport } from '../../lib/hooks/use-past-imports.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ShortList } from '../ui/short-list.tsx';
import classes from './import.module.css';
import pastClasses from './past.module.css';

/** Names shown before the rest is asked for. */
const SHOWN = 8;

interface Props {
  readonly undo: UndoImport;
  readonly made: number;
  readonly changed: number;
  readonly isSmall?: boolean;
  /** What else can be done here. */
  readonly children?: ReactNode;
}

/** Taking an import back: asked first, with a list where clients were changed since. */
export function UndoPart({ undo, made, changed, isSmall = false, children }: Props) {
  const { t } = useText();
  const { state } = undo;
  const size = isSmall ? 'xs' : 'sm';
  if (state.step === 'running') {
    return (
      <div className={classes.reading} role="status" data-open>
        <span>{t('import.undo.running')}</span>
        <Progress value={state.share * 100} className={classes.bar} aria-label={t('import.undo.running')} />
      </div>
    );
  }
  if (state.step === 'asking' || state.step === 'edited') {
    const isEdited = state.step === 'edited';
    return (
      <div className={pastClasses.ask} data-open role="alertdialog" aria-label={t('import.undo.button')}>
        {isEdited ? (
          <>
            <p>{t('import.undo.edited', { count: state.edited.length })}</p>
            <ShortList
              items={state.edited}
              first={SHOWN}
              className={pastClasses.named}
              row={({ clientId, name }) => <li key={clientId}>{name}</li>}
            />
            <p className={classes.note}>{t('import.undo.editedHint')}</p>
          </>
        ) : (
          <p>{t('import.undo.sure', { made, changed })}</p>
        )}
        <div className={pastClasses.askTools}>
          {(!isEdited || state.others > 0) && (
            <Button
              size={size}
              color="red"
              className={pastClasses.danger}
              autoFocus
              onClick={() => void undo.go(isEdited)}
              data-testid={TEST_IDS.importUndoGo}
            >
              {isEdited ? t('import.undo.others', { count: state.others }) : t('import.undo.go')}
            </Button>
          )}
          <Button size={size} variant="default" onClick={undo.dismiss}>
            {t('import.undo.keep')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <>
      <div role="status" className={classes.status}>
        {state.step === 'done' && (
          <p className={classes.told} data-testid={TEST_IDS.importUndone}>
            {t('import.undo.done', { count: state.undone })}
            {state.left > 0 && ` ${t('import.undo.left', { count: state.left })}`}
          </p>
        )}
        {state.step === 'failed' && <p className={classes.problem}>{t(`import.undo.failed.${state.reason}`)}</p>}
      </div>
      <div className={pastClasses.askTools}>
        {children}
        {state.step !== 'done' && (
          <Button
            size={size}
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden="true" />}
            onClick={undo.ask}
            // Whoever declines goes on from where they asked.
            autoFocus={state.step === 'none' && state.isBack === true}
            data-testid={TEST_IDS.importUndo}
          >
            {t('import.undo.button')}
          </Button>
        )}
      </div>
    </>
  );
}
