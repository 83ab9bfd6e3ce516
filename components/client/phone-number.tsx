import { UnstyledButton } from '@mantine/core';
import { IconCopy, IconEye, IconEyeOff, IconLock } from '@tabler/icons-react';
import { maskPhone } from '../../lib/domain/masking/mask-number.ts';
import { mayReveal } from '../../lib/domain/policy/rights.ts';
import { usePolicy } from '../../lib/hooks/use-live.ts';
import { useReveal } from '../../lib/hooks/use-reveal.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useToasts } from '../ui/toasts.tsx';
import classes from './people.module.css';

interface Props {
  readonly clientId: string;
  /** Whose number it is. */
  readonly name: string;
  readonly phone: string;
}

/**
 * A phone number, masked until asked for: the screen may be seen by the next client in the queue. Showing it for a few
 * seconds and copying it are logged.
 */
export function PhoneNumber({ clientId, name, phone }: Props) {
  const { t } = useText();
  const { show: toast } = useToasts();
  const { isShown, show, hide, copy } = useReveal(clientId, 'phone');
  const isAllowed = mayReveal(usePolicy());
  const Icon = isShown ? IconEyeOff : IconEye;
  const toggle = async () => {
    if (isShown) return hide();
    const result = await show();
    if (!result.ok) toast({ tone: 'bad', text: t(`fail.${result.reason}`) });
  };
  const onCopy = async () => {
    const result = await copy(phone);
    if (result.ok) toast({ tone: 'good', text: t('reveal.copied') });
    else toast({ tone: 'bad', text: t(result.reason === 'clipboard' ? 'reveal.clipboard' : `fail.${result.reason}`) });
  };
  if (!isAllowed) {
    return (
      <span className={classes.phone} data-testid={TEST_IDS.phone}>
        <span>{maskPhone(phone)}</span>
        <span
          role="img"
          className={classes.phoneToggle}
          aria-label={t('managed.phone')}
          title={t('managed.phone')}
          data-testid={TEST_IDS.managed}
        >
          <IconLock size={14} aria-hidden="true" />
        </span>
      </span>
    );
  }
  return (
    <span className={classes.phone} data-testid={TEST_IDS.phone}>
      <span>{isShown ? phone : maskPhone(phone)}</span>
      <UnstyledButton
        className={classes.phoneToggle}
        aria-label={t(isShown ? 'client.hidePhone' : 'client.revealPhone', { name })}
        aria-pressed={isShown}
        onClick={() => void toggle()}
        data-testid={TEST_IDS.revealPhone}
      >
        <Icon size={14} aria-hidden="true" />
      </UnstyledButton>
      <UnstyledButton
        className={classes.phoneToggle}
        aria-label={t('reveal.copyPhone', { name })}
        title={t('reveal.copyPhone', { name })}
        onClick={() => void onCopy()}
        data-testid={TEST_IDS.copyPhone}
      >
        <IconCopy size={14} aria-hidden="true" />
      </UnstyledButton>
    </span>
  );
}
