import { Button } from '@mantine/core';
import { IconCheck, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import type { Signal } from '../../lib/domain/client/signal.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { useFocusKept } from '../stage/use-focus-kept.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useChange } from '../ui/use-change.ts';
import classes from './churn.module.css';
import { SignalForm } from './signal-form.tsx';

/** What was observed that may mean the client is leaving: put down, settled, taken out again. */
export function SignalList({ client }: { client: Client }) {
  const { t, today, day } = useText();
  const { edits } = useServices();
  const change = useChange();
  const [isAdding, setAdding] = useState(false);
  const signals = client.signals ?? [];
  const sorted = [...signals].sort(
    (a, b) => Number(a.closedOn !== undefined) - Number(b.closedOn !== undefined) || b.on.localeCompare(a.on),
  );

  const part = useFocusKept<HTMLElement>(
    `${isAdding} ${signals.length} ${signals.filter(({ closedOn }) => closedOn === undefined).length}`,
  );
  const save = (next: readonly Signal[], done: string) => {
    const { signals: _, ...rest } = client;
    const record: Client = next.length === 0 ? rest : { ...rest, signals: next };
    return change(() => edits.save([{ clientId: client.id, kind: 'client', was: client, record }], 'editClient'), done);
  };
  const add = async (signal: Omit<Signal, 'id'>) => {
    const name = t(`worth.signal.${signal.kind}`);
    if (await save([...signals, { id: edits.newId(), ...signal }], t('worth.signalAdded', { name }))) setAdding(false);
  };
  const close = (signal: Signal) => {
    const closedOn = signal.on > today ? signal.on : today;
    const next = signals.map((each) => (each.id === signal.id ? { ...each, closedOn } : each));
    void save(next, t('worth.signalClosed', { name: t(`worth.signal.${signal.kind}`) }));
  };
  const remove = (signal: Signal) => {
    const next = signals.filter(({ id }) => id !== signal.id);
    void save(next, t('worth.signalRemoved', { name: t(`worth.signal.${signal.kind}`) }));
  };

  return (
    <section ref={part} tabIndex={-1} className={classes.signals} aria-label={t('worth.signals')}>
      <h3 className={classes.title}>{t('worth.signals')}</h3>
      {sorted.length === 0 && <p className={classes.none}>{t('worth.signalsNone')}</p>}
      <ul>
        {sorted.map((signal) => {
          const name = t(`worth.signal.${signal.kind}`);
          return (
            <li key={signal.id} className={classes.signal} data-closed={signal.closedOn !== undefined}>
              <span className={classes.signalName}>{name}</span>
              <span className={classes.signalNote}>
                {signal.note}
                <span className={classes.signalDay}>
                  {signal.closedOn === undefined
                    ? day(signal.on)
                    : t('worth.signalFromTo', { from: day(signal.on), until: day(signal.closedOn) })}
                </span>
              </span>
              <span className={classes.signalButtons}>
                {signal.closedOn === undefined && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    leftSection={<IconCheck size={13} aria-hidden="true" />}
                    aria-label={t('worth.closeOf', { name })}
                    onClick={() => close(signal)}
                  >
                    {t('worth.close')}
                  </Button>
                )}
                <IconButton size={26} label={t('worth.removeOf', { name })} onClick={() => remove(signal)}>
                  <IconTrash size={14} aria-hidden="true" />
                </IconButton>
              </span>
            </li>
          );
        })}
      </ul>
      {isAdding ? (
        <SignalForm onGo={(signal) => void add(signal)} onCancel={() => setAdding(false)} />
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() => setAdding(true)}
          data-opener
        >
          {t('worth.addSignal')}
        </Button>
      )}
    </section>
  );
}
