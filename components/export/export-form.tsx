import { type KeyboardEvent, type SyntheticEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { useOwnName } from '../../lib/hooks/use-own-name.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { CalendarPart } from './calendar-part.tsx';
import { type ExportChoice, FIRST_CHOICE, type Missing, maskedChoice, missingOf, takesPassphrase } from './choice.ts';
import { ClientsPart } from './clients-part.tsx';
import classes from './export.module.css';
import { FormatPart } from './format-part.tsx';
import { GoPart } from './go-part.tsx';
import { MaskingPart } from './masking-part.tsx';
import { OpenPart } from './open-part.tsx';
import { pickClients } from './pick-clients.ts';
import { TablesPart } from './tables-part.tsx';
import { useRunExport } from './use-run-export.ts';

interface Props {
  readonly summaries: readonly ClientSummary[];
  /** Whether the bank lets anything leave unmasked. */
  readonly mayBeBare: boolean;
}

/** The choices of an export in the order they are made, and the one button. */
export function ExportForm({ summaries, mayBeBare }: Props) {
  const { t } = useText();
  const ownName = useOwnName();
  const [chosen, setChoice] = useState<ExportChoice>(FIRST_CHOICE);
  const choice = mayBeBare ? chosen : maskedChoice(chosen);
  const [reason, setReason] = useState('');
  const [typedBy, setBy] = useState<string>();
  const [passphrase, setPassphrase] = useState('');
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const run = useRunExport();

  const by = typedBy ?? ownName ?? '';
  const typed = { reason, by, passphrase };
  const isWhole = choice.format === 'open';
  const picked = useMemo(
    () => (isWhole ? summaries : pickClients(summaries, choice.clients)),
    [summaries, isWhole, choice.clients],
  );
  const missing = missingOf(choice, picked.length, typed);
  const problem = (which: Missing) => (tries > 0 && missing.includes(which) ? t(`export.missing.${which}`) : undefined);
  const { outcome } = run;
  const refused = outcome && 'failure' in outcome ? outcome.failure : undefined;
  const isRefused = refused === 'wrongPassphrase' || refused === 'wait';

  // To the first field that is wrong, once it is marked.
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-missing] input')?.focus();
  }, [tries]);
  useEffect(() => {
    if (isRefused) form.current?.querySelector<HTMLElement>('input[type="password"]')?.focus();
  }, [isRefused]);

  const change = (patch: Partial<ExportChoice>) => {
    setChoice((current) => ({ ...current, ...patch }));
    run.forget();
  };
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (run.share !== undefined) return;
    run.forget();
    if (missing.length > 0) {
      setTries(tries + 1);
      return;
    }
    setTries(0);
    const isDone = await run.run(
      choice,
      picked.map(({ id }) => id),
      typed,
    );
    if (isDone) setReason('');
    setPassphrase('');
  };
  const onKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };

  const passphraseField = {
    value: passphrase,
    onChange: (value: string) => {
      setPassphrase(value);
      run.forget();
    },
    problem: isRefused ? t(`export.fail.${refused}`) : problem('noPassphrase'),
  };
  return (
    <form ref={form} className={classes.form} onSubmit={submit} onKeyDown={onKey} noValidate>
      <FormatPart format={choice.format} mayBeBare={mayBeBare} onFormat={(format) => change({ format })} />
      {choice.format === 'open' && <OpenPart />}
      {choice.format === 'ics' && (
        <CalendarPart calendar={choice.calendar} onCalendar={(calendar) => change({ calendar })} />
      )}
      {(choice.format === 'xlsx' || choice.format === 'csv') && (
        <TablesPart choice={choice} onChange={change} problem={problem('noKinds')} />
      )}
      {!isWhole && (
        <ClientsPart
          summaries={summaries}
          picked={picked}
          choice={choice.clients}
          onChoice={(clients) => change({ clients })}
          problem={problem('noClients')}
        />
      )}
      <MaskingPart
        choice={choice}
        onChange={change}
        mayBeBare={mayBeBare}
        passphrase={takesPassphrase(choice) ? passphraseField : undefined}
      />
      <GoPart
        count={picked.length}
        reason={reason}
        by={by}
        onReason={setReason}
        onBy={setBy}
        reasonProblem={problem('noReason')}
        byProblem={problem('noName')}
        isBare={takesPassphrase(choice)}
        run={run}
      />
    </form>
  );
}
