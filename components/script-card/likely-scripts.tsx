import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { ScriptScenario } from '../../lib/domain/script/script.ts';
import { useScriptBook } from '../../lib/hooks/use-script-book.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useScenarioName } from '../playbook/use-scenario-name.ts';
import { TEST_IDS } from '../test-ids.ts';
import { Section } from '../ui/section.tsx';
import { ScenarioCards } from './scenario-cards.tsx';
import classes from './likely.module.css';

/** What to be ready to say to this client: open complaints, doubts that were raised, what is in talks, the stage. */
export function LikelyScripts({ dossier }: { dossier: Dossier }) {
  const { t } = useText();
  const scenarioName = useScenarioName();
  const book = useScriptBook();
  const [open, setOpen] = useState<ScriptScenario>();
  const { client, touches, opportunities } = dossier;
  const suggested = useMemo(
    () =>
      book === undefined || book === 'failed'
        ? []
        : book.suggest({
            stage: client.stage,
            segment: client.segment,
            procedures: client.procedures,
            touches,
            opportunities,
          }),
    [book, client, touches, opportunities],
  );
  if (suggested.length === 0) return null;
  return (
    <Section title={t('card.likely')}>
      <ul data-testid={TEST_IDS.scriptLikely}>
        {suggested.map(({ scenario, reason, scripts }) => (
          <li key={scenario} className={classes.item}>
            <UnstyledButton
              className={classes.row}
              aria-expanded={open === scenario}
              onClick={() => setOpen(open === scenario ? undefined : scenario)}
              data-scenario={scenario}
            >
              <span className={classes.name}>{scenarioName(scenario)}</span>
              <span className={classes.why}>{t(`card.reason.${reason}`)}</span>
              <span className={classes.best}>{scripts[0]?.script.title}</span>
              <IconChevronDown size={14} aria-hidden="true" />
            </UnstyledButton>
            {open === scenario && (
              <div className={classes.opened}>
                <ScenarioCards dossier={dossier} scenario={scenario} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
