import { Button, FileButton, TextInput } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import type { HandOverPreview, SealedHandOver } from '../../lib/hooks/retention-types.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { TEST_IDS } from '../test-ids.ts';
import { Block } from '../workspace/block.tsx';
import classes from './hand-over.module.css';
import { ReceivePreview } from './receive-preview.tsx';

/** A file and its code, then what is in it. Nothing is written before the preview is accepted. */
export function ReceivePart() {
  const { handOvers } = useWorkspaceServices();
  const { t } = useText();
  const [file, setFile] = useState<{ readonly name: string; readonly sealed: SealedHandOver }>();
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string>();
  const [preview, setPreview] = useState<HandOverPreview>();
  const [isBusy, setBusy] = useState(false);
  const resetField = useRef<() => void>(null);

  const pick = async (picked: File | null) => {
    if (!picked) return;
    // A field that keeps its file says nothing when one of the same name is picked again.
    resetField.current?.();
    setPreview(undefined);
    setProblem(undefined);
    setFile(undefined);
    const opened = await handOvers.open(picked);
    if (opened.ok) setFile({ name: picked.name, sealed: opened.value });
    else setProblem(t(`handover.openFail.${opened.reason}`));
  };
  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    if (!file || isBusy) return;
    setBusy(true);
    setProblem(undefined);
    const opened = await file.sealed.unlock(code);
    setBusy(false);
    if (!opened.ok) {
      setProblem(t(`handover.openFail.${opened.reason}`));
      return;
    }
    setPreview(opened.value);
    setCode('');
  };
  const lookedAgain = (again: Awaited<ReturnType<HandOverPreview['again']>>) => {
    setPreview(again.ok ? again.value : undefined);
    if (!again.ok) setProblem(t(`handover.openFail.${again.reason}`));
  };
  const reset = () => {
    setFile(undefined);
    setPreview(undefined);
    setCode('');
  };

  return (
    <>
      <Block title={t('handover.file')} hint={t('handover.fileHint')}>
        <div className={classes.pickRow}>
          <FileButton
            resetRef={resetField}
            onChange={(picked) => void pick(picked)}
            accept=".sxhand"
            inputProps={{ 'data-testid': TEST_IDS.handOverFile } as object}
          >
            {(props) => (
              <Button
                {...props}
                variant={file ? 'default' : 'filled'}
                leftSection={<IconFileImport size={17} aria-hidden="true" />}
              >
                {t(file ? 'handover.pickOther' : 'handover.pick')}
              </Button>
            )}
          </FileButton>
          {file && <span className={classes.note}>{t('handover.picked', { name: file.name })}</span>}
        </div>
        {file && !preview && (
          <form className={classes.codeForm} onSubmit={unlock}>
            <TextInput
              label={t('handover.codeLabel')}
              placeholder={t('handover.codePlaceholder')}
              className={classes.codeField}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              autoFocus
              data-testid={TEST_IDS.handOverCodeField}
            />
            <Button type="submit" loading={isBusy} data-testid={TEST_IDS.handOverOpen}>
              {t('handover.open')}
            </Button>
          </form>
        )}
        <div role="alert" className={classes.status}>
          {problem && (
            <p className={classes.problem} data-testid={TEST_IDS.handOverProblem}>
              {problem}
            </p>
          )}
        </div>
      </Block>
      {preview && <ReceivePreview preview={preview} onLookedAgain={lookedAgain} onClose={reset} />}
    </>
  );
}
