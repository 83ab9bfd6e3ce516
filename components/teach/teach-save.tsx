import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { MAX_PAGE_NAME } from '../../lib/domain/teach/page-name.ts';
import { IDENTIFYING, type Teaching } from '../../lib/hooks/adapter-types.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useAdapters } from '../../lib/hooks/use-adapters.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useToasts } from '../ui/toasts.tsx';
import classes from './teach.module.css';
import { useUndoAdapters } from './use-undo-adapters.ts';

/** The page's name, proposed, and saving. */
export function TeachSave({ teaching, onCancel }: { teaching: Teaching; onCancel: () => void }) {
  const { teaching: service } = useServices();
  const { t } = useText();
  const { show } = useToasts();
  const offerUndo = useUndoAdapters();
  const proposed = useProposedName(teaching);
  const [typed, setTyped] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const name = typed ?? proposed ?? t('teach.defaultName');
  const hasIdentity = teaching.picks.some(({ pick }) => IDENTIFYING.includes(pick.kind));
  const save = async () => {
    setBusy(true);
    const result = await service.save(name).catch(() => ({ ok: false, reason: 'storage' }) as const);
    setBusy(false);
    if (result.ok) offerUndo(t('teach.saved', { name: name.trim() }), result.value);
    else show({ tone: 'bad', text: t(`teach.fail.${result.reason}`) });
  };
  return (
    <form
      className={classes.save}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        label={t('teach.name')}
        description={t('teach.nameHint')}
        maxLength={MAX_PAGE_NAME}
        value={name}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-testid={TEST_IDS.teachName}
      />
      <div className={classes.buttons}>
        <Button type="submit" disabled={!hasIdentity || name.trim() === '' || isBusy} data-testid={TEST_IDS.teachSave}>
          {t('teach.save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel} data-testid={TEST_IDS.teachCancel}>
          {t('teach.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The name it had, else one that the page's title suggests and that holds nothing of what was pointed at. */
function useProposedName({ picks, replaces }: Teaching): string | undefined {
  const { teaching } = useServices();
  const known = useAdapters()?.adapters.find(({ id }) => id === replaces)?.name;
  const [proposed, setProposed] = useState<string>();
  const secrets = picks.map(({ pick }) => pick.value).join('\n');
  useEffect(() => {
    if (secrets === '') return undefined;
    let isOver = false;
    void teaching.proposeName(secrets.split('\n')).then((name) => isOver || setProposed(name));
    return () => {
      isOver = true;
    };
  }, [teaching, secrets]);
  return known ?? proposed;
}
