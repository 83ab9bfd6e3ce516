import { Button, FileButton, Progress, Textarea } from '@mantine/core';
import { IconClipboardText, IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { CalendarFile } from '../../lib/hooks/use-calendar-file.ts';
import type { ImportBook } from '../../lib/hooks/use-import-book.ts';
import type { ImportTable } from '../../lib/hooks/use-import-table.ts';
import { useTemplate } from '../../lib/hooks/use-import-template.ts';
import { useText, type Words } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { download } from '../ui/download.ts';
import { bookProblemText } from './book-problem.ts';
import classes from './import.module.css';
import sourceClasses from './source.module.css';

/** Old formats too: a file that can be chosen can be answered with what to do. */
const ACCEPTED = '.xlsx,.xlsm,.csv,.tsv,.txt,.xls,.xlsb,.et,.ods,.htm,.html,.zip,.ics';

interface Props {
  readonly table: ImportTable;
  readonly book: ImportBook;
  readonly calendar: CalendarFile;
}

/** A file dropped or chosen, or cells pasted; and the template for whoever has none yet. */
export function SourceStep({ table, book, calendar }: Props) {
  const { t, today } = useText();
  const makeTemplate = useTemplate();
  const [isOver, setOver] = useState(false);
  const [isPasting, setPasting] = useState(false);
  const [text, setText] = useState('');
  const resetField = useRef<() => void>(null);
  const { read, failure } = table;
  const share = table.share ?? book.share ?? calendar.share;
  const problem = problemText(failure, book, calendar, t);

  const pick = (file: File | null | undefined) => {
    // A field that keeps its file says nothing when one of the same name is picked again.
    resetField.current?.();
    if (file) void read({ kind: 'file', file });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    pick(event.dataTransfer.files[0]);
  };
  usePaste(isPasting ? undefined : (pasted) => void read(pasted));

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button inside is the way for all. */}
      <div
        className={sourceClasses.drop}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        data-testid={TEST_IDS.importDrop}
      >
        {share === undefined ? (
          <>
            <span className={sourceClasses.dropIcon} aria-hidden="true">
              <IconFileSpreadsheet size={26} stroke={1.6} />
            </span>
            <p className={sourceClasses.dropText}>{t('import.drop')}</p>
            <div className={sourceClasses.dropTools}>
              <FileButton
                resetRef={resetField}
                onChange={pick}
                accept={ACCEPTED}
                inputProps={{ 'data-testid': TEST_IDS.importFile, 'aria-label': t('import.choose') } as object}
              >
                {(props) => <Button {...props}>{t('import.choose')}</Button>}
              </FileButton>
              <Button
                variant="default"
                leftSection={<IconClipboardText size={17} aria-hidden="true" />}
                aria-expanded={isPasting}
                onClick={() => setPasting(!isPasting)}
                data-testid={TEST_IDS.importPaste}
              >
                {t('import.paste')}
              </Button>
            </div>
            <p className={classes.note}>{t('import.accepted')}</p>
          </>
        ) : (
          <div className={`${classes.reading} ${sourceClasses.dropReading}`} role="status">
            <span>{t('import.reading')}</span>
            <Progress value={share * 100} className={classes.bar} aria-label={t('import.reading')} />
            <Button
              size="xs"
              variant="default"
              onClick={[table, book, calendar].find((each) => each.share !== undefined)?.cancel}
            >
              {t('import.stop')}
            </Button>
          </div>
        )}
      </div>
      {isPasting && share === undefined && (
        <form
          className={sourceClasses.pasteForm}
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') void read({ kind: 'pasted', text });
          }}
        >
          <Textarea
            label={t('import.pasteLabel')}
            placeholder={t('import.pastePlaceholder')}
            rows={6}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            spellCheck={false}
            autoComplete="off"
            autoFocus
            data-testid={TEST_IDS.importPasteText}
          />
          <Button type="submit" disabled={text.trim() === ''} data-testid={TEST_IDS.importPasteGo}>
            {t('import.pasteGo')}
          </Button>
        </form>
      )}
      <div role="alert" className={classes.status}>
        {problem && (
          <p className={classes.problem} data-testid={TEST_IDS.importFailure}>
            {problem}
          </p>
        )}
      </div>
      <div className={sourceClasses.template}>
        <div>
          <p className={sourceClasses.templateTitle}>{t('import.templateTitle')}</p>
          <p className={classes.note}>{t('import.templateHint')}</p>
        </div>
        <Button
          variant="light"
          leftSection={<IconDownload size={17} aria-hidden="true" />}
          onClick={() => download(makeTemplate(today), `${t('import.templateFile')}.xlsx`)}
          data-testid={TEST_IDS.importTemplate}
        >
          {t('import.templateButton')}
        </Button>
      </div>
    </>
  );
}

/** What went wrong with the last file, whatever it was meant as. */
function problemText(failure: ImportTable['failure'], book: ImportBook, calendar: CalendarFile, t: Words) {
  if (failure) return t(`import.failure.${failure}`);
  if (book.problem) return bookProblemText(book.problem, t);
  const { problem } = calendar;
  return problem && problem !== 'cancelled' && t(`import.calendar.failure.${problem}`);
}

/** Cells or a file pasted anywhere on the page, but not into a field. */
function usePaste(
  onPaste: ((source: { kind: 'file'; file: File } | { kind: 'pasted'; text: string }) => void) | undefined,
): void {
  const latest = useRef(onPaste);
  useEffect(() => {
    latest.current = onPaste;
  });
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      const isField = event.target instanceof Element && event.target.closest('input, textarea, select');
      if (isField || !latest.current) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const [file] = event.clipboardData?.files ?? [];
      // A spreadsheet program puts a picture of the cells beside them: the cells go first.
      if (text.includes('\t') || text.includes('\n')) latest.current({ kind: 'pasted', text });
      else if (file) latest.current({ kind: 'file', file });
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, []);
}
