import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Appointment } from '../../lib/domain/agenda/appointment.ts';
import { isDay } from '../../lib/domain/calendar/day.ts';
import { CHANNELS, type Channel } from '../../lib/domain/touch/touch.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { ClientPicker } from '../client/client-picker.tsx';
import { TEST_IDS } from '../test-ids.ts';
import classes from './week.module.css';

const LENGTHS = Object.freeze([30, 60, 90, 120, 180, 240] as const);

interface Props {
  /** What is filled in to begin with. */
  readonly from: Appointment;
  /** For whom it is; without: the form asks. */
  readonly clientId?: string;
  readonly submitLabel: string;
  readonly onSave: (clientId: string, to: Appointment) => Promise<boolean>;
  readonly onClose: () => void;
}

/** What is planned, in fields; the client and the words are the only ones that have to be filled in. */
export function PlanForm({ from, clientId: given, submitLabel, onSave, onClose }: Props) {
  const { t } = useText();
  const [clientId, setClientId] = useState(given);
  const [plan, setPlan] = useState(from);
  const [problem, setProblem] = useState<'client' | 'text' | 'day'>();
  const form = useRef<HTMLFormElement>(null);
  const { text, day, time, minutes, place, channel } = plan;
  const edit = (patch: { readonly [K in keyof Appointment]?: Appointment[K] | undefined }) => {
    setPlan((now) => withoutGaps({ ...now, ...patch }));
    setProblem(undefined);
  };
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input')?.focus();
  }, []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // A planned visit says enough; anything else wants words.
    const words = text.trim() || (channel ? t(`channel.${channel}`) : '');
    if (!clientId) setProblem('client');
    else if (words === '') setProblem('text');
    else if (!isDay(day)) setProblem('day');
    else if (await onSave(clientId, { ...plan, text: words })) onClose();
  };
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {given === undefined && (
        <ClientPicker
          clientId={clientId}
          onClient={(id) => {
            setClientId(id);
            setProblem(undefined);
          }}
          placeholder={t('clientPage.placeholder')}
          testId={TEST_IDS.weekPlanClient}
        />
      )}
      <TextInput
        label={t('week.form.text')}
        placeholder={t('week.form.textHint')}
        value={text}
        onChange={(event) => edit({ text: event.currentTarget.value })}
        autoComplete="off"
        maxLength={500}
        data-testid={TEST_IDS.weekPlanText}
      />
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={t('week.form.day')}
          value={day}
          onChange={(event) => edit({ day: event.currentTarget.value })}
          data-testid={TEST_IDS.weekPlanDay}
        />
        <TextInput
          type="time"
          label={t('week.form.time')}
          value={time ?? ''}
          onChange={(event) => edit({ time: event.currentTarget.value || undefined })}
          data-testid={TEST_IDS.weekPlanTime}
        />
      </div>
      <div className={classes.pair}>
        <NativeSelect
          label={t('week.form.channel')}
          value={channel ?? ''}
          onChange={(event) => edit({ channel: (event.currentTarget.value || undefined) as Channel | undefined })}
          data={[
            { value: '', label: t('week.form.noChannel') },
            ...CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) })),
          ]}
        />
        <NativeSelect
          label={t('week.form.minutes')}
          value={String(minutes ?? '')}
          disabled={time === undefined}
          onChange={(event) => edit({ minutes: Number(event.currentTarget.value) || undefined })}
          data={[
            { value: '', label: t('week.form.noMinutes') },
            ...lengths(minutes).map((value) => ({
              value: String(value),
              label: t('week.form.length', { count: value }),
            })),
          ]}
        />
      </div>
      <TextInput
        label={t('week.form.place')}
        value={place ?? ''}
        onChange={(event) => edit({ place: event.currentTarget.value || undefined })}
        autoComplete="off"
        maxLength={300}
      />
      {problem && (
        <p role="alert" className={classes.problem}>
          {t(`week.form.missing.${problem}`)}
        </p>
      )}
      <div className={classes.formTools}>
        <Button type="submit" data-testid={TEST_IDS.weekPlanSave}>
          {submitLabel}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('week.form.close')}
        </Button>
      </div>
    </form>
  );
}

/** The lengths offered, with the one it has. */
function lengths(minutes: number | undefined): readonly number[] {
  const all = new Set<number>(LENGTHS);
  if (minutes !== undefined) all.add(minutes);
  return [...all].sort((a, b) => a - b);
}

/** Without the fields that were emptied. */
function withoutGaps(plan: { readonly [K in keyof Appointment]?: Appointment[K] | undefined }): Appointment {
  return Object.fromEntries(Object.entries(plan).filter(([, value]) => value !== undefined)) as unknown as Appointment;
}
