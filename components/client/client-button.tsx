import { UnstyledButton } from '@mantine/core';
import { useText } from '../../lib/hooks/use-text.ts';
import { useNavigation } from '../app/navigation.ts';
import classes from './referrals.module.css';

/** Another client's name in the panel, which opens it there. */
export function ClientButton({ id, name }: { id: string; name: string }) {
  const { t } = useText();
  const { dispatch } = useNavigation();
  return (
    <UnstyledButton
      className={classes.client}
      aria-label={t('people.openClient', { name })}
      onClick={() => dispatch({ type: 'open', clientId: id })}
    >
      {name}
    </UnstyledButton>
  );
}
