import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { type PackInfo, useContentService } from '../../lib/hooks/use-content.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useToasts } from '../ui/toasts.tsx';
import classes from './packs.module.css';
import { SignatureBadge } from './signature-badge.tsx';
import { usePackUndo } from './use-pack-undo.ts';

/** The packs in the layers, the lowest first. */
export function PackList({ packs }: { packs: readonly PackInfo[] }) {
  return (
    <ul className={classes.packs}>
      {packs.map((pack) => (
        <PackRow key={`${pack.layer} ${pack.id}`} pack={pack} />
      ))}
    </ul>
  );
}

function PackRow({ pack }: { pack: PackInfo }) {
  const service = useContentService();
  const { t, day } = useText();
  const { show } = useToasts();
  const offerUndo = usePackUndo();
  const [isBusy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    const result = await service.removePack(pack.id).catch(() => ({ ok: false, reason: 'storage' }) as const);
    setBusy(false);
    if (!result.ok) return show({ tone: 'bad', text: t(`content.packRemove.${result.reason}`) });
    offerUndo(result.value, t('content.packs.removed', { title: pack.title }));
  };
  return (
    <li data-testid={TEST_IDS.packRow}>
      <div>
        <strong>{pack.title}</strong>
        <span className={classes.facts}>
          {t('content.packs.facts', { id: pack.id, version: pack.version, author: pack.author, count: pack.count })}
          {' · '}
          {t('content.packs.madeOn', { day: day(pack.madeOn) })}
        </span>
        {!pack.isInForce && <span className={classes.bad}>{t('content.packs.notInForce')}</span>}
      </div>
      {pack.layer === 'shipped' ? (
        <span className={classes.facts}>{t('content.layer.shipped')}</span>
      ) : (
        <>
          {pack.signature && <SignatureBadge state={pack.signature} />}
          <Button
            size="compact-xs"
            variant="default"
            loading={isBusy}
            leftSection={<IconTrash size={14} aria-hidden="true" />}
            onClick={() => void remove()}
            data-testid={TEST_IDS.packRemove}
          >
            {t('content.packs.remove')}
          </Button>
        </>
      )}
    </li>
  );
}
