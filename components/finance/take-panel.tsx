import { Button, FileButton, Loader, Textarea } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import { MOST_PASTED, pastedRows } from '../../lib/domain/finance/pasted-rows.ts';
import { type FiguresRead, type ReadChoices, readBest, readFigures } from '../../lib/domain/finance/read-figures.ts';
import { useFiguresFile } from '../../lib/hooks/use-figures-file.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import form from './form.module.css';
import classes from './take.module.css';
import { TakePreview } from './take-preview.tsx';

interface Props {
  readonly client: Client;
  readonly onDone: () => void;
}

/** Old formats too: a file that can be chosen can be answered with what to do. */
const ACCEPTED = '.xlsx,.xlsm,.csv,.tsv,.txt,.xls,.xlsb,.et,.ods,.htm,.html';

/** Figures from a table: pasted or from a file, shown as they were understood before anything is kept. */
export function TakePanel({ client, onDone }: Props) {
  const { t } = useText();
  const file = useFiguresFile();
  const [text, setText] = useState('');
  const resetField = useRef<() => void>(null);
  const { loaded } = file;
  const pasted = useDeferredValue(text);
  const isTooLong = pasted.length > MOST_PASTED;
  const source = useMemo((): { id: string; read: (choices: ReadChoices) => FiguresRead } | undefined => {
    if (loaded) return { id: loaded.name, read: (choices) => readFigures(loaded.sheets, choices) };
    if (pasted.trim() === '' || isTooLong) return undefined;
    const ways = pastedRows(pasted);
    return { id: pasted, read: (choices) => readBest(ways, choices) };
  }, [loaded, pasted, isTooLong]);
  const failure = isTooLong ? 'tooLarge' : file.failure;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves, as in the form
    <div
      className={form.form}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onDone();
      }}
    >
      <div className={form.head}>
        <h3>{t('finance.take.title')}</h3>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
          {t('finance.form.cancel')}
        </Button>
      </div>
      {file.isReading ? (
        <p className={classes.reading} role="status">
          <Loader size="xs" />
          {t('finance.take.reading')}
          <Button size="compact-xs" variant="default" onClick={file.clear}>
            {t('finance.take.stop')}
          </Button>
        </p>
      ) : loaded ? (
        <p className={classes.reading}>
          {t('finance.take.fileIs', { name: loaded.name })}
          <Button size="compact-xs" variant="default" onClick={file.clear}>
            {t('finance.take.another')}
          </Button>
        </p>
      ) : (
        <Textarea
          label={t('finance.take.pasteLabel')}
          description={t('finance.take.pasteHint')}
          rows={source ? 3 : 6}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          spellCheck={false}
          autoComplete="off"
          autoFocus
          classNames={{ input: classes.cells as string }}
          data-testid={TEST_IDS.financePasteText}
        />
      )}
      {!loaded && !file.isReading && (
        <FileButton
          resetRef={resetField}
          accept={ACCEPTED}
          onChange={(chosen) => {
            // A field that keeps its file says nothing when one of the same name is picked again.
            resetField.current?.();
            if (chosen) void file.read(chosen);
          }}
          inputProps={{ 'data-testid': TEST_IDS.financeFile, 'aria-label': t('finance.take.choose') } as object}
        >
          {(props) => (
            <Button
              {...props}
              className={classes.choose as string}
              size="compact-sm"
              variant="default"
              leftSection={<IconFileSpreadsheet size={15} aria-hidden="true" />}
            >
              {t('finance.take.choose')}
            </Button>
          )}
        </FileButton>
      )}
      <p role="alert" className={form.problem}>
        {failure && t(`import.failure.${failure}`)}
      </p>
      {source && !failure && <TakePreview key={source.id} client={client} read={source.read} onDone={onDone} />}
    </div>
  );
}
