import type { Differences } from '../../lib/hooks/use-backup.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './backup.module.css';
import wizard from './restore.module.css';

const ROWS = Object.freeze(['onlyThere', 'newerThere', 'mixed', 'newerHere', 'onlyHere', 'removedHere'] as const);

/** How a backup and the book here differ, in clients, with the names of a few. */
export function RestoreDifferences({ differences }: { differences: Differences }) {
  const { t } = useText();
  const rows = ROWS.filter((kind) => differences[kind].count > 0);
  return (
    <section className={classes.block}>
      <h2>{t('restore.compareTitle')}</h2>
      <table className={wizard.table}>
        <tbody>
          {rows.map((kind) => {
            const { count, names } = differences[kind];
            const list = names.join(t('restore.comma'));
            return (
              <tr key={kind} data-testid={TEST_IDS.restoreDifference} data-kind={kind} data-count={count}>
                <th scope="row">{t(`restore.diff.${kind}`)}</th>
                <td className={wizard.count}>{count.toLocaleString('en')}</td>
                <td className={wizard.names}>{count > names.length ? t('restore.names', { names: list }) : list}</td>
              </tr>
            );
          })}
          {(differences.kept ?? 0) > 0 && (
            <tr data-testid={TEST_IDS.restoreDifference} data-kind="kept" data-count={differences.kept}>
              <th scope="row">{t('restore.diff.kept')}</th>
              <td className={wizard.count}>{(differences.kept ?? 0).toLocaleString('en')}</td>
              <td />
            </tr>
          )}
          <tr>
            <th scope="row">{t('restore.diff.same')}</th>
            <td className={wizard.count}>{differences.same.toLocaleString('en')}</td>
            <td />
          </tr>
          {differences.erasedHere > 0 && (
            <tr>
              <th scope="row">{t('restore.diff.erasedHere')}</th>
              <td className={wizard.count}>{differences.erasedHere.toLocaleString('en')}</td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
