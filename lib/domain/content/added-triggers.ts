import { OBJECTION_SCENARIOS, type ObjectionScenario } from '../objection/scenario.ts';
import type { WordTable } from '../quick-log/word-finder.ts';
import type { Resolved } from './item.ts';

/** Words of the bank and of the user by which a doubt is known in a log line; the shipped ones the reader of lines has itself. */
export function addedTriggers(resolved: readonly Resolved<'scenario'>[]): WordTable<ObjectionScenario> {
  return resolved.flatMap(({ layer, standing, item: { id, body }, beneath }) => {
    const scenario = OBJECTION_SCENARIOS.find((each) => each === id);
    // A table parts its words by spaces: what holds one itself cannot stand in it.
    const known = new Set(beneath.flatMap((item) => item.body.triggers));
    const words = body.triggers
      .filter((trigger) => !known.has(trigger))
      .map((trigger) => trigger.trim())
      .filter((trigger) => /^\S+$/.test(trigger));
    if (layer === 'shipped' || standing !== 'usable' || !scenario || words.length === 0) return [];
    return [[scenario, words.join(' ')] as const];
  });
}
