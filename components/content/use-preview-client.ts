import { useMemo, useState } from 'react';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { useDossier } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { SAMPLE_CLIENTS, type SampleClient, sampleDossier } from './sample-clients.ts';

/** Whom content is tried on: one of the fictional clients, or one of the book. */
export interface PreviewClient {
  readonly sample: SampleClient;
  readonly setSample: (sample: SampleClient) => void;
  readonly clientId: string | undefined;
  readonly setClientId: (clientId: string | undefined) => void;
  /** Undefined while one of the book is being read. */
  readonly dossier: Dossier | undefined;
}

/** Holds whom content is tried on; a fictional client until one of the book is chosen. */
export function usePreviewClient(): PreviewClient {
  const { t, today } = useText();
  const [sample, setSample] = useState<SampleClient>(SAMPLE_CLIENTS[0]);
  const [clientId, setClientId] = useState<string>();
  const own = useDossier(clientId ?? '');
  const fictional = useMemo(() => sampleDossier(sample, t(`content.sample.${sample}`), today), [sample, t, today]);
  return { sample, setSample, clientId, setClientId, dossier: clientId === undefined ? fictional : own };
}
