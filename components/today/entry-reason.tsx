import {
  IconAlertTriangle,
  IconBuildingBank,
  IconCake,
  IconFlag,
  IconHourglassHigh,
  IconPhoneOff,
  IconRepeat,
  IconUserPlus,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ClientSummary } from '../../lib/domain/dossier/summary.ts';
import type { TodayReason, TodayReasonId } from '../../lib/domain/today/reasons.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { DoneButton } from '../follow-up/done-button.tsx';
import { DueBadge } from '../ui/due-badge.tsx';
import type { EntryActions } from './entry-actions.ts';
import { ReasonAction } from './reason-action.tsx';
import { RestMenu } from './rest-menu.tsx';
import classes from './today.module.css';
import { useReasonText } from './use-reason-text.ts';

const ICONS: { readonly [R in TodayReasonId]?: TablerIcon } = Object.freeze({
  loanMaturing: IconBuildingBank,
  contactOverdue: IconPhoneOff,
  contactDue: IconPhoneOff,
  neverTouched: IconUserPlus,
  tooManyTouches: IconRepeat,
  stalled: IconHourglassHigh,
  noNextStep: IconFlag,
  birthday: IconCake,
});

/** How grave a reason looks; the words say it too. */
const TONES: { readonly [R in TodayReasonId]?: 'risk' | 'watch' } = Object.freeze({
  contactOverdue: 'risk',
  tooManyTouches: 'watch',
  stalled: 'watch',
  loanMaturing: 'watch',
});

interface Props {
  readonly client: ClientSummary;
  readonly reason: TodayReason;
  readonly actions: EntryActions;
}

/** One reason to see a client: something due, to be ticked off or put off in place, or a plain sentence. */
export function EntryReason({ client, reason, actions }: Props) {
  return reason.followUp ? (
    <DueReason clientId={client.id} reason={reason} item={reason.followUp} />
  ) : (
    <PlainReason client={client} reason={reason} actions={actions} />
  );
}

function DueReason({
  clientId,
  reason,
  item,
}: {
  clientId: string;
  reason: TodayReason;
  item: NonNullable<TodayReason['followUp']>;
}) {
  const { t } = useText();
  const kind = item.kind === 'nextStep' ? 'step' : item.by === 'client' ? 'clientPromise' : 'ourPromise';
  return (
    <li className={classes.reason} data-reason={reason.id}>
      <DoneButton clientId={clientId} item={item} />
      <span className={classes.reasonBody}>
        {item.text}
        <span className={classes.reasonMeta}>
          <span className={classes.kind} data-kind={kind}>
            {t(`today.${kind}`)}
          </span>
          <DueBadge due={item.due} />
        </span>
      </span>
      <RestMenu clientId={clientId} item={item} />
    </li>
  );
}

function PlainReason({ client, reason, actions }: Props) {
  const reasonText = useReasonText();
  const Icon = ICONS[reason.id] ?? IconAlertTriangle;
  return (
    <li className={classes.reason} data-reason={reason.id}>
      <span className={classes.reasonIcon} data-tone={TONES[reason.id] ?? 'quiet'}>
        <Icon size={16} stroke={1.8} aria-hidden="true" />
      </span>
      <span className={classes.reasonPlain}>{reasonText(reason)}</span>
      <ReasonAction client={client} reason={reason} actions={actions} />
    </li>
  );
}
