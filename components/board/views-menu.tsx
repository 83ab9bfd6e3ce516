import { Button, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { IconBookmark, IconCheck, IconDeviceFloppy, IconPencil, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { type BoardLook, type BoardView, FIRST_LOOK, isSameLook } from '../../lib/domain/board/view.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { IconButton } from '../ui/icon-button.tsx';
import classes from './filter-bar.module.css';
import { useViews } from './use-views.ts';

interface Props {
  readonly look: BoardLook;
  readonly onLook: (look: BoardLook) => void;
}

/** The saved views: come back to one, keep the present look as one, rename, bring up to date, delete. */
export function ViewsMenu({ look, onLook }: Props) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const { views, longestName, save, rename, update, remove } = useViews();
  const [renamed, setRenamed] = useState<BoardView>();
  const show = ({ filter, order, folded }: BoardLook) => {
    onLook({ filter, order, folded });
    setOpen(false);
  };
  const current = views.find((view) => isSameLook(view, look));
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconBookmark size={15} aria-hidden="true" />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          data-testid={TEST_IDS.boardViews}
        >
          {current?.name ?? t('board.views.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('board.views.title')} className={classes.views}>
        <ul>
          <li className={classes.view}>
            <ViewButton
              name={t('board.views.all')}
              isOn={isSameLook(FIRST_LOOK, look)}
              onClick={() => show(FIRST_LOOK)}
            />
          </li>
          {views.map((view) => (
            <li key={view.id} className={classes.view}>
              <ViewButton name={view.name} isOn={view === current} onClick={() => show(view)} />
              {view !== current && (
                <IconButton
                  label={t('board.views.update', { name: view.name })}
                  size={26}
                  onClick={() => void update(view, look)}
                >
                  <IconDeviceFloppy size={15} aria-hidden="true" />
                </IconButton>
              )}
              <IconButton
                label={t('board.views.rename', { name: view.name })}
                size={26}
                onClick={() => setRenamed(view)}
              >
                <IconPencil size={15} aria-hidden="true" />
              </IconButton>
              <IconButton
                label={t('board.views.remove', { name: view.name })}
                size={26}
                onClick={() => void remove(view)}
              >
                <IconTrash size={15} aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ul>
        {views.length === 0 && <p className={classes.note}>{t('board.views.none')}</p>}
        <NameForm
          key={renamed?.id ?? 'new'}
          first={renamed?.name ?? ''}
          longest={longestName}
          go={renamed ? t('board.views.renameGo') : t('board.views.save')}
          onGo={async (name) => {
            const isDone = await (renamed ? rename(renamed, name) : save(name, look));
            if (isDone) setRenamed(undefined);
            return isDone;
          }}
        />
        <p className={classes.note}>{t('board.views.hint')}</p>
      </Popover.Dropdown>
    </Popover>
  );
}

function ViewButton({ name, isOn, onClick }: { name: string; isOn: boolean; onClick: () => void }) {
  return (
    <UnstyledButton className={classes.viewName} aria-pressed={isOn} onClick={onClick}>
      <span className={classes.viewTick}>{isOn && <IconCheck size={14} stroke={2.4} aria-hidden="true" />}</span>
      {name}
    </UnstyledButton>
  );
}

interface NameProps {
  readonly first: string;
  readonly longest: number;
  readonly go: string;
  /** Whether it was saved. */
  readonly onGo: (name: string) => Promise<boolean>;
}

function NameForm({ first, longest, go, onGo }: NameProps) {
  const { t } = useText();
  const [name, setName] = useState(first);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '' && (await onGo(name))) setName('');
  };
  return (
    <form className={classes.nameForm} onSubmit={(event) => void submit(event)}>
      <TextInput
        size="xs"
        aria-label={t('board.views.name')}
        placeholder={t('board.views.namePlaceholder')}
        autoFocus={first !== ''}
        autoComplete="off"
        maxLength={longest}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-testid={TEST_IDS.boardViewName}
      />
      <Button
        type="submit"
        size="xs"
        variant="light"
        disabled={name.trim() === ''}
        data-testid={TEST_IDS.boardViewSave}
      >
        {go}
      </Button>
    </form>
  );
}
