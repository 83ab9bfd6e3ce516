import { Button } from '@mantine/core';
import { IconAlertTriangle, IconDownload, IconFileImport } from '@tabler/icons-react';
import { type ChangeEvent, useRef, useState } from 'react';
import type { Adapter, AdapterFileProblem } from '../../lib/hooks/adapter-types.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { hostOf } from '../portal/host-of.ts';
import { useUndoAdapters } from '../teach/use-undo-adapters.ts';
import { TEST_IDS } from '../test-ids.ts';
import { download } from '../ui/download.ts';
import { useToasts } from '../ui/toasts.tsx';
import { fileNameOf } from './file-name.ts';
import classes from './portals.module.css';

/** Taking taught pages from a colleague's file, looked at first, and giving all of one's own. */
export function AdapterFiles({ known }: { known: readonly Adapter[] }) {
  const { adapters: service } = useServices();
  const { adapterTools } = useWorkspaceServices();
  const { t } = useText();
  const { show } = useToasts();
  const offerUndo = useUndoAdapters();
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<AdapterFileProblem>();
  const [offered, setOffered] = useState<readonly Adapter[]>();
  const picked = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const [file] = input.files ?? [];
    if (!file) return;
    const read = await adapterTools.readFile(file).catch(() => ({ problem: { reason: 'notJson' } as const }));
    input.value = '';
    setProblem('problem' in read ? read.problem : undefined);
    setOffered('adapters' in read ? read.adapters : undefined);
  };
  const take = async (adapters: readonly Adapter[]) => {
    const result = await service.save(adapters);
    if (!result.ok) return show({ tone: 'bad', text: t(`teach.fail.${result.reason}`) });
    setOffered(undefined);
    offerUndo(t('taught.taken', { count: adapters.length }), result.value);
  };
  const isKnown = (one: Adapter) =>
    known.some(({ id, site, path }) => id === one.id || (site === one.site && path === one.path));
  return (
    <div className={classes.files}>
      <div className={classes.buttons}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFileImport size={15} aria-hidden="true" />}
          onClick={() => field.current?.click()}
        >
          {t('taught.import')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={known.length === 0}
          leftSection={<IconDownload size={15} aria-hidden="true" />}
          onClick={() => download(adapterTools.writeFile(known), fileNameOf(t('taught.packName')))}
        >
          {t('taught.exportAll')}
        </Button>
        <input
          ref={field}
          className={classes.fileInput}
          type="file"
          accept=".json,application/json"
          tabIndex={-1}
          aria-label={t('taught.import')}
          onChange={(event) => void picked(event)}
          data-testid={TEST_IDS.adapterFile}
        />
      </div>
      {problem && (
        <p className={classes.problem} role="alert" data-testid={TEST_IDS.adapterProblem}>
          <IconAlertTriangle size={16} aria-hidden="true" />
          {problem.reason === 'malformed'
            ? t('taught.problem.malformed', { at: problem.at })
            : t(`taught.problem.${problem.reason}`)}
        </p>
      )}
      {offered && (
        <section className={classes.preview} aria-label={t('taught.preview')} data-testid={TEST_IDS.adapterPreview}>
          <h3 className={classes.pageName}>{t('taught.preview')}</h3>
          <ul>
            {offered.map((one) => (
              <li key={one.id}>
                <strong>{one.name}</strong>
                <span>
                  {hostOf(one.site)} <code>{one.path}</code>
                </span>
                <span>{one.fields.map(({ kind }) => t(`teach.field.${kind}`)).join(t('teach.and'))}</span>
                <em>{t(isKnown(one) ? 'taught.replaces' : 'taught.isNew')}</em>
              </li>
            ))}
          </ul>
          <div className={classes.buttons}>
            <Button size="xs" onClick={() => void take(offered)} data-testid={TEST_IDS.adapterTake}>
              {t('taught.take', { count: offered.length })}
            </Button>
            <Button size="xs" variant="subtle" color="gray" onClick={() => setOffered(undefined)}>
              {t('teach.cancel')}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}
