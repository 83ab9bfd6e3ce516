import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { type ContentState, type PackKeys, type PackPreview, useContentService } from '../../lib/hooks/use-content.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useToasts } from '../ui/toasts.tsx';
import { PackChanges } from './pack-changes.tsx';
import { PackTroubles } from './pack-troubles.tsx';
import classes from './packs.module.css';
import { SignatureBadge } from './signature-badge.tsx';
import { TrustKey } from './trust-key.tsx';
import { usePackUndo } from './use-pack-undo.ts';

const COUNTED = Object.freeze(['added', 'changed', 'same', 'removed'] as const);

interface Props {
  readonly preview: PackPreview;
  readonly keys: PackKeys;
  readonly state: ContentState;
  /** Look at the same file again: what is trusted has changed. */
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** What a pack would change, whose it is, and everything that stands against it. */
export function ImportPreview({ preview, keys, state, onAgain, onClose }: Props) {
  const service = useContentService();
  const { t, day } = useText();
  const { show } = useToasts();
  const offerUndo = usePackUndo();
  const [isBusy, setBusy] = useState(false);
  const { pack, signature, keyId, replaces, changes, refusals } = preview;
  const isOwnKey = keyId !== undefined && keyId === keys.own?.keyId;
  const apply = async () => {
    setBusy(true);
    const result = await service.applyPack(preview).catch(() => ({ ok: false, reason: 'storage' }) as const);
    setBusy(false);
    if (!result.ok) return show({ tone: 'bad', text: t(`content.packFail.${result.reason}`) });
    offerUndo(result.value, t('content.packs.applied', { title: pack.title }));
    onClose();
  };
  return (
    <section className={classes.preview} aria-label={t('content.packs.preview')} data-testid={TEST_IDS.packPreview}>
      <h3 className={classes.title}>{pack.title}</h3>
      <p className={classes.facts}>
        {t('content.packs.facts', {
          id: pack.id,
          version: pack.version,
          author: pack.author,
          count: pack.items.length,
        })}
        {' · '}
        {t('content.packs.madeOn', { day: day(pack.madeOn) })}
        {replaces !== undefined && <> · {t('content.packs.replaces', { version: replaces })}</>}
      </p>
      <div className={classes.verdict}>
        <SignatureBadge state={signature} />
        <span>{t(`content.signatureHint.${signature}`)}</span>
      </div>
      {isOwnKey && <p className={classes.facts}>{t('content.packs.ownKey')}</p>}
      {keyId !== undefined && !isOwnKey && signature === 'unknownKey' && keys.byPolicy === undefined && (
        <TrustKey keyId={keyId} name={pack.author} onTrusted={onAgain} />
      )}
      <PackTroubles preview={preview} state={state} />
      {pack.items.length > 0 && (
        <>
          <dl className={classes.counts}>
            {COUNTED.map((what) => (
              <div key={what}>
                <dt>{t(`content.packs.count.${what}`)}</dt>
                <dd>{changes.filter((change) => change.what === what).length}</dd>
              </div>
            ))}
          </dl>
          <PackChanges changes={changes.filter(({ what }) => what !== 'same')} />
        </>
      )}
      <div className={classes.buttons}>
        <Button
          loading={isBusy}
          disabled={refusals.length > 0}
          leftSection={<IconCircleCheck size={17} aria-hidden="true" />}
          onClick={() => void apply()}
          data-testid={TEST_IDS.packApply}
        >
          {t('content.packs.apply')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('content.packs.cancel')}
        </Button>
      </div>
    </section>
  );
}
