import { IconAlertTriangle, IconInfoCircle, IconShieldLock } from '@tabler/icons-react';
import type { WordingFinding } from '../../lib/domain/compliance/check-wording.ts';
import { mayKeepForbidden } from '../../lib/domain/policy/rights.ts';
import { usePolicy } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useWording } from '../../lib/hooks/use-wording.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './guard.module.css';
import type { HintProps } from './hint-props.ts';
import { type SensitivePlace, sensitivePlaces } from './sensitive.ts';
import { type Replacement, typeInto } from './type-into.ts';
import { useComposed } from './use-composed.ts';

/** The most serious wording of a text, and the first number that had better not be there. */
export function WordingNotes({ text, find, onChange }: HintProps) {
  const { t } = useText();
  const composed = useComposed(text, find);
  const { text: looked, findings } = useWording(composed);
  const [worst, ...others] = findings;
  const [number, ...numbers] = sensitivePlaces(composed);
  // What was found in another text does not say what to change in this one.
  const replace = (of: string, replacement: Replacement) => {
    const field = find();
    if (field && field.value === of) typeInto(field, replacement, onChange);
  };
  return (
    <div role="status" className={classes.notes} data-testid={TEST_IDS.wordingHint}>
      {worst && (
        <WordingNote
          finding={worst}
          more={others.length}
          onReplace={() => replace(looked, { start: worst.start, end: worst.end, text: worst.better })}
        />
      )}
      {number && <NumberNote place={number} onMask={() => replace(composed, number)} />}
      {numbers.length > 0 && <p className={classes.more}>{t('guard.more', { count: numbers.length })}</p>}
    </div>
  );
}

interface WordingProps {
  readonly finding: WordingFinding;
  /** How many others there are. */
  readonly more: number;
  readonly onReplace: () => void;
}

function WordingNote({ finding: { severity, matched, better, source, class: kind }, more, onReplace }: WordingProps) {
  const { t } = useText();
  const policy = usePolicy();
  const isBlocked = severity === 'forbidden' && !mayKeepForbidden(policy);
  const Icon = severity === 'forbidden' ? IconAlertTriangle : IconInfoCircle;
  return (
    <div className={classes.note} data-severity={severity}>
      <Icon size={15} aria-hidden="true" />
      <div className={classes.body}>
        <p className={classes.title}>
          <strong>{t(`guard.${severity}`)}</strong> {t('guard.says', { matched })}
          <span className={classes.kind}>{t(`guard.class.${kind}`)}</span>
        </p>
        <p className={classes.better}>{t('guard.instead', { better })}</p>
        <p className={classes.source}>{t('guard.source', { source })}</p>
        {isBlocked && <p className={classes.blocked}>{t('guard.blocked')}</p>}
        {more > 0 && <p className={classes.more}>{t('guard.more', { count: more })}</p>}
      </div>
      <button
        type="button"
        className={classes.act}
        title={t('guard.replaceAria', { matched, better })}
        aria-label={t('guard.replaceAria', { matched, better })}
        onClick={onReplace}
        data-testid={TEST_IDS.wordingReplace}
      >
        {t('guard.replace')}
      </button>
    </div>
  );
}

function NumberNote({ place: { kind }, onMask }: { place: SensitivePlace; onMask: () => void }) {
  const { t } = useText();
  const name = t(`guard.kind.${kind}`);
  return (
    <div className={classes.note} data-severity="risky">
      <IconShieldLock size={15} aria-hidden="true" />
      <p className={classes.title}>{t('guard.sensitive', { kind: name })}</p>
      <button
        type="button"
        className={classes.act}
        title={t('guard.maskAria', { kind: name })}
        aria-label={t('guard.maskAria', { kind: name })}
        onClick={onMask}
        data-testid={TEST_IDS.sensitiveMask}
      >
        {t('guard.mask')}
      </button>
    </div>
  );
}
