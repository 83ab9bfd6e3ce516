import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { OBJECTION_SCENARIOS, type ObjectionScenario } from '../../lib/domain/objection/scenario.ts';
import { toggleObjection } from '../../lib/domain/visit/edit.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useScenarioName } from '../playbook/use-scenario-name.ts';
import { TEST_IDS } from '../test-ids.ts';
import type { Desk } from './desk.ts';
import { Group } from './group.tsx';
import { TickRow } from './tick-row.tsx';
import { VisitCards } from './visit-cards.tsx';
import rows from './rows.module.css';
import classes from './visit.module.css';

/** Doubts to be ready for, each with what to say; any other is one tap away. */
export function ObjectionsPart({ desk }: { readonly desk: Desk }) {
  const { t } = useText();
  const scenarioName = useScenarioName();
  const [open, setOpen] = useState<ObjectionScenario>();
  const { visit, edit, guide } = desk;
  const raised = new Map((visit.objections ?? []).map((each) => [each.scenario, each]));
  const { likely, others } = guide.objections;
  const came = OBJECTION_SCENARIOS.filter((scenario) => others.includes(scenario) && raised.has(scenario));
  const listed = [...likely, ...came.map((scenario) => ({ scenario, before: undefined }))];
  const rest = others.filter((scenario) => !raised.has(scenario));
  return (
    <>
      {listed.length === 0 ? (
        <p className={classes.none}>{t('visit.none.objections')}</p>
      ) : (
        <Group title={t('visit.group.likely')}>
          <ul>
            {listed.map(({ scenario, before }) => {
              const now = raised.get(scenario);
              const name = scenarioName(scenario);
              const said = [
                ...(now ? [t('visit.came')] : before ? [t(`visit.before.${before}`)] : []),
                ...(now?.worked === undefined ? [] : [t(`touch.worked.${now.worked ? 'yes' : 'no'}`)]),
              ];
              return (
                <TickRow
                  key={scenario}
                  id={scenario}
                  testId={TEST_IDS.visitRaised}
                  isDone={now !== undefined}
                  isKept
                  onToggle={() => edit((visitNow) => toggleObjection(visitNow, scenario))}
                  text={name}
                  sub={said}
                  aside={
                    <UnstyledButton
                      className={rows.answer}
                      aria-label={t('visit.answer', { name })}
                      aria-expanded={open === scenario}
                      onClick={() => setOpen(open === scenario ? undefined : scenario)}
                      data-scenario={scenario}
                      data-testid={TEST_IDS.visitAnswer}
                    >
                      {t('visit.answerShort')}
                      <IconChevronDown className={rows.chevron} size={16} aria-hidden="true" />
                    </UnstyledButton>
                  }
                >
                  {open === scenario && <VisitCards desk={desk} scenario={scenario} />}
                </TickRow>
              );
            })}
          </ul>
        </Group>
      )}
      {rest.length > 0 && (
        <Group title={t('visit.group.others')}>
          <ul className={rows.chips}>
            {rest.map((scenario) => (
              <li key={scenario}>
                <UnstyledButton
                  className={rows.chip}
                  aria-label={t('visit.raised', { name: scenarioName(scenario) })}
                  onClick={() => {
                    edit((visitNow) => toggleObjection(visitNow, scenario));
                    setOpen(scenario);
                  }}
                >
                  <IconPlus size={14} aria-hidden="true" />
                  {scenarioName(scenario)}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </Group>
      )}
    </>
  );
}
