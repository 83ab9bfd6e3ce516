import { TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Client } from '../../lib/domain/client/client.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useChange } from '../ui/use-change.ts';
import classes from './route.module.css';

/** Takes the address of a client that has none, where it is missed. */
export function AddressField({ client, name }: { client: Client; name: string }) {
  const { edits } = useServices();
  const { t } = useText();
  const change = useChange();
  const [typed, setTyped] = useState<string>();
  if (typed === undefined) {
    return (
      <UnstyledButton
        className={classes.missing}
        aria-label={t('route.addFor', { name })}
        onClick={() => setTyped('')}
        data-testid={TEST_IDS.routeAddress}
      >
        {t('route.add')}
      </UnstyledButton>
    );
  }
  const save = () => {
    const address = typed.trim();
    if (address === '') return setTyped(undefined);
    const edit = { clientId: client.id, kind: 'client', was: client, record: { ...client, address } } as const;
    return void change(() => edits.save([edit], 'editClient'), t('route.added', { name }));
  };
  return (
    <TextInput
      size="xs"
      className={classes.addressField}
      aria-label={t('route.addFor', { name })}
      placeholder={t('route.addHint')}
      value={typed}
      maxLength={200}
      autoFocus
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') setTyped(undefined);
      }}
    />
  );
}
