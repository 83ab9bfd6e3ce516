import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArchive,
  IconArrowLeft,
  IconFileOff,
  IconPackageExport,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { ContentKind } from '../../lib/domain/content/item.ts';
import { type ContentState, useContentService } from '../../lib/hooks/use-content.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { linkTo } from '../workspace/address.ts';
import { Block } from '../workspace/block.tsx';
import { BodyView } from './body-view.tsx';
import classes from './item.module.css';
import { itemView } from './item-versions.ts';
import { LifeView } from './life-view.tsx';
import { PendingCard } from './pending-card.tsx';
import { RemarkForm } from './remark-form.tsx';
import { StandingBadge } from './standing-badge.tsx';
import { useContentChange } from './use-content-change.ts';
import { VersionsPart } from './versions-part.tsx';
import { titleOf } from '../../lib/domain/content/title.ts';

interface Props {
  readonly state: ContentState;
  readonly kind: ContentKind;
  readonly id: string;
  /** Who is working, as far as is known. */
  readonly author: string;
}

/** One item: what counts now, who answers for it, what is being written over it, and all versions. */
export function ItemPage({ state, kind, id, author }: Props) {
  const service = useContentService();
  const { t } = useText();
  const { run } = useContentChange();
  const [isRetiring, setRetiring] = useState(false);
  const view = itemView(state, kind, id);
  const back = linkTo('content', { kind });
  if (!view) {
    return (
      <EmptyState icon={<IconFileOff size={22} />} title={t('content.item.gone')} hint={t('content.item.goneHint')}>
        <Button component="a" href={back} size="compact-sm" variant="default">
          {t('content.item.back')}
        </Button>
      </EmptyState>
    );
  }
  const { resolved, pending, versions } = view;
  const { item, standing, layer, isBeneathChanged } = resolved;
  // Something new has nothing beneath it: the draft itself is what is shown.
  const base = pending && pending.version === item.version ? undefined : item;
  const isFixed = kind === 'word' && (layer === 'shipped' || resolved.beneath.length > 0);
  return (
    <article aria-label={titleOf(item)} data-testid={TEST_IDS.contentItem}>
      <a className={classes.back} href={back}>
        <IconArrowLeft size={15} aria-hidden="true" />
        {t('content.item.back')}
      </a>
      <header className={classes.head}>
        <p className={classes.tags}>
          <span>{t(`content.kind.${kind}`)}</span>
          <span>{t(`content.layer.${layer}`)}</span>
          <StandingBadge standing={standing} />
        </p>
        <h2 className={classes.name}>{titleOf(item)}</h2>
        {item.variantOf !== undefined && (
          <p className={classes.note}>
            {t('content.item.variantOf')}{' '}
            <a href={linkTo('content', { kind, item: item.variantOf })}>
              {originName(state, item.variantOf) ?? item.variantOf}
            </a>
          </p>
        )}
        {standing !== 'usable' && (
          <p className={classes.cannot}>
            <IconAlertTriangle size={15} aria-hidden="true" />
            {t('content.item.cannotUse', { why: t(`content.standing.${standing}`) })}
          </p>
        )}
        {isBeneathChanged && (
          <p className={classes.cannot}>
            <IconAlertTriangle size={15} aria-hidden="true" />
            {t('content.item.baseChanged')}
          </p>
        )}
        {!pending && !isRetiring && (
          <div className={classes.buttons}>
            <Button
              component="a"
              href={linkTo('content', { kind, item: id, mode: 'edit' })}
              size="compact-sm"
              leftSection={<IconPencil size={15} aria-hidden="true" />}
              data-testid={TEST_IDS.contentEdit}
            >
              {t('content.item.edit')}
            </Button>
            {item.life.state === 'approved' && !isFixed && (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconArchive size={15} aria-hidden="true" />}
                onClick={() => setRetiring(true)}
                data-testid={TEST_IDS.contentRetire}
              >
                {t('content.item.retire')}
              </Button>
            )}
            {item.life.state === 'approved' && (
              <Button
                component="a"
                href={linkTo('content', { part: 'packs', kind, item: id })}
                size="compact-sm"
                variant="subtle"
                leftSection={<IconPackageExport size={15} aria-hidden="true" />}
              >
                {t('content.item.give')}
              </Button>
            )}
            {layer === 'own' && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                leftSection={<IconTrash size={15} aria-hidden="true" />}
                onClick={() => void run(() => service.remove(item), t('content.item.removed'))}
                data-testid={TEST_IDS.contentRemove}
              >
                {t('content.item.removeOwn')}
              </Button>
            )}
          </div>
        )}
        {isFixed && <p className={classes.note}>{t('content.item.wordFixed')}</p>}
        {isRetiring && <RemarkForm item={item} what="retire" by={author} onClose={() => setRetiring(false)} />}
      </header>
      {pending && (
        <PendingCard
          item={pending}
          base={base}
          onRemoved={() => {
            location.hash = back;
          }}
        />
      )}
      <Block title={t('content.item.life')}>
        <LifeView item={item} layer={layer} pack={resolved.pack} />
      </Block>
      <Block title={t('content.item.says')}>
        <BodyView item={item} book={state.book} />
      </Block>
      {/* What is being written stands against what counts already. */}
      {versions.length > (pending && base ? 2 : 1) && (
        <Block title={t('content.item.versions')} hint={t('content.item.versionsHint')}>
          <VersionsPart versions={versions} />
        </Block>
      )}
    </article>
  );
}

function originName({ book }: ContentState, id: string): string | undefined {
  return book.script.find(({ item }) => item.id === id)?.item.body.title;
}
