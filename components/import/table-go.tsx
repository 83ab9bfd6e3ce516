import type { PlanCounts } from '../../lib/domain/import/plan.ts';
import type { RunImport } from '../../lib/hooks/use-run-import.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { GoStep } from './go-step.tsx';

interface Props {
  readonly counts: PlanCounts;
  /** Whether the preview is what would happen now. */
  readonly isReady: boolean;
  readonly running: RunImport<unknown>;
  readonly onGo: () => void;
}

/** The last step of a table. */
export function TableGo({ counts: { verdicts, made, changed }, isReady, running, onGo }: Props) {
  const { t } = useText();
  const rows = verdicts.new + verdicts.update;
  const leftOut = verdicts.conflict + verdicts.error;
  return (
    <GoStep
      figures={[
        [t('import.goFigure.clients'), made.client],
        [t('import.goFigure.records'), sumOf(made) - made.client],
        [t('import.goFigure.changed'), sumOf(changed)],
      ]}
      leftOut={leftOut > 0 ? t('import.leftOut', { count: leftOut }) : undefined}
      label={rows === 0 ? t('import.goNone') : t('import.go', { count: rows })}
      isReady={rows > 0 && isReady}
      running={running}
      onGo={onGo}
    />
  );
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, each) => sum + each, 0);
}
