import { useState } from 'react';
import type { Day } from '../../lib/domain/calendar/day.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { SlotValues } from '../../lib/domain/script/script.ts';
import { useOwnName } from '../../lib/hooks/use-own-name.ts';
import { useText } from '../../lib/hooks/use-text.ts';

/** What the situation knows besides the client. */
export interface SlotHints {
  /** Who is being spoken to, the first one first. */
  readonly personIds?: readonly string[];
  /** Somebody named who is not among the client's people yet. */
  readonly stranger?: string;
  /** The day of the next step. */
  readonly day?: Day | '';
  readonly time?: string;
  /** What is talked about, in words. */
  readonly product?: string;
}

/** What the slots of scripts stand for: what is known, under what is typed. */
export interface SlotsInHand {
  readonly values: SlotValues;
  /** What was typed, as it stands in the fields. */
  readonly typed: SlotValues;
  setValue(slot: string, value: string): void;
}

/** The values for a client; what is typed stays while another script is looked at. */
export function useSlots(dossier: Dossier | undefined, hints: SlotHints = {}): SlotsInHand {
  const { day } = useText();
  const manager = useOwnName();
  const [typed, setTyped] = useState<SlotValues>({});
  const here = dossier?.people.filter(({ leftOn }) => leftOn === undefined) ?? [];
  const met = hints.personIds?.map((id) => here.find((person) => person.id === id)).find(Boolean);
  const person = here.find(({ role }) => role === 'decisionMaker') ?? here[0];
  const given: SlotValues = {
    client: dossier && (dossier.client.shortName ?? dossier.client.name),
    person: met?.name ?? hints.stranger ?? person?.name,
    manager,
    day: hints.day ? day(hints.day) : undefined,
    time: hints.time,
    product: hints.product,
  };
  return {
    values: { ...given, ...typed },
    typed,
    setValue: (slot, value) => setTyped((known) => ({ ...known, [slot]: value })),
  };
}
