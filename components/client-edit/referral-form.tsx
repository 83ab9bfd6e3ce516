import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isDay } from '../../lib/domain/calendar/day.ts';
import type { Client } from '../../lib/domain/client/client.ts';
import type { Referral } from '../../lib/domain/client/referral.ts';
import { whyNotReferredBy } from '../../lib/domain/people/referral-check.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { ClientPicker } from '../client/client-picker.tsx';
import { formKeys } from '../people/form-keys.ts';
import form from '../people/person-form.module.css';
import { TEST_IDS } from '../test-ids.ts';
import { useChange } from '../ui/use-change.ts';
import classes from './client-edit.module.css';
import { withReferral } from './with-referral.ts';

/** Who brought a client: another client of the book, or a name; set, changed, or taken out. */
export function ReferralForm({ client, onClose }: { client: Client; onClose: () => void }) {
  const { edits } = useServices();
  const { t, today } = useText();
  const change = useChange();
  const summaries = useSummaries() ?? [];
  const [was] = useState(client);
  const shown = was.referredBy;
  const [isOfBook, setOfBook] = useState(shown === undefined || shown.clientId !== undefined);
  const [fromId, setFrom] = useState(shown?.clientId);
  const [name, setName] = useState(shown && shown.clientId === undefined ? shown.name : '');
  const [on, setOn] = useState(shown ? (shown.on ?? '') : today);
  const refusal = isOfBook && fromId !== undefined ? whyNotReferredBy(was.id, fromId, summaries) : undefined;
  const nameOf = (id: string) => summaries.find((each) => each.id === id)?.name ?? '';
  const save = async (referredBy: Referral | undefined) => {
    const record = withReferral(was, referredBy);
    const isDone = await change(
      () => edits.save([{ clientId: was.id, kind: 'client', was, record }], 'editClient'),
      t(referredBy ? 'referral.saved' : 'referral.cleared'),
    );
    if (isDone) onClose();
  };
  const chosen: Referral | undefined = isOfBook
    ? fromId === undefined
      ? undefined
      : { clientId: fromId, name: nameOf(fromId) || (shown?.name ?? '') }
    : name.trim() === ''
      ? undefined
      : { name: name.trim() };
  const isDayGood = on === '' || (isDay(on) && on <= today);
  const canSave = chosen !== undefined && chosen.name !== '' && refusal === undefined && isDayGood;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen && canSave) void save(on === '' ? chosen : { ...chosen, on });
  };
  return (
    <form
      className={form.form}
      aria-label={t('referral.title')}
      onSubmit={submit}
      onKeyDown={formKeys(onClose)}
      noValidate
    >
      <SegmentedControl
        fullWidth
        aria-label={t('referral.kind')}
        value={isOfBook ? 'book' : 'name'}
        onChange={(value) => setOfBook(value === 'book')}
        data={(['book', 'name'] as const).map((value) => ({ value, label: t(`referral.kinds.${value}`) }))}
      />
      {isOfBook ? (
        <ClientPicker
          clientId={fromId}
          onClient={setFrom}
          label={t('people.from')}
          placeholder={t('referral.pick')}
          testId={TEST_IDS.referralFrom}
        />
      ) : (
        <TextInput
          label={t('people.from')}
          placeholder={t('referral.name')}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.currentTarget.value)}
          autoComplete="off"
          autoFocus
        />
      )}
      {refusal && (
        <p className={classes.refused} role="alert">
          {refusal.reason === 'self'
            ? t('referral.self')
            : t('referral.cycle', { chain: refusal.chain.map(nameOf).join(' ← ') })}
        </p>
      )}
      <TextInput
        type="date"
        max={today}
        label={t('referral.on')}
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
        error={isDayGood ? undefined : t('personForm.badLeftOn')}
      />
      <div className={form.buttons}>
        <Button type="submit" size="compact-sm" disabled={!canSave} data-testid={TEST_IDS.referralSave}>
          {t('personForm.save')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
          {t('personForm.cancel')}
        </Button>
        {shown && (
          <Button
            className={form.remove}
            size="compact-sm"
            variant="subtle"
            color="red"
            onClick={() => void save(undefined)}
          >
            {t('referral.clear')}
          </Button>
        )}
      </div>
    </form>
  );
}
