import { NativeSelect } from '@mantine/core';
import { useText } from '../../lib/hooks/use-text.ts';
import { ClientPicker } from '../client/client-picker.tsx';
import { TEST_IDS } from '../test-ids.ts';
import classes from './preview.module.css';
import { SAMPLE_CLIENTS, type SampleClient } from './sample-clients.ts';
import type { PreviewClient } from './use-preview-client.ts';

/** Chooses whom to try it on. */
export function PreviewClientFields({ client }: { client: PreviewClient }) {
  const { t } = useText();
  return (
    <div className={classes.whom}>
      <NativeSelect
        size="sm"
        label={t('content.preview.sample')}
        value={client.clientId === undefined ? client.sample : ''}
        onChange={(event) => {
          client.setClientId(undefined);
          if (event.currentTarget.value) client.setSample(event.currentTarget.value as SampleClient);
        }}
        data={[
          ...(client.clientId === undefined ? [] : [{ value: '', label: t('content.preview.ownChosen') }]),
          ...SAMPLE_CLIENTS.map((id) => ({ value: id, label: t(`content.sample.${id}`) })),
        ]}
      />
      <ClientPicker
        clientId={client.clientId}
        onClient={client.setClientId}
        label={t('content.preview.own')}
        placeholder={t('clientPage.placeholder')}
        testId={TEST_IDS.contentPreviewClient}
      />
    </div>
  );
}
