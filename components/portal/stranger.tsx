import { Button } from '@mantine/core';
import { IconUserPlus, IconUserSearch } from '@tabler/icons-react';
import { useText } from '../../lib/hooks/use-text.ts';
import app from '../app/app.module.css';
import { useNavigation } from '../app/navigation.ts';
import { TopBar } from '../app/top-bar.tsx';
import { TEST_IDS } from '../test-ids.ts';
import classes from './portal.module.css';

interface Props {
  readonly name?: string;
  readonly uscc?: string;
  readonly clientNumber?: string;
}

/** The page is about a company that is not in the book: offers to add it with what the page says. */
export function Stranger({ name, uscc, clientNumber }: Props) {
  const { t } = useText();
  const { dispatch } = useNavigation();
  const add = () =>
    dispatch({
      type: 'show',
      view: {
        kind: 'add',
        ...(name === undefined ? {} : { name }),
        ...(uscc === undefined ? {} : { uscc }),
        ...(clientNumber === undefined ? {} : { clientNumber }),
      },
    });
  return (
    <div className={app.column}>
      <TopBar onBack={() => dispatch({ type: 'show', view: { kind: 'day' } })} />
      <main className={app.scroll}>
        <section className={classes.card} data-testid={TEST_IDS.stranger} aria-label={t('stranger.title')}>
          <p className={classes.tag}>
            <IconUserSearch size={14} aria-hidden="true" />
            {t('stranger.title')}
          </p>
          <h1 className={classes.leadTitle}>{name ?? t('stranger.unnamed')}</h1>
          <p className={classes.leadText}>{t('stranger.hint')}</p>
          <dl className={classes.facts}>
            {uscc && (
              <>
                <dt>{t('add.uscc')}</dt>
                <dd>{uscc}</dd>
              </>
            )}
            {clientNumber && (
              <>
                <dt>{t('add.number')}</dt>
                <dd>{clientNumber}</dd>
              </>
            )}
          </dl>
          <Button fullWidth leftSection={<IconUserPlus size={16} aria-hidden="true" />} onClick={add}>
            {t('stranger.add')}
          </Button>
        </section>
      </main>
    </div>
  );
}
