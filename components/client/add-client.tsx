import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { CLIENT_KINDS, type ClientKind, SEGMENTS, type Segment } from '../../lib/domain/client/client.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import app from '../app/app.module.css';
import { useNavigation } from '../app/navigation.ts';
import { TopBar } from '../app/top-bar.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { cleanUscc, type NewClientProblem, newClientInput, newClientProblem, USCC_LENGTH } from './new-client.ts';
import classes from './client.module.css';

interface Props {
  readonly name?: string;
  readonly uscc?: string;
  readonly clientNumber?: string;
}

/** Adds a client by hand, filled in with what the page says. */
export function AddClient(prefill: Props) {
  const { book } = useServices();
  const { t } = useText();
  const { dispatch } = useNavigation();
  const { show } = useToasts();
  const [fields, setFields] = useState({
    kind: 'enterprise' as ClientKind,
    name: prefill.name ?? '',
    uscc: prefill.uscc ?? '',
    clientNumber: prefill.clientNumber ?? '',
    segment: 'manufacturing' as Segment,
  });
  const [problem, setProblem] = useState<NewClientProblem>();
  const isBusy = useRef(false);
  const edit = (patch: Partial<typeof fields>) => {
    setFields({ ...fields, ...patch });
    setProblem(undefined);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = newClientProblem(fields);
    setProblem(found);
    if (found || isBusy.current) return;
    isBusy.current = true;
    const result = await book
      .addClient(newClientInput(fields))
      .catch(() => ({ ok: false, reason: 'storage' }) as const);
    isBusy.current = false;
    if (result.ok) {
      show({ tone: 'good', text: t('add.added') });
      dispatch({ type: 'open', clientId: result.value.clientId });
    } else if (result.reason === 'badUscc' || result.reason === 'duplicate') setProblem(result.reason);
    else show({ tone: 'bad', text: t(`fail.${result.reason}`) });
  };
  const missing = USCC_LENGTH - cleanUscc(fields.uscc).length;
  const usccHint = missing > 0 && missing < USCC_LENGTH ? t('add.usccLength', { n: missing }) : t('add.usccHint');

  return (
    <div className={app.column}>
      <TopBar onBack={() => dispatch({ type: 'leave' })}>
        <h1 className={classes.formTitle}>{t('add.title')}</h1>
      </TopBar>
      <main className={app.scroll}>
        <form className={classes.form} onSubmit={submit} noValidate>
          <SegmentedControl
            aria-label={t('kind.label')}
            fullWidth
            value={fields.kind}
            onChange={(kind) => edit({ kind: kind as ClientKind })}
            data={CLIENT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <TextInput
            label={t('add.name')}
            placeholder={t('add.namePlaceholder')}
            value={fields.name}
            onChange={(event) => edit({ name: event.currentTarget.value })}
            error={problem === 'nameMissing' || problem === 'duplicate' ? t(`add.${problem}`) : undefined}
            maxLength={200}
            required
            withAsterisk={false}
            autoFocus={fields.name === ''}
          />
          {fields.kind !== 'person' && (
            <TextInput
              className={classes.code}
              label={t('add.uscc')}
              description={usccHint}
              value={fields.uscc}
              onChange={(event) => edit({ uscc: event.currentTarget.value })}
              error={problem === 'badUscc' ? t('add.badUscc') : undefined}
              maxLength={24}
              spellCheck={false}
              autoComplete="off"
            />
          )}
          <TextInput
            className={classes.code}
            label={t('add.number')}
            description={t('add.numberHint')}
            value={fields.clientNumber}
            maxLength={40}
            onChange={(event) => edit({ clientNumber: event.currentTarget.value })}
            spellCheck={false}
            autoComplete="off"
          />
          <NativeSelect
            label={t('segment.label')}
            value={fields.segment}
            onChange={(event) => edit({ segment: event.currentTarget.value as Segment })}
            data={SEGMENTS.map((value) => ({ value, label: t(`segment.${value}`) }))}
          />
          <Button type="submit" size="md">
            {t('add.submit')}
          </Button>
        </form>
      </main>
    </div>
  );
}
