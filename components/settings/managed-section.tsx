import { isManaged, type Policy } from '../../lib/domain/policy/policy.ts';
import { usePolicy } from '../../lib/hooks/use-live.ts';
import { useText, type Words } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { ManagedNote } from '../ui/managed-note.tsx';
import { Section } from '../ui/section.tsx';
import classes from './settings.module.css';

type Item = Exclude<keyof Policy, 'problems'>;

/** Everything the bank has set, in one place; nothing where it has set nothing. */
export function ManagedSection() {
  const { t } = useText();
  const policy = usePolicy();
  if (!isManaged(policy)) return null;
  return (
    <Section title={t('managed.title')} aside={<ManagedNote />}>
      <p className={classes.about}>{t('managed.hint')}</p>
      <dl className={classes.managed} data-testid={TEST_IDS.managedList}>
        {itemsOf(policy, t).map(([item, text]) => (
          <div key={item} className={classes.row}>
            <dt>{t(`managed.item.${item}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {policy.problems.length > 0 && (
        <p className={classes.problem} role="alert" data-testid={TEST_IDS.managedProblem}>
          {t('managed.problems', { keys: policy.problems.join(', ') })}
        </p>
      )}
    </Section>
  );
}

function itemsOf(policy: Policy, t: Words): (readonly [Item, string])[] {
  const { lockMinutes, exports, handOvers, reveal, portals, retention, relations, digest, packs, packKeys, wording } =
    policy;
  const rules = Object.keys(retention).length;
  const figures = Object.keys(relations).length;
  return [
    ...(lockMinutes === undefined ? [] : [['lockMinutes', t('settings.minutes', { count: lockMinutes })] as const]),
    ...(exports === undefined ? [] : [['exports', t(`managed.exports.${exports}`)] as const]),
    ...(handOvers === undefined ? [] : [['handOvers', t(`managed.switch.${handOvers}`)] as const]),
    ...(reveal === undefined ? [] : [['reveal', t(`managed.switch.${reveal}`)] as const]),
    ...(portals === undefined ? [] : [['portals', portals.join('\n') || t('managed.noPortals')] as const]),
    ...(figures === 0 ? [] : [['relations', t('managed.figures', { count: figures })] as const]),
    ...(digest === undefined ? [] : [['digest', t(`managed.digest.${digest}`)] as const]),
    ...(packs === undefined ? [] : [['packs', t(`managed.packs.${packs}`)] as const]),
    ...(packKeys === undefined ? [] : [['packKeys', t('managed.keys', { count: packKeys.length })] as const]),
    ...(wording === undefined ? [] : [['wording', t(`managed.wording.${wording}`)] as const]),
    ...(rules === 0 ? [] : [['retention', t('managed.rules', { count: rules })] as const]),
  ];
}
