import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconFilter, IconLayoutSidebarRightExpand } from '@tabler/icons-react';
import { useState } from 'react';
import type { AuditAction, AuditEntry, ConcernedClient } from '../../lib/hooks/audit-types.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useRecordChanges } from '../../lib/hooks/use-record-changes.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWorkspaceServices } from '../../lib/hooks/use-workspace-services.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useToasts } from '../ui/toasts.tsx';
import { clientText, deviceText, momentText } from './entry-text.ts';
import { RecordChanges } from './record-changes.tsx';
import classes from './audit.module.css';
import styles from './audit-entry.module.css';

/** Records of one entry drawn at first; an import can hold thousands. */
const FIRST = 20;
const GROWTH = 5;
/** What is often found out to be wrong only later. Everything else is taken back where it was done. */
const CAN_UNDO: readonly AuditAction[] = ['mergeClients', 'splitClient', 'confirmAlias', 'forgetAlias'];

/** What one entry changed, record by record, and the way to its clients. */
export function AuditDetails({ entry, onClient }: { entry: AuditEntry; onClient: (clientId: string) => void }) {
  const { t } = useText();
  const changes = useRecordChanges(entry.seq);
  const [most, setMost] = useState(FIRST);
  return (
    <div className={classes.details}>
      <p className={styles.facts}>
        <time>{momentText(entry.atMs)}</time>
        <span>{deviceText(entry, t)}</span>
        <span>{t('audit.entryNumber', { seq: entry.seq })}</span>
      </p>
      {entry.clients.length > 0 && (
        <ul className={styles.clients}>
          {entry.clients.map((client) => (
            <ClientLinks key={client.id} client={client} onClient={onClient} />
          ))}
        </ul>
      )}
      {CAN_UNDO.includes(entry.cause.type) && <UndoEntry seq={entry.seq} />}
      {changes === undefined && <p className={styles.facts}>{t('common.loading')}</p>}
      {changes?.length === 0 && <p className={styles.facts}>{t('audit.noChanges')}</p>}
      {changes?.slice(0, most).map((change) => (
        <RecordChanges
          key={`${change.effect.kind} ${change.effect.id}`}
          change={change}
          showsClient={entry.clientCount > 1}
        />
      ))}
      {changes && changes.length > most && (
        <Button variant="subtle" size="compact-sm" onClick={() => setMost(most * GROWTH)}>
          {t('audit.moreChanges', { n: changes.length - most })}
        </Button>
      )}
    </div>
  );
}

/** Takes an entry back that is looked for in the log, long after its message is gone. */
function UndoEntry({ seq }: { seq: number }) {
  const { audit, book } = useWorkspaceServices();
  const { t } = useText();
  const { show } = useToasts();
  const [isBusy, setBusy] = useState(false);
  const undo = async () => {
    setBusy(true);
    const id = await audit.commitIdOf(seq).catch(() => undefined);
    const undone = await book.undo(id ?? '').catch(() => ({ ok: false, reason: 'storage' }) as const);
    setBusy(false);
    show(undone.ok ? { tone: 'good', text: t('fail.undone') } : { tone: 'bad', text: t(`fail.${undone.reason}`) });
  };
  return (
    <Button
      className={styles.undo}
      variant="default"
      size="compact-sm"
      leftSection={<IconArrowBackUp size={15} aria-hidden="true" />}
      loading={isBusy}
      onClick={() => void undo()}
      data-testid={TEST_IDS.auditUndo}
    >
      {t('audit.undoEntry')}
    </Button>
  );
}

function ClientLinks({ client, onClient }: { client: ConcernedClient; onClient: (clientId: string) => void }) {
  const { places } = useServices();
  const { t } = useText();
  const name = clientText(client, t);
  return (
    <li className={styles.client}>
      {client.isKnown ? (
        <UnstyledButton
          className={styles.clientLink}
          aria-label={t('audit.openClient', { name })}
          title={t('audit.openClient', { name })}
          onClick={() => places.showInPanel(client.id)}
        >
          <IconLayoutSidebarRightExpand size={15} aria-hidden="true" />
          {name}
        </UnstyledButton>
      ) : (
        <span className={styles.clientGone}>{name}</span>
      )}
      <UnstyledButton
        className={styles.clientOnly}
        aria-label={t('audit.onlyClient', { name })}
        title={t('audit.onlyClient', { name })}
        onClick={() => onClient(client.id)}
      >
        <IconFilter size={14} aria-hidden="true" />
      </UnstyledButton>
    </li>
  );
}
