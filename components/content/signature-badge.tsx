import { IconAlertTriangle, IconHelpCircle, IconRosetteDiscountCheck, IconSignatureOff } from '@tabler/icons-react';
import type { SignatureState } from '../../lib/domain/content/signature.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './packs.module.css';

const ICONS = Object.freeze({
  trusted: IconRosetteDiscountCheck,
  unknownKey: IconHelpCircle,
  broken: IconAlertTriangle,
  unsigned: IconSignatureOff,
} as const satisfies { readonly [S in SignatureState]: unknown });

/** What is known of where a pack comes from: by icon, word and colour. */
export function SignatureBadge({ state }: { state: SignatureState }) {
  const { t } = useText();
  const Icon = ICONS[state];
  return (
    <span className={classes.signature} data-state={state}>
      <Icon size={15} aria-hidden="true" />
      {t(`content.signature.${state}`)}
    </span>
  );
}
