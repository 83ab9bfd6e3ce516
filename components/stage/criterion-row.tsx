import { UnstyledButton } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { FileLink } from '../../lib/domain/client/file-link.ts';
import type { Evidence } from '../../lib/domain/stage/criterion.ts';
import type { TickLine } from '../../lib/domain/stage/tick-list.ts';
import type { Touch } from '../../lib/domain/touch/touch.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { EvidenceForm } from './evidence-form.tsx';
import { evidenceText } from './evidence-text.ts';
import classes from './stage.module.css';
import { useCriterionText } from './use-criterion-text.ts';

interface Props {
  readonly line: TickLine;
  readonly touches: readonly Touch[];
  readonly files: readonly FileLink[];
  readonly onTick: (evidence: Evidence) => void;
  readonly onUntick: () => void;
}

/** One exit criterion: met by what, or what could show it. */
export function CriterionRow({ line, touches, files, onTick, onUntick }: Props) {
  const { t, today } = useText();
  const criterionText = useCriterionText();
  const [isOpen, setOpen] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const { state, evidence, isMandatory } = line;
  const shownAs = `${state} ${isOpen}`;
  const wasShownAs = useRef(shownAs);
  useEffect(() => {
    // The button that was pressed is gone: the focus stays in the row instead of falling back to the start of the page.
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (wasShownAs.current !== shownAs && isLost)
      row.current?.querySelector<HTMLElement>('button, input, select')?.focus();
    wasShownAs.current = shownAs;
  }, [shownAs]);
  const what = criterionText(line.id);
  const shown = evidence && evidenceText(evidence, touches, today, t);
  const isMet = state === 'met';
  return (
    <li
      ref={row}
      className={classes.criterion}
      data-state={state}
      data-criterion={line.id}
      data-testid={TEST_IDS.stageCriterion}
    >
      {isMet ? (
        <IconCircleCheckFilled size={18} aria-hidden="true" className={classes.mark} />
      ) : (
        <IconCircle size={18} aria-hidden="true" className={classes.mark} />
      )}
      <div className={classes.criterionBody}>
        <p className={classes.criterionHead}>
          <span>{what}</span>
          {isMandatory && <span className={classes.tag}>{t('stage.mandatory')}</span>}
        </p>
        {isMet && <p className={classes.evidence}>{t('stage.evidenceIs', { what: shown })}</p>}
        {!isMet && !isOpen && (
          <p className={classes.offers}>
            {evidence && (
              <UnstyledButton
                className={classes.suggested}
                aria-label={[what, t('stage.asEvidence', { what: shown })].join(' ')}
                onClick={() => onTick(evidence)}
                data-testid={TEST_IDS.stageSuggested}
              >
                {t('stage.asEvidence', { what: shown })}
              </UnstyledButton>
            )}
            <UnstyledButton
              className={classes.quiet}
              aria-label={t(evidence ? 'stage.otherEvidenceOf' : 'stage.tickOf', { what })}
              onClick={() => setOpen(true)}
              data-testid={TEST_IDS.stageTick}
            >
              {t(evidence ? 'stage.otherEvidence' : 'stage.tick')}
            </UnstyledButton>
          </p>
        )}
        {!isMet && isOpen && (
          <EvidenceForm
            touches={touches}
            files={files}
            onConfirm={(given) => {
              setOpen(false);
              onTick(given);
            }}
            onCancel={() => setOpen(false)}
          />
        )}
      </div>
      {isMet && (
        <IconButton size={26} label={t('stage.untick', { what })} onClick={onUntick} data-testid={TEST_IDS.stageUntick}>
          <IconX size={14} aria-hidden="true" />
        </IconButton>
      )}
    </li>
  );
}
