import { UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { mayMoveOn, stageAfter } from '../../lib/domain/debrief/changes.ts';
import { type TickLine, tickList } from '../../lib/domain/stage/tick-list.ts';
import { useExitCriteria } from '../../lib/hooks/use-exit-criteria.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Chip } from '../log/chip.tsx';
import { evidenceText } from '../stage/evidence-text.ts';
import { useCriterionText } from '../stage/use-criterion-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { toggled } from '../touch/touch-draft.ts';
import classes from './debrief.module.css';
import lines from './lines.module.css';
import { Part } from './part.tsx';
import type { PartProps } from './part-props.ts';

/** Exit criteria that were met, those the book already shows first; then the step to the next stage. `dossier`: with the touch in it. */
export function StagePart({ dossier, draft, edit }: PartProps) {
  const { t, today } = useText();
  const criterionText = useCriterionText();
  const { criteria } = useExitCriteria();
  const [isWhole, setWhole] = useState(false);
  const { client, touches } = dossier;
  const ticks = tickList(dossier, client.stage, criteria).filter(({ state }) => state !== 'met');
  const ranked = [...ticks].sort((a, b) => rank(b) - rank(a));
  const isFirst = (line: TickLine) => line.state === 'suggested' || line.isMandatory || draft.met.includes(line.id);
  const shown = isWhole ? ranked : ranked.filter(isFirst);
  const to = stageAfter(client.stage);
  const mayMove = to !== undefined && mayMoveOn(client, draft.met, criteria);
  if (ticks.length === 0 && !mayMove) return null;
  const evidenceOf = ({ evidence }: TickLine) => {
    if (!evidence) return undefined;
    const isThis = evidence.kind === 'touch' && evidence.ref === draft.touchId;
    return isThis ? t('debrief.thisTouch') : evidenceText(evidence, touches, today, t);
  };
  return (
    <Part
      title={t(client.stage === 'deepening' ? 'stage.keeping' : 'debrief.criteria')}
      aside={<span className={classes.hint}>{t(`stage.${client.stage}`)}</span>}
    >
      <ul className={lines.ticks}>
        {shown.map((line) => {
          const evidence = evidenceOf(line);
          return (
            <li key={line.id} data-testid={TEST_IDS.debriefCriterion} data-criterion={line.id}>
              <Chip
                isOn={draft.met.includes(line.id)}
                onClick={() => edit((now) => ({ met: toggled(now.met, line.id) }))}
              >
                {criterionText(line.id)}
              </Chip>
              {line.isMandatory && <span className={lines.tag}>{t('stage.mandatory')}</span>}
              {evidence && <span className={classes.hint}>{t('debrief.asEvidence', { what: evidence })}</span>}
            </li>
          );
        })}
      </ul>
      {shown.length < ticks.length && (
        <UnstyledButton className={classes.more} onClick={() => setWhole(true)}>
          {t('debrief.moreCriteria')}
        </UnstyledButton>
      )}
      {mayMove && (
        <div className={lines.moveOn} data-testid={TEST_IDS.debriefMoveOn}>
          <Chip isOn={draft.isMovingOn} onClick={() => edit((now) => ({ isMovingOn: !now.isMovingOn }))}>
            <IconArrowRight size={13} aria-hidden="true" />
            {t('debrief.moveOn', { name: t(`stage.${to}`) })}
          </Chip>
        </div>
      )}
    </Part>
  );
}

/** What the book shows comes first, then what must be met; the order of the list otherwise stays. */
function rank({ state, isMandatory }: TickLine): number {
  return (state === 'suggested' ? 2 : 0) + (isMandatory ? 1 : 0);
}
