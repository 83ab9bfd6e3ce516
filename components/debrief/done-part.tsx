import { openFollowUps } from '../../lib/domain/follow-up/follow-up.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Chip } from '../log/chip.tsx';
import { TEST_IDS } from '../test-ids.ts';
import { toggled } from '../touch/touch-draft.ts';
import { ShortList } from '../ui/short-list.tsx';
import classes from './debrief.module.css';
import lines from './lines.module.css';
import { Part } from './part.tsx';
import type { PartProps } from './part-props.ts';

const FIRST_SHOWN = 3;

/** What was open and is done with this contact: next steps, and promises of either side. */
export function DonePart({ dossier, draft, edit }: PartProps) {
  const { t, due } = useText();
  const open = openFollowUps(dossier.followUps);
  if (open.length === 0) return null;
  return (
    <Part title={t('debrief.done')}>
      <ShortList
        className={lines.ticks}
        items={open}
        first={FIRST_SHOWN}
        row={({ id, kind, by, text, due: day }) => (
          <li key={id} data-testid={TEST_IDS.debriefDone}>
            <Chip isOn={draft.done.includes(id)} onClick={() => edit((now) => ({ done: toggled(now.done, id) }))}>
              {kind === 'promise'
                ? t('debrief.doneBy', { by: t(by === 'client' ? 'log.byClient' : 'log.byUs'), text })
                : text}
            </Chip>
            <span className={classes.hint}>{due(day)}</span>
          </li>
        )}
      />
    </Part>
  );
}
