import { IconCheck, IconUserPlus } from '@tabler/icons-react';
import type { PersonRole } from '../../lib/domain/client/person.ts';
import { PERSON_ROLES } from '../../lib/domain/people/people-map.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './log-chips.module.css';
import type { Stranger } from './log-view.ts';

interface Props {
  readonly stranger: Stranger;
  readonly onToggle: () => void;
  readonly onRole: (role: PersonRole) => void;
}

/** Somebody named who is not among the client's people: a press adds them with the touch, with the part they play. */
export function StrangerChip({ stranger: { name, isAccepted, role }, onToggle, onRole }: Props) {
  const { t } = useText();
  return (
    <span className={classes.pair} data-on={isAccepted}>
      <button
        type="button"
        className={classes.stranger}
        aria-pressed={isAccepted}
        title={t('log.strangerHint')}
        onClick={onToggle}
        data-testid={TEST_IDS.logStranger}
      >
        {isAccepted ? <IconCheck size={13} aria-hidden="true" /> : <IconUserPlus size={13} aria-hidden="true" />}
        {t('log.stranger', { name })}
      </button>
      {isAccepted && (
        <select
          className={classes.role}
          aria-label={t('log.roleOf', { name })}
          value={role}
          onChange={(event) => onRole(event.currentTarget.value as PersonRole)}
          data-testid={TEST_IDS.logStrangerRole}
        >
          {PERSON_ROLES.map((each) => (
            <option key={each} value={each}>
              {t(`role.${each}`)}
            </option>
          ))}
        </select>
      )}
    </span>
  );
}
