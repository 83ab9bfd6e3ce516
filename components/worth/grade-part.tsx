import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { type Client, POTENTIALS, type Potential } from '../../lib/domain/client/client.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { gradeStanding, withGradeOverride, withoutGradeOverride, withPotential } from '../../lib/domain/grade/grade.ts';
import type { ClientValue } from '../../lib/domain/value/value.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useRelationRules } from '../../lib/hooks/use-relation-rules.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useFocusKept } from '../stage/use-focus-kept.ts';
import { TEST_IDS } from '../test-ids.ts';
import { GradeBadge } from '../ui/grade-badge.tsx';
import { useChange } from '../ui/use-change.ts';
import { GradeForm } from './grade-form.tsx';
import { GradeHistory } from './grade-history.tsx';
import { GradeMatrix } from './grade-matrix.tsx';
import classes from './grade.module.css';
import { valueSourceText } from './value-text.ts';
import { gradeText } from './worth-words.ts';

/** The grade in use beside the suggested one, with the facts of both; potential and grade are set here. */
export function GradePart({ dossier, value }: { dossier: Dossier; value: ClientValue }) {
  const text = useText();
  const { t, today, day, money } = text;
  const { edits } = useServices();
  const { bands } = useRelationRules();
  const change = useChange();
  const [isSetting, setSetting] = useState(false);
  const { client } = dossier;
  const standing = gradeStanding(client, value.valueFen, bands);
  const { suggestion, state } = standing;
  const { valueFen, valueBand } = suggestion;

  const save = (record: Client, done: string) =>
    change(() => edits.save([{ clientId: client.id, kind: 'client', was: client, record }], 'editClient'), done);
  const judge = (potential: Potential | undefined) => {
    const level = potential === undefined ? t('worth.notJudged') : t(`standing.level.${potential}`);
    void save(withPotential(client, potential, today), t('worth.potentialSet', { level }));
  };
  const adopt = () => {
    const record = withoutGradeOverride(client, suggestion, today);
    void save(record, t('worth.gradeSet', { grade: record.grade }));
  };
  const override = async (grade: Client['grade'], reason: string) => {
    const record = withGradeOverride(client, grade, reason, today);
    if (record && (await save(record, t('worth.gradeSet', { grade })))) setSetting(false);
  };

  const part = useFocusKept<HTMLDivElement>(`${isSetting} ${state}`);
  const canAdopt = state === 'differs' || state === 'byHand';
  return (
    <div ref={part} tabIndex={-1} className={classes.grade}>
      <p className={classes.verdict} data-state={state} data-testid={TEST_IDS.worthGrade}>
        <GradeBadge grade={client.grade} />
        <span>{gradeText(standing, client.gradeOverride, text)}</span>
      </p>
      <dl className={classes.facts}>
        <div>
          <dt>{t('standing.valueName')}</dt>
          <dd>
            {valueFen === undefined || valueBand === undefined
              ? t('standing.noData')
              : t('worth.valueIs', { amount: money(valueFen), level: t(`standing.level.${valueBand}`) })}
            <span className={classes.source}>{valueSourceText(dossier, value, text)}</span>
          </dd>
        </div>
        <div>
          <dt>{t('standing.potentialName')}</dt>
          <dd>
            <SegmentedControl
              aria-label={t('standing.potentialName')}
              value={client.potential ?? ''}
              onChange={(next) => judge(POTENTIALS.find((each) => each === next))}
              data={[
                ...POTENTIALS.map((each) => ({ value: each, label: t(`standing.level.${each}`) })),
                { value: '', label: t('worth.notJudged') },
              ]}
            />
            <span className={classes.source}>
              {client.potential === undefined
                ? t('worth.potentialHint')
                : client.potentialOn === undefined
                  ? t('worth.judgedUnknown')
                  : t('standing.judgedOn', { day: day(client.potentialOn) })}
            </span>
          </dd>
        </div>
      </dl>
      <GradeMatrix suggestion={suggestion} />
      {isSetting ? (
        <GradeForm
          grade={client.grade}
          onGo={(grade, reason) => void override(grade, reason)}
          onCancel={() => setSetting(false)}
        />
      ) : (
        <div className={classes.buttons}>
          {canAdopt && (
            <Button size="compact-sm" variant="light" onClick={adopt}>
              {suggestion.grade === undefined
                ? t('worth.dropOverride')
                : t(state === 'byHand' ? 'worth.backToSuggestion' : 'worth.adopt', { grade: suggestion.grade })}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setSetting(true)}
            data-opener
            data-testid={TEST_IDS.worthOverride}
          >
            {t('worth.setByHand')}
          </Button>
        </div>
      )}
      <GradeHistory moves={client.gradeMoves ?? []} />
    </div>
  );
}
