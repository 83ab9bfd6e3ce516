import { UnstyledButton } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './people.module.css';
import { maskPhone } from './mask-phone.ts';

/** A phone number, masked until asked for: the screen may be seen by the next client in the queue. */
export function PhoneNumber({ name, phone }: { name: string; phone: string }) {
  const { t } = useText();
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? IconEyeOff : IconEye;
  return (
    <span className={classes.phone}>
      <span>{isShown ? phone : maskPhone(phone)}</span>
      <UnstyledButton
        className={classes.phoneToggle}
        aria-label={t(isShown ? 'client.hidePhone' : 'client.revealPhone', { name })}
        aria-pressed={isShown}
        onClick={() => setShown(!isShown)}
      >
        <Icon size={14} aria-hidden="true" />
      </UnstyledButton>
    </span>
  );
}
