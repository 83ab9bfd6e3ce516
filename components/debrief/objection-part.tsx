import { UnstyledButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { OBJECTION_SCENARIOS, type ObjectionScenario } from '../../lib/domain/objection/scenario.ts';
import { likelyObjections } from '../../lib/domain/debrief/likely-objections.ts';
import type { TouchObjection } from '../../lib/domain/touch/touch.ts';
import { useScriptBook } from '../../lib/hooks/use-script-book.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Chip } from '../log/chip.tsx';
import { useScenarioName } from '../playbook/use-scenario-name.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './debrief.module.css';
import lines from './lines.module.css';
import { Part } from './part.tsx';
import type { PartProps } from './part-props.ts';

/** Scenarios shown at first, besides those that came up. */
const FIRST_SHOWN = 3;

/** Doubts that came up, whether the answer worked, and which script it was. */
export function ObjectionPart({ dossier, draft, edit }: PartProps) {
  const { t } = useText();
  const nameOf = useScenarioName();
  const [isWhole, setWhole] = useState(false);
  const order = useMemo(() => likelyObjections(dossier), [dossier]);
  const raised = new Map(draft.objections.map((each) => [each.scenario, each]));
  const quiet = order.filter((scenario) => !raised.has(scenario));
  const shown = isWhole ? quiet : quiet.slice(0, Math.max(0, FIRST_SHOWN - raised.size));
  const put = (objection: TouchObjection) =>
    edit(({ objections }) => ({
      objections: objections.map((each) => (each.scenario === objection.scenario ? objection : each)),
    }));
  return (
    <Part title={t('debrief.objections')}>
      {draft.objections.map((objection) => (
        <div key={objection.scenario} className={lines.raised} data-testid={TEST_IDS.debriefRaised}>
          <Chip
            isOn
            onClick={() =>
              edit(({ objections }) => ({
                objections: objections.filter(({ scenario }) => scenario !== objection.scenario),
              }))
            }
          >
            {isScenario(objection.scenario) ? nameOf(objection.scenario) : objection.scenario}
          </Chip>
          <Answer objection={objection} name={nameFor(objection.scenario)} onChange={put} />
          <ScriptOf dossier={dossier} objection={objection} name={nameFor(objection.scenario)} onChange={put} />
        </div>
      ))}
      <div className={classes.chips}>
        {shown.map((scenario) => (
          <span key={scenario} data-testid={TEST_IDS.debriefScenario} data-scenario={scenario}>
            <Chip
              isOn={false}
              onClick={() => edit(({ objections }) => ({ objections: [...objections, { scenario }] }))}
            >
              {nameOf(scenario)}
            </Chip>
          </span>
        ))}
        {shown.length < quiet.length && (
          <UnstyledButton className={classes.more} onClick={() => setWhole(true)}>
            {t('debrief.moreObjections')}
          </UnstyledButton>
        )}
      </div>
    </Part>
  );

  function nameFor(scenario: string): string {
    return isScenario(scenario) ? nameOf(scenario) : scenario;
  }
}

interface AnswerProps {
  readonly objection: TouchObjection;
  readonly name: string;
  readonly onChange: (objection: TouchObjection) => void;
}

function Answer({ objection, name, onChange }: AnswerProps) {
  const { t } = useText();
  const { worked: said, ...rest } = objection;
  return ([true, false] as const).map((worked) => (
    <button
      key={String(worked)}
      type="button"
      className={lines.answer}
      aria-pressed={said === worked}
      aria-label={t(worked ? 'debrief.worked' : 'debrief.notWorked', { name })}
      onClick={() => onChange(said === worked ? rest : { ...rest, worked })}
      data-testid={worked ? TEST_IDS.debriefWorked : TEST_IDS.debriefNotWorked}
    >
      {t(worked ? 'touch.worked.yes' : 'touch.worked.no')}
    </button>
  ));
}

/** Which script it was answered with: asked once somebody has said whether the answer worked, and counted for it. */
function ScriptOf({ dossier, objection, name, onChange }: AnswerProps & Pick<PartProps, 'dossier'>) {
  const { t } = useText();
  const book = useScriptBook();
  const { scenario, worked, scriptId = '' } = objection;
  const { stage, segment } = dossier.client;
  if (worked === undefined || book === undefined || book === 'failed' || !isScenario(scenario)) return null;
  const ranked = book.rank(
    book.scripts.filter((each) => each.scenario === scenario),
    { scenario, stage, segment },
  );
  if (ranked.length === 0) return null;
  return (
    <select
      className={classes.script}
      aria-label={t('debrief.script', { name })}
      value={scriptId}
      onChange={({ currentTarget: { value } }) => {
        const { scriptId: _, ...rest } = objection;
        onChange(value === '' ? rest : { ...rest, scriptId: value });
      }}
      data-testid={TEST_IDS.debriefScript}
    >
      <option value="">{t('debrief.noScript')}</option>
      {ranked.map(({ script }) => (
        <option key={script.id} value={script.id}>
          {script.title}
        </option>
      ))}
    </select>
  );
}

function isScenario(scenario: string): scenario is ObjectionScenario {
  return (OBJECTION_SCENARIOS as readonly string[]).includes(scenario);
}
