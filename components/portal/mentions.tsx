import { useCurrentPage, useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useNavigation } from '../app/navigation.ts';
import { TEST_IDS } from '../test-ids.ts';
import { Section } from '../ui/section.tsx';
import { ShortList } from '../ui/short-list.tsx';
import { ClientChoice } from './client-choice.tsx';
import classes from './portal.module.css';

/** Few, so that a list page does not push the day's work out of sight. */
const FIRST_SHOWN = 3;

/** Clients named on the page; nothing when there are none. */
export function Mentions() {
  const { t } = useText();
  const { dispatch } = useNavigation();
  const page = useCurrentPage();
  const summaries = useSummaries();
  const ids = page?.mentions ?? [];
  const clients = ids.flatMap((id) => summaries?.find((each) => each.id === id) ?? []);
  if (clients.length === 0) return null;
  return (
    <Section title={t('today.mentions')} aside={String(clients.length)}>
      <ShortList
        className={classes.flush}
        items={clients}
        first={FIRST_SHOWN}
        row={(client) => (
          <ClientChoice
            key={client.id}
            client={client}
            note={`${t(`stage.${client.stage}`)} · ${t(`segment.${client.segment}`)}`}
            onOpen={() => dispatch({ type: 'open', clientId: client.id })}
            testId={TEST_IDS.mentionItem}
          />
        )}
      />
    </Section>
  );
}
