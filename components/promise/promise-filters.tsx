import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { DUE_WINDOWS, type DueWindow, PROMISERS, type Promiser } from '../../lib/domain/promise/open-promises.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { ClientPicker } from '../client/client-picker.tsx';
import { TEST_IDS } from '../test-ids.ts';
import classes from './promise.module.css';

/** What the page is narrowed to by hand; the client stands in the address. */
export interface Narrowing {
  readonly typed: string;
  readonly by: Promiser | undefined;
  readonly window: DueWindow | undefined;
}

/** Everything is shown. */
export const ALL: Narrowing = Object.freeze({ typed: '', by: undefined, window: undefined });

interface Props {
  readonly narrowing: Narrowing;
  /** `ALL` itself when everything is shown. */
  readonly onNarrowing: (narrowing: Narrowing) => void;
  readonly clientId: string | undefined;
  readonly onClient: (clientId: string | undefined) => void;
}

/** Narrowing the list by words, side, due day and client. */
export function PromiseFilters({ narrowing, onNarrowing, clientId, onClient }: Props) {
  const { t } = useText();
  const { typed, by, window } = narrowing;
  const narrow = (patch: Partial<Narrowing>) => {
    const next = { ...narrowing, ...patch };
    onNarrowing(next.typed === '' && next.by === undefined && next.window === undefined ? ALL : next);
  };
  return (
    <search className={classes.filters}>
      <TextInput
        className={classes.search}
        label={t('promises.search')}
        placeholder={t('promises.searchPlaceholder')}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => narrow({ typed: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing || typed === '') return;
          event.preventDefault();
          narrow({ typed: '' });
        }}
        data-testid={TEST_IDS.promiseSearch}
      />
      <NativeSelect
        label={t('promises.direction')}
        value={by ?? ''}
        onChange={(event) => narrow({ by: (event.currentTarget.value || undefined) as Promiser })}
        data={[
          { value: '', label: t('promises.anyDirection') },
          ...PROMISERS.map((value) => ({ value, label: t(`promises.by.${value}`) })),
        ]}
        data-testid={TEST_IDS.promiseDirection}
      />
      <NativeSelect
        label={t('promises.window')}
        value={window ?? ''}
        onChange={(event) => narrow({ window: (event.currentTarget.value || undefined) as DueWindow })}
        data={[
          { value: '', label: t('promises.windows.any') },
          ...DUE_WINDOWS.map((value) => ({ value, label: t(`promises.windows.${value}`) })),
        ]}
        data-testid={TEST_IDS.promiseWindow}
      />
      <ClientPicker
        clientId={clientId}
        onClient={onClient}
        label={t('promises.client')}
        placeholder={t('promises.anyClient')}
        testId={TEST_IDS.promiseClient}
      />
    </search>
  );
}
