import { IconMoodEmpty, IconMoodSad, IconMoodSmile, IconSnowflake, IconSun, IconWind } from '@tabler/icons-react';
import { MOODS } from '../../lib/domain/touch/touch.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ChoiceRow } from './choice-row.tsx';
import classes from './debrief.module.css';
import type { PartProps } from './part-props.ts';

const OUTCOMES = Object.freeze(['good', 'neutral', 'bad'] as const);
const OUTCOME_ICONS = Object.freeze({ good: IconMoodSmile, neutral: IconMoodEmpty, bad: IconMoodSad });
const MOOD_ICONS = Object.freeze({ warm: IconSun, calm: IconWind, cold: IconSnowflake });

/** How the contact ended, and how the client was. */
export function FeelPart({ draft, edit }: Pick<PartProps, 'draft' | 'edit'>) {
  const { t } = useText();
  return (
    <div className={classes.part}>
      <ChoiceRow
        label={t('debrief.outcome')}
        value={draft.outcome}
        onChange={(outcome) => edit({ outcome })}
        testId={TEST_IDS.debriefOutcome}
        choices={OUTCOMES.map((value) => {
          const Icon = OUTCOME_ICONS[value];
          return { value, text: t(`touch.outcome.${value}`), icon: <Icon size={18} aria-hidden="true" /> };
        })}
      />
      <ChoiceRow
        label={t('debrief.mood')}
        value={draft.mood}
        onChange={(mood) => edit({ mood })}
        testId={TEST_IDS.debriefMood}
        choices={MOODS.map((value) => {
          const Icon = MOOD_ICONS[value];
          return { value, text: t(`touch.mood.${value}`), icon: <Icon size={18} aria-hidden="true" /> };
        })}
      />
    </div>
  );
}
