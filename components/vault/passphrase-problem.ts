import { MIN_PASSPHRASE, passphraseStrength } from '../../lib/domain/vault/passphrase.ts';

/** Why a new passphrase is not taken; words under `vault`. */
export type PassphraseProblem = 'tooShort' | 'strength0' | 'mismatch';

/** What is wrong with a new passphrase and its repetition; undefined when nothing is. */
export function problemOf(passphrase: string, confirm: string): PassphraseProblem | undefined {
  if ([...passphrase].length < MIN_PASSPHRASE) return 'tooShort';
  if (passphraseStrength(passphrase).level === 0) return 'strength0';
  return passphrase === confirm ? undefined : 'mismatch';
}
