import { Button, FileButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { type ContentState, type PackKeys, type PackPreview, useContentService } from '../../lib/hooks/use-content.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ImportPreview } from './import-preview.tsx';
import classes from './packs.module.css';

/** A pack from a file: looked at first, then taken in as a whole or not at all. */
export function ImportPack({ state, keys }: { state: ContentState; keys: PackKeys }) {
  const service = useContentService();
  const { t } = useText();
  const [file, setFile] = useState<File>();
  const [preview, setPreview] = useState<PackPreview>();
  const [problem, setProblem] = useState<string>();
  const [isReading, setReading] = useState(false);
  const reset = useRef<() => void>(null);
  /** Counts the files: what was put off does not come back with its answer. */
  const turn = useRef(0);
  const look = async (picked: File | null) => {
    if (!picked) return;
    // A field that keeps its file says nothing when one of the same name is picked again.
    reset.current?.();
    turn.current += 1;
    const own = turn.current;
    setFile(picked);
    setPreview(undefined);
    setProblem(undefined);
    setReading(true);
    const read = await service.previewPack(picked).catch(() => ({ ok: false, reason: 'storage' }) as const);
    if (own !== turn.current) return;
    setReading(false);
    if (read.ok) setPreview(read.value);
    else setProblem(t(`content.packFile.${read.reason}`));
  };
  const close = () => {
    turn.current += 1;
    setReading(false);
    setPreview(undefined);
    setFile(undefined);
  };
  return (
    <div className={classes.stack}>
      <div className={classes.buttons}>
        <FileButton
          resetRef={reset}
          onChange={(picked) => void look(picked)}
          accept=".json,application/json"
          inputProps={{ 'data-testid': TEST_IDS.packFile } as object}
        >
          {(props) => (
            <Button
              {...props}
              variant={preview ? 'default' : 'filled'}
              loading={isReading}
              leftSection={<IconFileImport size={17} aria-hidden="true" />}
            >
              {t(preview ? 'content.packs.pickOther' : 'content.packs.pick')}
            </Button>
          )}
        </FileButton>
        {isReading && (
          <>
            <span className={classes.facts} role="status">
              {t('content.packs.reading', { name: file?.name ?? '' })}
            </span>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={close}>
              {t('content.packs.cancel')}
            </Button>
          </>
        )}
      </div>
      {problem && (
        <p className={classes.problem} role="alert" data-testid={TEST_IDS.packProblem}>
          {problem}
        </p>
      )}
      {preview && (
        <ImportPreview
          // Another file begins anew; trusting its key does not.
          key={`${preview.pack.id} ${preview.pack.version} ${turn.current}`}
          preview={preview}
          keys={keys}
          state={state}
          onAgain={() => void look(file ?? null)}
          onClose={close}
        />
      )}
    </div>
  );
}
