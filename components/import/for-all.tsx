import { NativeSelect } from '@mantine/core';
import type { Decisions, PlanCounts } from '../../lib/domain/import/plan.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './preview.module.css';

interface Props {
  readonly counts: PlanCounts;
  readonly decisions: Decisions;
  readonly onDecisions: (decisions: Decisions) => void;
  readonly isFrozen: boolean;
}

/** Deciding for all rows of a sort at once; single rows go before. */
export function ForAll({ counts, decisions, onDecisions, isFrozen }: Props) {
  const { t } = useText();
  const { conflicts, knownClients, newClients } = decisions;
  const { verdicts } = counts;
  const set = (patch: { [K in keyof Decisions]?: Decisions[K] | undefined }) => {
    const next = { ...decisions, ...patch };
    onDecisions(
      Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as unknown as Decisions,
    );
  };
  const label = (value: string) => t(`import.forAll.${value as 'asProposed'}`);
  return (
    <fieldset className={classes.forAll} disabled={isFrozen} aria-label={t('import.forAll.title')}>
      {(verdicts.conflict > 0 || conflicts !== undefined) && (
        <NativeSelect
          label={t('import.forAll.conflicts')}
          value={conflicts ?? 'skip'}
          onChange={({ currentTarget: { value } }) =>
            set({ conflicts: value === 'skip' ? undefined : (value as 'update' | 'new') })
          }
          data={(['skip', 'update', 'new'] as const).map((value) => ({ value, label: label(`conflict_${value}`) }))}
          data-testid={TEST_IDS.importConflicts}
        />
      )}
      {(verdicts.update > 0 || knownClients !== undefined) && (
        <NativeSelect
          label={t('import.forAll.knownClients')}
          value={knownClients ?? ''}
          onChange={({ currentTarget: { value } }) =>
            set({ knownClients: value === '' ? undefined : (value as 'new' | 'skip') })
          }
          data={[
            { value: '', label: label('known_update') },
            ...(['new', 'skip'] as const).map((value) => ({ value, label: label(`known_${value}`) })),
          ]}
        />
      )}
      <NativeSelect
        label={t('import.forAll.newClients')}
        value={newClients ?? ''}
        onChange={({ currentTarget: { value } }) => set({ newClients: value === 'skip' ? 'skip' : undefined })}
        data={[
          { value: '', label: label('new_add') },
          { value: 'skip', label: label('new_skip') },
        ]}
      />
    </fieldset>
  );
}
