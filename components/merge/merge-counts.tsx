import { useMemo } from 'react';
import { applyChange } from '../../lib/domain/dossier/apply.ts';
import type { Change, Dossier } from '../../lib/domain/dossier/dossier.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './merge.module.css';

const LISTS = Object.freeze([
  ['touch', 'touches'],
  ['person', 'people'],
  ['holding', 'holdings'],
  ['loan', 'loans'],
  ['followUp', 'followUps'],
  ['opportunity', 'opportunities'],
] as const);

interface Props {
  readonly kept: Dossier;
  readonly gone: Dossier;
  readonly changes: readonly Change[];
}

/** How many records of each kind the two have, and how many the one will have: what both hold is not doubled. */
export function MergeCounts({ kept, gone, changes }: Props) {
  const { t } = useText();
  const after = useMemo(() => dossierAfter(kept, changes), [kept, changes]);
  const aliases = (dossier: Dossier) => dossier.client.aliases.length;
  return (
    <table className={classes.table} data-testid={TEST_IDS.mergeCounts}>
      <thead>
        <tr>
          <th scope="col">{t('merge.record')}</th>
          <th scope="col">{t('merge.kept')}</th>
          <th scope="col">{t('merge.gone')}</th>
          <th scope="col">{t('merge.after')}</th>
        </tr>
      </thead>
      <tbody>
        {LISTS.map(([kind, list]) => (
          <tr key={kind}>
            <th scope="row">{t(`audit.record.${kind}`)}</th>
            {[kept, gone, after].map((dossier, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: three columns in a fixed order
              <td key={index}>{dossier[list]?.length ?? 0}</td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('audit.field.aliases')}</th>
          <td>{aliases(kept)}</td>
          <td>{aliases(gone)}</td>
          <td>{aliases(after)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function dossierAfter(kept: Dossier, changes: readonly Change[]): Dossier {
  let dossier = kept;
  for (const change of changes) {
    if (change.clientId !== kept.client.id) continue;
    const applied = applyChange(dossier, change);
    if (applied !== 'gone' && applied.dossier) dossier = applied.dossier;
  }
  return dossier;
}
