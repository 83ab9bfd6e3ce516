import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { AuditAction, AuditFilter } from '../../lib/hooks/audit-types.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { ClientPicker } from '../client/client-picker.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { ACTION_GROUPS, actionsOf } from './action-groups.ts';
import classes from './audit.module.css';
import styles from './audit-entry.module.css';

interface Props {
  readonly filter: AuditFilter;
  readonly onFilter: (filter: AuditFilter) => void;
  /** On a narrow page they are shown on request only. */
  readonly isOpen: boolean;
}

/** Milliseconds without a key before the text takes effect: each time the log is searched anew. */
const PAUSE_MS = 250;

/** Which entries are shown: client, action, days, words. */
export function AuditFilters({ filter, onFilter, isOpen }: Props) {
  const { t, today } = useText();
  const set = (patch: { readonly [F in keyof AuditFilter]: AuditFilter[F] | undefined }) => {
    const next = Object.entries({ ...filter, ...patch }).filter(([, value]) => value !== undefined && value !== '');
    onFilter(Object.fromEntries(next));
  };
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <section className={classes.filters} data-open={isOpen} aria-label={t('audit.filters')}>
      <ClientPicker
        clientId={filter.clientId}
        onClient={(clientId) => set({ clientId })}
        placeholder={t('audit.clientPlaceholder')}
        testId={TEST_IDS.auditClient}
      />
      <NativeSelect
        label={t('audit.kind')}
        value={filter.action ?? ''}
        onChange={(event) => set({ action: (event.currentTarget.value || undefined) as AuditAction | undefined })}
        data={[
          { value: '', label: t('audit.allKinds') },
          ...ACTION_GROUPS.map((group) => ({
            group: t(`audit.group.${group}`),
            items: actionsOf(group).map((action) => ({ value: action, label: t(`audit.action.${action}`) })),
          })),
        ]}
        data-testid={TEST_IDS.auditAction}
      />
      <TextInput
        type="date"
        label={t('audit.from')}
        max={filter.to ?? today}
        value={filter.from ?? ''}
        onChange={(event) => set({ from: event.currentTarget.value })}
        data-testid={TEST_IDS.auditFrom}
      />
      <TextInput
        type="date"
        label={t('audit.to')}
        min={filter.from}
        max={today}
        value={filter.to ?? ''}
        onChange={(event) => set({ to: event.currentTarget.value })}
        data-testid={TEST_IDS.auditTo}
      />
      <TextFilter text={filter.text ?? ''} onText={(text) => set({ text })} />
      <Button
        className={styles.reset}
        variant="subtle"
        color="gray"
        disabled={!isNarrowed}
        leftSection={<IconFilterOff size={15} aria-hidden="true" />}
        onClick={() => onFilter({})}
      >
        {t('audit.reset')}
      </Button>
    </section>
  );
}

function TextFilter({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { t } = useText();
  const [typed, setTyped] = useState(text);
  const [applied, setApplied] = useState(text);
  // Changed from outside, as when the filters are cleared.
  if (applied !== text) {
    setApplied(text);
    setTyped(text);
  }
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === text) return undefined;
    const timer = setTimeout(() => {
      setApplied(wanted);
      onText(wanted);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, text, onText]);
  return (
    <TextInput
      label={t('audit.text')}
      placeholder={t('audit.textPlaceholder')}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      data-testid={TEST_IDS.auditText}
    />
  );
}
