import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addDays } from '../../lib/domain/calendar/day.ts';
import type { ContentItem } from '../../lib/domain/content/item.ts';
import { isSamePerson } from '../../lib/domain/content/life.ts';
import { useContentService } from '../../lib/hooks/use-content.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { formKeys } from '../people/form-keys.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './item.module.css';
import { useContentChange } from './use-content-change.ts';

/** How long an approval holds where nobody says otherwise. */
const DAYS_IN_FORCE = 365;

type Problem = 'noReviewer' | 'sameReviewer' | 'noBasis' | 'badDays';

/** Approving: who read it, what it rests on and how long it holds. The author cannot be that person. */
export function ApproveForm({ item, onClose }: { item: ContentItem; onClose: () => void }) {
  const service = useContentService();
  const { t, today } = useText();
  const { isBusy, run } = useContentChange();
  const [reviewer, setReviewer] = useState('');
  const [basis, setBasis] = useState(item.life.basis ?? '');
  const [effectiveOn, setEffectiveOn] = useState<string>(today);
  const [expiresOn, setExpiresOn] = useState<string>(addDays(today, DAYS_IN_FORCE));
  const [wasTried, setTried] = useState(false);
  const problems: readonly Problem[] = [
    ...(reviewer.trim() === '' ? (['noReviewer'] as const) : []),
    ...(reviewer.trim() !== '' && isSamePerson(reviewer, item.life.author) ? (['sameReviewer'] as const) : []),
    ...(basis.trim() === '' ? (['noBasis'] as const) : []),
    ...(effectiveOn === '' || expiresOn < effectiveOn || expiresOn < today ? (['badDays'] as const) : []),
  ];
  const errorOf = (...reasons: readonly Problem[]) => {
    const reason = reasons.find((each) => problems.includes(each));
    // That it is the author is said as soon as the name stands there.
    return reason && (wasTried || reason === 'sameReviewer') ? t(`content.fail.${reason}`) : undefined;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0) return;
    const approval = { reviewer: reviewer.trim(), basis: basis.trim(), effectiveOn, expiresOn };
    if (await run(() => service.approve(item, approval), t('content.item.approved'))) onClose();
  };
  return (
    <form
      className={classes.form}
      aria-label={t('content.approve.title')}
      onSubmit={(event) => void submit(event)}
      onKeyDown={formKeys(onClose)}
      noValidate
    >
      <p className={classes.note}>{t('content.approve.hint', { author: item.life.author })}</p>
      <div className={classes.pair}>
        <TextInput
          label={t('content.approve.reviewer')}
          value={reviewer}
          error={errorOf('sameReviewer', 'noReviewer')}
          maxLength={60}
          autoComplete="off"
          autoFocus
          onChange={(event) => setReviewer(event.currentTarget.value)}
          data-testid={TEST_IDS.contentReviewer}
        />
        <TextInput
          label={t('content.approve.basis')}
          placeholder={t('content.approve.basisHint')}
          value={basis}
          error={errorOf('noBasis')}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setBasis(event.currentTarget.value)}
          data-testid={TEST_IDS.contentBasis}
        />
        <TextInput
          type="date"
          label={t('content.approve.effectiveOn')}
          value={effectiveOn}
          onChange={(event) => setEffectiveOn(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('content.approve.expiresOn')}
          value={expiresOn}
          error={errorOf('badDays')}
          onChange={(event) => setExpiresOn(event.currentTarget.value)}
          data-testid={TEST_IDS.contentExpires}
        />
      </div>
      <div className={classes.buttons}>
        <Button type="submit" size="compact-sm" loading={isBusy} data-testid={TEST_IDS.contentApproveGo}>
          {t('content.approve.go')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
          {t('content.approve.cancel')}
        </Button>
      </div>
    </form>
  );
}
