import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './debrief.module.css';
import type { PartProps } from './part-props.ts';
import { RatingFields } from './rating-fields.tsx';
import { useAverages } from './use-averages.ts';

/** How the manager did, in his own eyes, beside how he did of late; folded, since it is optional. */
export function RatingPart({ draft, edit }: Pick<PartProps, 'draft' | 'edit'>) {
  const { t } = useText();
  const rated = Object.keys(draft.rating).length;
  const [isOpen, setOpen] = useState(rated > 0);
  const id = useId();
  const averages = useAverages();
  return (
    <section className={classes.part} aria-label={t('debrief.rating')}>
      <UnstyledButton
        className={classes.fold}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        data-testid={TEST_IDS.debriefRating}
      >
        <span className={classes.title}>{t('debrief.rating')}</span>
        <span className={classes.hint}>{rated > 0 ? t('debrief.rated', { n: rated }) : t('debrief.ratingHint')}</span>
        <IconChevronDown size={15} aria-hidden="true" />
      </UnstyledButton>
      {isOpen && (
        <div id={id}>
          <RatingFields rating={draft.rating} averages={averages} onChange={(rating) => edit({ rating })} />
        </div>
      )}
    </section>
  );
}
