import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Differences, useAgo } from '../../lib/hooks/use-backup.ts';
import type { Restore, RestoreStep } from '../../lib/hooks/use-backup-restore.ts';
import { useVaultStatus } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './backup.module.css';
import wizard from './restore.module.css';
import { Note } from './note.tsx';
import { RestoreDamage } from './restore-damage.tsx';
import { RestoreDifferences } from './restore-differences.tsx';

interface Props {
  readonly restore: Restore;
  readonly state: Extract<RestoreStep, { step: 'preview' }>;
}

/** What the backup holds, what is wrong with it, how it differs from the book here; then the choice. */
export function RestorePreviewStep({ restore, state }: Props) {
  const { t } = useText();
  const ago = useAgo();
  const { session, preview, failure } = state;
  const { differences, clients, touches } = preview;
  const gained = differences ? gainedBy(differences) : 0;
  const isOpen = useVaultStatus().state === 'open';
  // Replacing is never chosen for the owner of an open book; where there is none, or none that opens, there is no other way.
  const [chosen, setWay] = useState<'merge' | 'replace' | undefined>(gained > 0 ? 'merge' : undefined);
  const way = chosen ?? (isOpen && session.isOf !== 'none' ? undefined : 'replace');
  const [bringsBack, setBringsBack] = useState(false);
  const removed = differences?.removedHere.count ?? 0;
  const canMerge = gained + removed > 0;
  const isPointless = way === undefined || (way === 'merge' && gained === 0 && !(bringsBack && removed > 0));
  return (
    <div className={classes.page} data-testid={TEST_IDS.restorePreview}>
      {failure && (
        <Note tone={failure === 'cancelled' ? 'calm' : 'risk'} isAlert>
          {t(`restore.fail.${failure}`)}
        </Note>
      )}
      <section className={classes.block}>
        <h2>{t('restore.previewTitle')}</h2>
        <table className={wizard.table}>
          <tbody>
            <Fact label={t('restore.origin')} value={t(`restore.isOf.${session.isOf}`)} />
            <Fact label={t('restore.madeAt')} value={ago(session.overview.at)} />
            <Fact label={t('restore.clients')} value={clients.toLocaleString('en')} />
            <Fact label={t('restore.touches')} value={touches.toLocaleString('en')} />
            <Fact label={t('restore.upTo')} value={session.overview.upTo.toLocaleString('en')} />
          </tbody>
        </table>
        <RestoreDamage damage={preview.damage} />
      </section>
      {differences && <RestoreDifferences differences={differences} />}
      <fieldset className={wizard.fieldset} hidden={session.isOf === 'none'}>
        <legend>{t('restore.how')}</legend>
        <Option
          isChosen={way === 'merge'}
          isDisabled={!canMerge}
          onChoose={() => setWay('merge')}
          title={t('restore.merge')}
          hint={mergeHint(differences !== undefined, canMerge)}
          testId={TEST_IDS.restoreWayMerge}
        />
        {way === 'merge' && removed > 0 && (
          <label className={wizard.extra}>
            <input
              type="checkbox"
              checked={bringsBack}
              onChange={(event) => setBringsBack(event.currentTarget.checked)}
              data-testid={TEST_IDS.restoreBringBack}
            />
            {t('restore.bringBack', { count: removed })}
          </label>
        )}
        <Option
          isChosen={way === 'replace'}
          isDisabled={false}
          onChoose={() => setWay('replace')}
          title={t('restore.replace')}
          hint={t('restore.replaceHint')}
          testId={TEST_IDS.restoreWayReplace}
        />
      </fieldset>
      <div className={classes.row}>
        <Button
          loading={restore.isBusy}
          disabled={isPointless}
          color={way === 'replace' && session.isOf !== 'none' ? 'red' : undefined}
          onClick={() => void (way === 'merge' ? restore.merge(bringsBack) : restore.replace())}
          data-testid={TEST_IDS.restoreGo}
        >
          {t(session.isOf === 'none' ? 'restore.goHere' : way === 'replace' ? 'restore.goReplace' : 'restore.goMerge')}
        </Button>
        <Button variant="subtle" color="gray" disabled={restore.isBusy} onClick={restore.cancel}>
          {t('restore.back')}
        </Button>
      </div>
    </div>
  );

  function mergeHint(isCompared: boolean, hasSomething: boolean): string {
    if (!isCompared) return t(isOpen ? 'restore.followsBook' : 'restore.replaceOnly');
    return t(hasSomething ? 'restore.mergeHint' : 'restore.nothingToMerge');
  }
}

/** Clients and own values for which the backup has something newer. */
function gainedBy({ onlyThere, newerThere, mixed, kept = 0 }: Differences): number {
  return onlyThere.count + newerThere.count + mixed.count + kept;
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className={wizard.value}>{value}</td>
    </tr>
  );
}

interface OptionProps {
  readonly isChosen: boolean;
  readonly isDisabled: boolean;
  readonly onChoose: () => void;
  readonly title: string;
  readonly hint: string;
  readonly testId: string;
}

function Option({ isChosen, isDisabled, onChoose, title, hint, testId }: OptionProps) {
  return (
    <label className={wizard.option}>
      <input
        type="radio"
        name="restore-way"
        checked={isChosen}
        disabled={isDisabled}
        onChange={onChoose}
        data-testid={testId}
      />
      <div>
        <strong>{title}</strong>
        <span>{hint}</span>
      </div>
    </label>
  );
}
