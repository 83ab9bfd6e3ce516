import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { BriefingLine, LineContent } from '../../lib/domain/briefing/line.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { OBJECTION_SCENARIOS, type ObjectionScenario } from '../../lib/domain/objection/scenario.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { LineSource } from './line-source.tsx';
import classes from './panel.module.css';
import { toneOf } from './tone-of.ts';
import { useLineText } from './use-line-text.ts';

/** Wanted for one line at a time, when it is pressed. */
const ScenarioCards = lazy(async () => ({
  default: (await import('../script-card/scenario-cards.tsx')).ScenarioCards,
}));

interface Props {
  readonly line: BriefingLine;
  readonly dossier: Dossier;
}

/** A line with its source; a doubt opens the cards that answer it. */
export function PanelLine({ line, dossier }: Props) {
  const { t } = useText();
  const lineText = useLineText();
  const [isOpen, setOpen] = useState(false);
  const { content } = line;
  const scenario = scenarioOf(content);
  const text = lineText(content);
  return (
    <li className={classes.line} data-tone={toneOf(content)} data-kind={content.kind}>
      {scenario === undefined ? (
        <p>{text}</p>
      ) : (
        <UnstyledButton
          className={classes.opener}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          data-testid={TEST_IDS.briefingCard}
        >
          <span>{text}</span>
          <IconChevronDown size={14} aria-hidden="true" />
        </UnstyledButton>
      )}
      {content.kind === 'suggestion' && (
        <p className={classes.opening}>{t('briefing.opening', { text: content.opening })}</p>
      )}
      <LineSource line={line} />
      {isOpen && scenario !== undefined && (
        <div className={classes.cards}>
          <Suspense>
            <ScenarioCards dossier={dossier} scenario={scenario} />
          </Suspense>
        </div>
      )}
    </li>
  );
}

/** Doubts noted in somebody's own words have no card. */
function scenarioOf(content: LineContent): ObjectionScenario | undefined {
  if (content.kind !== 'objection') return undefined;
  return OBJECTION_SCENARIOS.find((scenario) => scenario === content.scenario);
}
