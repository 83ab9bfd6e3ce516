import { Button } from '@mantine/core';
import { IconPencil, IconSend, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { compareContent } from '../../lib/domain/content/compare.ts';
import type { ContentItem } from '../../lib/domain/content/item.ts';
import { useContentService } from '../../lib/hooks/use-content.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { linkTo } from '../workspace/address.ts';
import { ApproveForm } from './approve-form.tsx';
import { DiffView } from './diff-view.tsx';
import classes from './item.module.css';
import { RemarkForm } from './remark-form.tsx';
import { useContentChange } from './use-content-change.ts';

interface Props {
  /** The version that is being written or read. */
  readonly item: ContentItem;
  /** What counts meanwhile, if anything does. */
  readonly base: ContentItem | undefined;
  readonly onRemoved: () => void;
}

/** A version that is not approved yet: what it changes, and the next step towards approval. */
export function PendingCard({ item, base, onRemoved }: Props) {
  const service = useContentService();
  const { t } = useText();
  const { isBusy, run } = useContentChange();
  const [open, setOpen] = useState<'approve' | 'sendBack'>();
  const changes = useMemo(() => base && compareContent(base.body, item.body), [base, item]);
  const isDraft = item.life.state === 'draft';
  const remove = async () => {
    const done = await run(() => service.remove(item), t('content.item.removed'));
    if (done && !base) onRemoved();
  };
  const close = () => setOpen(undefined);
  return (
    <section className={classes.pending} aria-labelledby="content-pending">
      <h3 id="content-pending" className={classes.pendingTitle}>
        {t('content.item.pending', {
          n: item.version,
          state: t(`content.standing.${isDraft ? 'draft' : 'review'}`),
          author: item.life.author,
        })}
      </h3>
      <p className={classes.note}>{t(base ? 'content.item.pendingHint' : 'content.item.pendingNew')}</p>
      {item.life.remark && (
        <p className={classes.returned}>
          {t('content.item.returned', { by: item.life.reviewer ?? '', why: item.life.remark })}
        </p>
      )}
      {changes && <DiffView changes={changes} />}
      {open === 'approve' && <ApproveForm item={item} onClose={close} />}
      {open === 'sendBack' && <RemarkForm item={item} what="sendBack" by="" onClose={close} />}
      {open === undefined && (
        <div className={classes.buttons}>
          {isDraft ? (
            <>
              <Button
                size="compact-sm"
                loading={isBusy}
                leftSection={<IconSend size={15} aria-hidden="true" />}
                onClick={() => void run(() => service.submit(item), t('content.item.submitted'))}
                data-testid={TEST_IDS.contentSubmit}
              >
                {t('content.item.submit')}
              </Button>
              <Button
                component="a"
                href={linkTo('content', { kind: item.kind, item: item.id, mode: 'edit' })}
                size="compact-sm"
                variant="default"
                leftSection={<IconPencil size={15} aria-hidden="true" />}
                data-testid={TEST_IDS.contentEdit}
              >
                {t('content.item.editDraft')}
              </Button>
            </>
          ) : (
            <>
              <Button size="compact-sm" onClick={() => setOpen('approve')} data-testid={TEST_IDS.contentApprove}>
                {t('content.item.approve')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => setOpen('sendBack')}
                data-testid={TEST_IDS.contentSendBack}
              >
                {t('content.item.sendBack')}
              </Button>
            </>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={15} aria-hidden="true" />}
            onClick={() => void remove()}
            data-testid={TEST_IDS.contentRemove}
          >
            {t(isDraft ? 'content.item.remove' : 'content.item.removeOwn')}
          </Button>
        </div>
      )}
    </section>
  );
}
