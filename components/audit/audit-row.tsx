import {
  IconAlertTriangle,
  IconChevronDown,
  IconDatabase,
  IconEye,
  IconPencil,
  IconShieldCheck,
} from '@tabler/icons-react';
import { memo, useId } from 'react';
import type { AuditEntry, AuditItem } from '../../lib/hooks/audit-types.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { localTime } from '../../lib/util/local-time.ts';
import { TEST_IDS } from '../test-ids.ts';
import { groupOf } from './action-groups.ts';
import { AuditDetails } from './audit-details.tsx';
import { clientsText, detailText, deviceText } from './entry-text.ts';
import classes from './audit.module.css';
import styles from './audit-entry.module.css';

const ICONS = Object.freeze({ work: IconPencil, data: IconDatabase, watch: IconEye, safety: IconShieldCheck });

interface Props {
  readonly item: AuditItem;
  readonly isOpen: boolean;
  readonly onToggle: (seq: number) => void;
  readonly onClient: (clientId: string) => void;
}

/** One place of the log: when, what, about whom; spread out, what it changed. */
export const AuditRow = memo(function AuditRow({ item, isOpen, onToggle, onClient }: Props) {
  const { t } = useText();
  if (item.fault !== undefined) {
    return (
      <li className={styles.fault} data-testid={TEST_IDS.auditFault}>
        <IconAlertTriangle size={17} aria-hidden="true" />
        <span>{t(`audit.${item.fault}`)}</span>
        <span className={styles.seq}>{t('audit.entryNumber', { seq: item.seq })}</span>
      </li>
    );
  }
  return <EntryRow entry={item} isOpen={isOpen} onToggle={onToggle} onClient={onClient} />;
});

function EntryRow({ entry, isOpen, onToggle, onClient }: Omit<Props, 'item'> & { readonly entry: AuditEntry }) {
  const { t } = useText();
  const detailsId = useId();
  const group = groupOf(entry.cause.type);
  const Icon = ICONS[group];
  const clients = clientsText(entry, t);
  const detail = detailText(entry, t);
  return (
    <li className={styles.row} data-open={isOpen} data-testid={TEST_IDS.auditEntry} data-seq={entry.seq}>
      {/* The browser's own button: hundreds of these are drawn at a time. */}
      <button
        type="button"
        className={classes.rowButton}
        aria-expanded={isOpen}
        aria-controls={detailsId}
        onClick={() => onToggle(entry.seq)}
      >
        <time className={styles.time}>{localTime(entry.atMs)}</time>
        <span className={styles.icon} data-group={group} aria-hidden="true">
          <Icon size={16} stroke={1.8} />
        </span>
        <span className={styles.headline}>
          <strong>{t(`audit.action.${entry.cause.type}`)}</strong>
          {clients && <span>{clients}</span>}
          {detail && <span className={styles.detail}>{detail}</span>}
        </span>
        <span className={classes.meta}>
          {!entry.isThisDevice && <span>{deviceText(entry, t)}</span>}
          <span className={styles.seq}>#{entry.seq}</span>
        </span>
        <IconChevronDown className={styles.chevron} size={16} aria-hidden="true" />
      </button>
      <div id={detailsId}>{isOpen && <AuditDetails entry={entry} onClient={onClient} />}</div>
    </li>
  );
}
