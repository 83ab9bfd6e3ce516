import { IconClockPause, IconZzz } from '@tabler/icons-react';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useChange } from '../ui/use-change.ts';
import { RestPopover } from './rest-popover.tsx';

interface Props {
  readonly clientId: string;
  readonly item: { readonly id: string; readonly text: string };
}

/** Keeps the list silent about a thing until another day. */
export function RestMenu({ clientId, item }: Props) {
  const { book } = useServices();
  const { t, day } = useText();
  const change = useChange();
  return (
    <RestPopover
      label={t('today.restOf', { text: item.text })}
      icon={<IconClockPause size={16} aria-hidden="true" />}
      testId={TEST_IDS.todayRest}
      onPick={(until) =>
        void change(() => book.restFollowUp(clientId, item.id, until), t('today.rested', { day: day(until) }))
      }
    />
  );
}

/** Keeps the list silent about a client, whatever there is to do, until another day. */
export function RestClientMenu({ clientId, name }: { clientId: string; name: string }) {
  const { dayPlan } = useServices();
  const { t, day } = useText();
  const change = useChange();
  return (
    <RestPopover
      label={t('today.restClient', { name })}
      icon={<IconZzz size={16} aria-hidden="true" />}
      testId={TEST_IDS.todayRestClient}
      onPick={(until) =>
        void change(() => dayPlan.restClient(clientId, until), t('today.clientRested', { name, day: day(until) }))
      }
    />
  );
}
