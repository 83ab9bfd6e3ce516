import { Popover, UnstyledButton } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import { STAGES } from '../../lib/domain/stage/stage.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import menu from '../follow-up/follow-up.module.css';
import { TEST_IDS } from '../test-ids.ts';
import { linkTo } from '../workspace/address.ts';
import classes from './board-card.module.css';
import type { CardActions } from './card-actions.ts';

interface Props {
  readonly client: ClientSummary;
  readonly actions: CardActions;
  readonly isOpen: boolean;
  readonly onOpen: (clientId: string | undefined) => void;
  readonly tabIndex: number;
}

/** What can be done with one card. The menu itself is made when it is asked for: the board holds many cards. */
export function CardMenu({ client, isOpen, onOpen, tabIndex, actions }: Props) {
  const { t } = useText();
  const label = t('board.menuOf', { name: client.name });
  const toggle = () => onOpen(isOpen ? undefined : client.id);
  if (!isOpen) return <MenuButton label={label} tabIndex={tabIndex} onClick={toggle} />;
  return (
    <Popover
      opened
      onChange={(isNow) => !isNow && onOpen(undefined)}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <MenuButton label={label} tabIndex={tabIndex} onClick={toggle} />
      </Popover.Target>
      <Popover.Dropdown p={4} aria-label={label}>
        <Items client={client} actions={actions} close={() => onOpen(undefined)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Items({ client, actions, close }: Pick<Props, 'client' | 'actions'> & { close: () => void }) {
  const { t } = useText();
  const item = (words: string, act: () => void) => (
    <UnstyledButton
      className={menu.menuItem}
      onClick={() => {
        close();
        act();
      }}
    >
      {words}
    </UnstyledButton>
  );
  return (
    <div className={menu.menu}>
      {item(t('board.menu.panel'), () => actions.open(client.id))}
      <a className={`${menu.menuItem} ${classes.menuLink}`} href={linkTo('client', { client: client.id })}>
        {t('board.menu.page')}
      </a>
      {item(t('board.menu.plan'), () => actions.askMore(client.id, 'plan'))}
      {item(t('board.menu.grade'), () => actions.askMore(client.id, 'grade'))}
      <fieldset className={classes.menuStages} aria-label={t('board.menu.move')}>
        <span aria-hidden="true">{t('board.menu.move')}</span>
        {STAGES.filter((stage) => stage !== client.stage).map((stage) => (
          <UnstyledButton
            key={stage}
            className={menu.menuItem}
            data-stage={stage}
            onClick={() => {
              close();
              actions.move(client.id, stage);
            }}
          >
            {t(`stage.${stage}`)}
          </UnstyledButton>
        ))}
      </fieldset>
    </div>
  );
}

function MenuButton({ label, ...rest }: { label: string } & ComponentPropsWithRef<'button'>) {
  return (
    <button
      type="button"
      className={classes.menuButton}
      aria-label={label}
      title={label}
      data-testid={TEST_IDS.boardCardMenu}
      {...rest}
    >
      <IconDotsVertical size={15} aria-hidden="true" />
    </button>
  );
}
