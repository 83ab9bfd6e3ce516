import {
  IconHeartHandshake,
  IconMessage2Star,
  IconMessageCircleExclamation,
  IconMoodSad,
  IconMoodSmile,
  IconPackage,
  IconTag,
} from '@tabler/icons-react';
import type { Touch } from '../../lib/domain/touch/touch.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './touch-chips.module.css';
import { objectionText, topicText } from './touch-words.ts';

type Said = Pick<Touch, 'topics' | 'products' | 'objections' | 'feedback' | 'outcome' | 'mood'>;

/** What a touch was about, in small: products, topics, objections and how it ended; nothing when nothing is known. */
export function TouchChips({ touch }: { touch: Said }) {
  const { t } = useText();
  const { topics = [], products = [], objections = [], feedback = [], outcome, mood } = touch;
  const hasOutcome = outcome === 'good' || outcome === 'bad';
  const isSilent = topics.length + products.length + objections.length + feedback.length === 0;
  if (isSilent && !hasOutcome && mood === undefined) return null;
  return (
    <ul className={classes.chips} aria-label={t('touch.about')}>
      {objections.map(({ scenario, worked }) => (
        <li key={scenario} data-tone="watch">
          <IconMessageCircleExclamation size={12} aria-hidden="true" />
          {objectionText(scenario, t)}
          {worked !== undefined && ` · ${t(worked ? 'touch.worked.yes' : 'touch.worked.no')}`}
        </li>
      ))}
      {feedback.map(({ family, kind, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry has nothing but its place
        <li key={at} title={text}>
          <IconMessage2Star size={12} aria-hidden="true" />
          {`${t('feedback.legend')} · ${t(`family.${family}`)} · ${t(`feedback.kind.${kind}`)}`}
        </li>
      ))}
      {products.map((product) => (
        <li key={product} data-tone="product">
          <IconPackage size={12} aria-hidden="true" />
          {t(`family.${product}`)}
        </li>
      ))}
      {topics.map((topic) => (
        <li key={topic}>
          <IconTag size={12} aria-hidden="true" />
          {topicText(topic, t)}
        </li>
      ))}
      {hasOutcome && (
        <li>
          {outcome === 'good' ? (
            <IconMoodSmile size={12} aria-hidden="true" />
          ) : (
            <IconMoodSad size={12} aria-hidden="true" />
          )}
          {t(`touch.outcome.${outcome}`)}
        </li>
      )}
      {mood !== undefined && (
        <li>
          <IconHeartHandshake size={12} aria-hidden="true" />
          {t('touch.moodOf', { mood: t(`touch.mood.${mood}`) })}
        </li>
      )}
    </ul>
  );
}
