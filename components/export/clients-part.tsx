import { SegmentedControl, Switch } from '@mantine/core';
import { useMemo } from 'react';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { ClientChooser } from '../hand-over/client-chooser.tsx';
import { Block } from '../workspace/block.tsx';
import { ClientFilters } from './client-filters.tsx';
import classes from './export.module.css';
import styles from './export-parts.module.css';
import { type ClientChoice, type ClientScope, candidatesOf } from './pick-clients.ts';

interface Props {
  readonly summaries: readonly ClientSummary[];
  readonly picked: readonly ClientSummary[];
  readonly choice: ClientChoice;
  readonly onChoice: (choice: ClientChoice) => void;
  readonly problem: string | undefined;
}

const SCOPES: readonly ClientScope[] = Object.freeze(['all', 'filter', 'chosen']);

/** Which clients: all, those that fit, or one by one. */
export function ClientsPart({ summaries, picked, choice, onChoice, problem }: Props) {
  const { t } = useText();
  const change = (patch: Partial<ClientChoice>) => onChoice({ ...choice, ...patch });
  const { hasHandedOver, scope } = choice;
  const candidates = useMemo(() => candidatesOf(summaries, { hasHandedOver }), [summaries, hasHandedOver]);
  const handedOver = useMemo(
    () => summaries.filter(({ handedOverOn }) => handedOverOn !== undefined).length,
    [summaries],
  );
  return (
    <Block title={t('export.clients.legend')} hint={t('export.clients.hint')}>
      <div className={classes.stack} {...(problem === undefined ? {} : { 'data-missing': true })}>
        <div className={styles.scope}>
          <SegmentedControl
            size="sm"
            aria-label={t('export.clients.scope')}
            value={scope}
            onChange={(value) => change({ scope: value as ClientScope })}
            data={SCOPES.map((value) => ({ value, label: t(`export.clients.${value}`) }))}
          />
          {/* The chooser says itself how many are chosen. */}
          {scope !== 'chosen' && (
            <output className={styles.count}>
              {picked.length > 0 ? t('export.clients.count', { count: picked.length }) : t('export.clients.none')}
            </output>
          )}
        </div>
        {scope === 'filter' && (
          <ClientFilters candidates={candidates} filter={choice.filter} onFilter={(filter) => change({ filter })} />
        )}
        {scope === 'chosen' && (
          <ClientChooser
            label={t('export.clients.list')}
            clients={candidates}
            chosen={choice.chosen}
            onChosen={(chosen) => change({ chosen })}
          />
        )}
        {handedOver > 0 && (
          <Switch
            label={t('export.clients.handedOver', { count: handedOver })}
            checked={hasHandedOver}
            onChange={(event) => change({ hasHandedOver: event.currentTarget.checked })}
          />
        )}
      </div>
      {problem !== undefined && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </Block>
  );
}
