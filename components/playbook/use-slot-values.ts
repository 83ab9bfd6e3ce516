import { useState } from 'react';
import type { SlotValues } from '../../lib/domain/script/script.ts';
import { useDossier } from '../../lib/hooks/use-live.ts';
import { useOwnName } from '../../lib/hooks/use-own-name.ts';

/** What the slots of scripts stand for: what the book knows of the client, under what is typed. */
export interface SlotsInHand {
  readonly values: SlotValues;
  /** What the book gives, before anything is typed. */
  readonly given: SlotValues;
  setValue(slot: string, value: string): void;
}

/** The values for a client; what is typed stays while another script is looked at. */
export function useSlotValues(clientId: string | undefined): SlotsInHand {
  const dossier = useDossier(clientId ?? '');
  const manager = useOwnName();
  const [typed, setTyped] = useState<SlotValues>({});
  const here = dossier?.people.filter(({ leftOn }) => leftOn === undefined) ?? [];
  const person = here.find(({ role }) => role === 'decisionMaker') ?? here[0];
  const given: SlotValues = {
    client: dossier && (dossier.client.shortName ?? dossier.client.name),
    person: person?.name,
    manager,
  };
  return {
    given,
    values: { ...given, ...typed },
    setValue: (slot, value) => setTyped((known) => ({ ...known, [slot]: value })),
  };
}
