import type { Words } from '../../lib/hooks/use-text.ts';

/** Ids of ours; a topic somebody wrote by hand may be anything else and is shown as it is. */
const IS_ID = /^[a-z]+$/i;

/** A topic in words. */
export function topicText(topic: string, t: Words): string {
  return IS_ID.test(topic) ? t(`log.topic.${topic as 'rate'}`, { defaultValue: topic }) : topic;
}

/** The scenario of an objection in words. */
export function objectionText(scenario: string, t: Words): string {
  return IS_ID.test(scenario) ? t(`log.objection.${scenario as 'price'}`, { defaultValue: scenario }) : scenario;
}
