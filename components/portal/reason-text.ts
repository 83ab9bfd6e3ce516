import type { Evidence } from '../../lib/hooks/service-types.ts';
import type { Words } from '../../lib/hooks/use-text.ts';

/** Characters at the end of a code by which a person tells two apart. */
const TAIL = 4;

/** What on the page speaks for or against a client, in one line; what speaks against it last, as the thing to look at. */
export function reasonText(reasons: readonly Evidence[], t: Words): string {
  const sorted = [...reasons].sort((a, b) => Number(a.finding === 'differs') - Number(b.finding === 'differs'));
  return [...new Set(sorted.map((reason) => oneReason(reason, t)))].join(t('chooser.and'));
}

function oneReason({ kind, finding, text, relation }: Evidence, t: Words): string {
  const what = t(`chooser.what.${kind}`);
  switch (finding) {
    case 'differs':
      return kind === 'uscc' || kind === 'clientNumber'
        ? t('chooser.finding.otherCode', { what, tail: text.slice(-TAIL) })
        : t('chooser.finding.differs', { what, text });
    case 'near':
      return t(`chooser.near.${relation ?? 'other'}`);
    case 'fits':
      return t('chooser.finding.fits', { what });
    case 'same':
      return t('chooser.finding.same', { what });
  }
}
