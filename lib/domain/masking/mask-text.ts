import { findSensitive, type SensitiveKind } from './find-sensitive.ts';
import { maskAccount, maskIdNumber, maskPhone } from './mask-number.ts';
import { hideAll, maskEmail } from './mask-words.ts';

const MASK_OF: { readonly [K in SensitiveKind]: (text: string) => string } = Object.freeze({
  secret: hideAll,
  idNumber: maskIdNumber,
  account: maskAccount,
  phone: maskPhone,
  email: maskEmail,
});

/**
 * Free text with the numbers and addresses in it masked (see {@link findSensitive}). The length stays. Where two of them
 * were written into one another, what the first mask lays bare is masked in the next round.
 */
export function maskText(text: string): string {
  let current = text;
  for (;;) {
    const masked = maskOnce(current);
    if (masked === current) return masked;
    current = masked;
  }
}

function maskOnce(text: string): string {
  let masked = '';
  let from = 0;
  for (const { kind, start, end } of findSensitive(text)) {
    masked += text.slice(from, start) + MASK_OF[kind](text.slice(start, end));
    from = end;
  }
  return masked + text.slice(from);
}
