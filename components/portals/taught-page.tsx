import { IconDownload, IconPencil, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Adapter, AdapterChange, AdapterFailure, FieldReading } from '../../lib/hooks/adapter-types.ts';
import type { Result } from '../../lib/hooks/service-types.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useAdapterHealth } from '../../lib/hooks/use-adapters.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { ReadingList } from '../teach/reading-list.tsx';
import { useUndoAdapters } from '../teach/use-undo-adapters.ts';
import { TEST_IDS } from '../test-ids.ts';
import { download } from '../ui/download.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { fileNameOf } from './file-name.ts';
import { FieldHealthLine } from './field-health.tsx';
import classes from './portals.module.css';
import { RenamePage } from './rename-page.tsx';

type Tested = Result<readonly FieldReading[], 'noPage' | 'noAnswer'>;

/** A taught page: its fields and how they read, and what can be done with it. */
export function TaughtPage({ adapter, isEnabled }: { adapter: Adapter; isEnabled: boolean }) {
  const { adapters } = useServices();
  const { adapterTools } = useWorkspaceServices();
  const { t, day } = useText();
  const { show } = useToasts();
  const offerUndo = useUndoAdapters();
  const health = useAdapterHealth()[adapter.id] ?? [];
  const [isRenaming, setRenaming] = useState(false);
  const [tested, setTested] = useState<Tested>();
  const { id, name, path, fields, taughtOn } = adapter;

  const change = async (action: Promise<Result<AdapterChange, AdapterFailure>>, text: string) => {
    const result = await action;
    if (result.ok) offerUndo(text, result.value);
    else show({ tone: 'bad', text: t(`teach.fail.${result.reason}`) });
  };
  return (
    <li className={classes.page} data-testid={TEST_IDS.taughtPage}>
      <div className={classes.pageHead}>
        {isRenaming ? (
          <RenamePage
            name={name}
            onDone={(next) => {
              setRenaming(false);
              if (next !== undefined && next !== name) {
                void change(adapters.rename(id, next), t('taught.renamed', { name: next }));
              }
            }}
          />
        ) : (
          <>
            <h3 className={classes.pageName}>{name}</h3>
            <IconButton
              label={t('taught.renameOf', { name })}
              onClick={() => setRenaming(true)}
              data-testid={TEST_IDS.taughtRename}
            >
              <IconPencil size={16} aria-hidden="true" />
            </IconButton>
            <IconButton
              label={t('taught.testOf', { name })}
              disabled={!isEnabled}
              onClick={() => void adapterTools.test(adapter).then(setTested)}
              data-testid={TEST_IDS.taughtTest}
            >
              <IconPlayerPlay size={16} aria-hidden="true" />
            </IconButton>
            <IconButton
              label={t('taught.exportOf', { name })}
              onClick={() => download(adapterTools.writeFile([adapter]), fileNameOf(name))}
              data-testid={TEST_IDS.adapterExport}
            >
              <IconDownload size={16} aria-hidden="true" />
            </IconButton>
            <IconButton
              label={t('taught.removeOf', { name })}
              onClick={() => void change(adapters.remove(id), t('taught.removed', { name }))}
              data-testid={TEST_IDS.taughtRemove}
            >
              <IconTrash size={16} aria-hidden="true" />
            </IconButton>
          </>
        )}
      </div>
      <p className={classes.pageFacts}>
        <code>{path}</code> {t('taught.taughtOn', { day: day(taughtOn) })}
      </p>
      <ul className={classes.fields}>
        {fields.map(({ kind }) => (
          <FieldHealthLine key={kind} kind={kind} health={health.find((each) => each.kind === kind)} />
        ))}
      </ul>
      {tested && (
        <div className={classes.tested} role="status" data-testid={TEST_IDS.taughtTested}>
          {tested.ok ? (
            <ReadingList kinds={fields.map(({ kind }) => kind)} readings={tested.value} />
          ) : (
            <p>{t(`taught.test.${tested.reason}`)}</p>
          )}
        </div>
      )}
    </li>
  );
}
