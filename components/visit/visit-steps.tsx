import { IconCheck } from '@tabler/icons-react';
import { VISIT_PARTS, type VisitPart, type VisitProgress } from '../../lib/domain/visit/progress.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './visit.module.css';

interface Props {
  readonly visit: VisitProgress;
  readonly onPart: (part: VisitPart) => void;
}

/** The five parts: where the talk is, and which were gone through. */
export function VisitSteps({ visit, onPart }: Props) {
  const { t } = useText();
  const at = VISIT_PARTS.indexOf(visit.at);
  return (
    <nav className={classes.steps} aria-label={t('visit.steps')} title={t('visit.keys')}>
      <ol>
        {VISIT_PARTS.map((part, index) => {
          const isBehind = visit.spentMs?.[part] !== undefined && part !== visit.at;
          return (
            <li key={part}>
              <button
                type="button"
                className={classes.step}
                aria-current={index === at ? 'step' : undefined}
                aria-keyshortcuts={String(index + 1)}
                onClick={() => onPart(part)}
                data-seen={isBehind}
                data-part={part}
                data-testid={TEST_IDS.visitStep}
              >
                <span className={classes.stepMark}>
                  {isBehind ? <IconCheck size={13} stroke={2.6} aria-hidden="true" /> : index + 1}
                </span>
                {t(`visit.short.${part}`)}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
