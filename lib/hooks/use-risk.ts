import i18next from 'i18next';
import { useMemo } from 'react';
import type { Client } from '../domain/client/client.ts';
import { type ClientRisk, riskOf } from '../domain/risk/of-client.ts';
import { addBriefingWords } from '../i18n/briefing-words.ts';
import { useToday } from './today-context.tsx';

// Who speaks of risk loads this file, and with it the words.
addBriefingWords(i18next);

/** The risk of a client today, again after every change. */
export function useRisk(client: Client): ClientRisk {
  const today = useToday();
  return useMemo(() => riskOf(client, today), [client, today]);
}
