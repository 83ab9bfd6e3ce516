import { UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { MOST_IN_SET } from '../../lib/domain/briefing/compact.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { ClientPicker } from '../client/client-picker.tsx';
import { TEST_IDS } from '../test-ids.ts';
import classes from './briefing-set.module.css';
import { linkToSet } from './set-address.ts';

interface Props {
  readonly clients: readonly { readonly id: string; readonly name: string }[];
}

/** The clients of the set in their order: one more, or one fewer. They stand in the address, so that the way back undoes it. */
export function SetClients({ clients }: Props) {
  const { t } = useText();
  const ids = clients.map(({ id }) => id);
  const go = (next: readonly string[]) => {
    location.hash = linkToSet(next);
  };
  return (
    <div className={classes.choose}>
      {clients.length > 0 && (
        <ol className={classes.chosen} aria-label={t('briefingSet.chosen')}>
          {clients.map(({ id, name }) => (
            <li key={id}>
              {name}
              <UnstyledButton
                className={classes.remove}
                aria-label={t('briefingSet.remove', { name })}
                onClick={() => go(ids.filter((each) => each !== id))}
              >
                <IconX size={14} aria-hidden="true" />
              </UnstyledButton>
            </li>
          ))}
        </ol>
      )}
      {clients.length >= MOST_IN_SET ? (
        <p className={classes.hint}>{t('briefingSet.full', { most: MOST_IN_SET })}</p>
      ) : (
        <div className={classes.picker}>
          <ClientPicker
            // A choice empties the field for the next.
            key={ids.join(' ')}
            clientId={undefined}
            onClient={(id) => id !== undefined && !ids.includes(id) && go([...ids, id])}
            placeholder={t('briefing.placeholder')}
            label={t('briefingSet.add')}
            hasIcon
            testId={TEST_IDS.briefingSetAdd}
          />
        </div>
      )}
    </div>
  );
}
