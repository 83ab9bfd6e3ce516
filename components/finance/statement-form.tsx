import { Button, Checkbox, SegmentedControl, TextInput, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import { comparableTo, newestFirst, quarterEnds } from '../../lib/domain/finance/periods.ts';
import { usualMonths } from '../../lib/domain/finance/read-period.ts';
import {
  FIGURES,
  type Figure,
  MOST_STATEMENTS,
  odditiesOf,
  PERIOD_MONTHS,
  type PeriodMonths,
  type Statement,
} from '../../lib/domain/finance/statement.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { odditiesBeside } from './oddities-beside.ts';
import classes from './form.module.css';
import { inOtherUnit, readDraft, statementDraft } from './statement-draft.ts';
import { UnitSwitch } from './unit-switch.tsx';
import type { ShownUnit } from './shown-unit.ts';
import { useFinanceText } from './use-finance-text.ts';
import { useStatements } from './use-statements.ts';

interface Props {
  readonly client: Client;
  /** Absent: a new one. */
  readonly was?: Statement | undefined;
  readonly unit: ShownUnit;
  readonly onUnit: (unit: ShownUnit) => void;
  readonly onDone: () => void;
}

/** Quarter ends offered. */
const ENDS = 5;

/** The figures of one period by hand, down a column: Enter goes on, Ctrl+Enter saves; what looks odd is said, nothing is put right. */
export function StatementForm({ client, was, unit, onUnit, onDone }: Props) {
  const { t, today, day, figure: nameOf, oddity: oddityText, period } = useFinanceText();
  const { edits } = useServices();
  const save = useStatements(client);
  const form = useRef<HTMLDivElement>(null);
  const all = client.statements ?? [];
  const others = all.filter(({ id }) => id !== was?.id);
  const ends = quarterEnds(today, ENDS);
  const [draft, setDraft] = useState(() => {
    const free = ends.find((end) => !others.some((each) => each.end === end)) ?? today;
    return statementDraft(was, free, usualMonths(free) ?? 12, unit);
  });
  const [isTried, setTried] = useState(false);
  const { statement, problems } = readDraft(draft, unit, today, others);
  const typed: Statement = { ...statement, id: was?.id ?? '', on: today };
  // Without the same months a year before, any other period shows a slip of the unit as well.
  const compared = comparableTo(typed, others) ?? newestFirst(others)[0];
  const beside = odditiesBeside(odditiesOf(typed, compared));
  const isFull = !was && others.length >= MOST_STATEMENTS;

  const setEnd = (end: string) => setDraft({ ...draft, end, months: usualMonths(end) ?? draft.months });
  const go = async () => {
    setTried(true);
    if (isFull || Object.keys(problems).length > 0) return;
    const record = { ...typed, id: was?.id ?? edits.newId() };
    const next = was ? all.map((each) => (each.id === was.id ? record : each)) : [...all, record];
    if (await save(next, t('finance.form.saved', { period: period(record) }))) onDone();
  };
  const remove = async () => {
    if (was && (await save(others, t('finance.form.removed', { period: period(was) })))) onDone();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') return onDone();
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) return void go();
    const fields = [...(form.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
    fields[fields.indexOf(event.target) + 1]?.focus();
  };
  const besideOf = (figure: Figure) => beside.get(figure)?.map((each) => oddityText(each, compared)) ?? [];
  const problemOf = (field: Figure | 'end') => {
    const problem = problems[field];
    if (!problem || (!isTried && problem === 'required')) return undefined;
    return t(`finance.form.problem.${problem}`);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields within
    <div className={classes.form} ref={form} onKeyDown={press}>
      <div className={classes.head}>
        <h3>
          {t(was ? 'finance.form.edit' : 'finance.form.new')}
          {was && <span className={classes.hint}> {t('finance.enteredOn', { day: day(was.on) })}</span>}
        </h3>
        <UnitSwitch
          unit={unit}
          onUnit={(next) => {
            setDraft(inOtherUnit(draft, unit, next));
            onUnit(next);
          }}
        />
      </div>
      <div className={classes.period}>
        <TextInput
          type="date"
          label={t('finance.form.end')}
          max={today}
          value={draft.end}
          error={problemOf('end')}
          onChange={(event) => setEnd(event.currentTarget.value)}
        />
        <fieldset className={classes.chips}>
          <legend>{t('finance.form.ends')}</legend>
          {ends.map((end) => (
            <UnstyledButton
              key={end}
              className={classes.chip}
              aria-pressed={draft.end === end}
              onClick={() => setEnd(end)}
            >
              {period({ end, months: usualMonths(end) ?? 12 })}
            </UnstyledButton>
          ))}
        </fieldset>
        <div>
          <p className={classes.label}>{t('finance.form.months')}</p>
          <SegmentedControl
            size="xs"
            aria-label={t('finance.form.months')}
            value={String(draft.months)}
            data={PERIOD_MONTHS.map((count) => ({
              value: String(count),
              label: t('finance.form.monthsOf', { count }),
            }))}
            onChange={(months) => setDraft({ ...draft, months: Number(months) as PeriodMonths })}
          />
        </div>
        <Checkbox
          size="xs"
          label={t('finance.form.audited')}
          checked={draft.isAudited}
          onChange={(event) => setDraft({ ...draft, isAudited: event.currentTarget.checked })}
        />
      </div>
      <div className={classes.fields}>
        {FIGURES.map((figure, index) => {
          const odd = besideOf(figure);
          return (
            <TextInput
              key={figure}
              data-field
              data-testid={`finance-${figure}`}
              className={classes.field}
              label={nameOf(figure)}
              inputMode="decimal"
              autoComplete="off"
              // The first field was asked for by the press that opened the form.
              autoFocus={index === 0}
              maxLength={40}
              placeholder={t('finance.form.placeholder')}
              value={draft.texts[figure] ?? ''}
              error={problemOf(figure)}
              description={odd.length > 0 && !problems[figure] ? odd.join(' ') : undefined}
              inputWrapperOrder={['label', 'input', 'error', 'description']}
              onChange={(event) =>
                setDraft({ ...draft, texts: { ...draft.texts, [figure]: event.currentTarget.value } })
              }
            />
          );
        })}
      </div>
      <div className={classes.buttons}>
        <Button size="compact-sm" onClick={() => void go()} data-field data-testid={TEST_IDS.financeSave}>
          {t('finance.form.save')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
          {t('finance.form.cancel')}
        </Button>
        <span className={classes.hint}>{t('finance.form.saveHint')}</span>
        {was && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            className={classes.remove}
            onClick={() => void remove()}
          >
            {t('finance.form.remove')}
          </Button>
        )}
      </div>
      <p role="alert" className={classes.problem}>
        {isTried && problems.all && t('finance.form.problem.empty')}
        {isTried && isFull && t('finance.form.problem.tooMany', { count: MOST_STATEMENTS })}
      </p>
    </div>
  );
}
