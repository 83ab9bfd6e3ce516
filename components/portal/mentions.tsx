import { useCurrentPage, useSummaries } from '../../lib/hooks/use-live.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useNavigation } from '../app/navigation.ts';
import { TEST_IDS } from '../test-ids.ts';
import { Section } from '../ui/section.tsx';
import { ClientChoice } from './client-choice.tsx';
import classes from './portal.module.css';

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
      <ul className={classes.flush}>
        {clients.map((client) => (
          <ClientChoice
            key={client.id}
            client={client}
            note={`${t(`stage.${client.stage}`)} · ${t(`segment.${client.segment}`)}`}
            onOpen={() => dispatch({ type: 'open', clientId: client.id })}
            testId={TEST_IDS.mentionItem}
          />
        ))}
      </ul>
    </Section>
  );
}
