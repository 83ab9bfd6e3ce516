import { findSensitive, type SensitiveKind } from '../../lib/domain/masking/find-sensitive.ts';
import { maskAccount, maskIdNumber } from '../../lib/domain/masking/mask-number.ts';
import { hideAll } from '../../lib/domain/masking/mask-words.ts';
import type { Replacement } from './type-into.ts';

const MASKS = Object.freeze({ idNumber: maskIdNumber, account: maskAccount, secret: hideAll });

/** What should not be kept in a note at all; phones and addresses have their use there. */
export type GuardedKind = keyof typeof MASKS & SensitiveKind;

/** A number or secret in a note, and what masks it. */
export interface SensitivePlace extends Replacement {
  readonly kind: GuardedKind;
}

/** Numbers and secrets that should not stand in a note, with their masks. */
export function sensitivePlaces(note: string): readonly SensitivePlace[] {
  return findSensitive(note).flatMap(({ kind, start, end }) =>
    isGuarded(kind) ? [{ kind, start, end, text: MASKS[kind](note.slice(start, end)) }] : [],
  );
}

function isGuarded(kind: SensitiveKind): kind is GuardedKind {
  return Object.hasOwn(MASKS, kind);
}
