import { Button, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconCopy, IconFiles, IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { arranged, movedTo } from '../../lib/domain/route/arrange.ts';
import { routeOf } from '../../lib/domain/route/route.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import type { DayPlan } from '../../lib/hooks/use-day-plan.ts';
import { useDossiers } from '../../lib/hooks/use-dossiers.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { linkToSet } from '../briefing-set/set-address.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useToasts } from '../ui/toasts.tsx';
import { printRoute } from './print-route.ts';
import classes from './route.module.css';
import { RoutePicks } from './route-picks.tsx';
import { RouteStop } from './route-stop.tsx';
import { dayStops, plannedStops, routeLines } from './route-stops.ts';

/** As many clients of the day as anybody could go to. */
const MOST_STOPS = 30;

/** Chooses among the day's clients, puts them in order by their addresses, and lets the order be changed by hand. */
export function RoutePlan({ plan }: { plan: DayPlan }) {
  const { places, selection } = useServices();
  const { t, day, today } = useText();
  const { show } = useToasts();
  const ids = useMemo(() => plan.first(MOST_STOPS).map(({ client }) => client.id), [plan]);
  const dossiers = useDossiers(ids);
  const stops = useMemo(() => dossiers && dayStops(dossiers, today), [dossiers, today]);
  const [chosen, setChosen] = useState<readonly string[]>();
  const [from, setFrom] = useState('');
  const [byHand, setByHand] = useState<readonly string[]>([]);
  if (!stops) return <p className={classes.none}>{t('route.reading')}</p>;
  const wanted = new Set(chosen ?? plannedStops(stops));
  const picked = stops.filter(({ id }) => wanted.has(id));
  const legs = routeOf(picked, from);
  const areas = new Map(legs.flatMap((leg) => leg.stops.map(({ id }) => [id, leg.area] as const)));
  const route = arranged(
    legs.flatMap((leg) => leg.stops),
    byHand,
  );
  const order = route.map(({ id }) => id);
  const areaOf = (index: number) => areas.get(order[index] ?? '') ?? '';
  const move = (id: string, place: number) => setByHand(movedTo(order, id, place));
  const lines = routeLines(route, from, t('route.noAddress'));
  const title = t('route.sheet', { day: day(today), count: route.length });
  const copy = async () => {
    const isCopied = await selection.copy(lines.join('\n'));
    show(isCopied ? { tone: 'good', text: t('route.copied') } : { tone: 'bad', text: t('route.notCopied') });
  };
  return (
    <div className={classes.plan}>
      <TextInput
        size="xs"
        label={t('route.from')}
        placeholder={t('route.fromHint')}
        value={from}
        maxLength={100}
        onChange={(event) => setFrom(event.currentTarget.value)}
        data-testid={TEST_IDS.routeFrom}
      />
      <RoutePicks stops={stops} chosen={wanted} onChoose={setChosen} />
      {route.length === 0 ? (
        <p className={classes.none}>{t('route.empty')}</p>
      ) : (
        <div>
          <h3 className={classes.sheetTitle}>{title}</h3>
          <ol className={classes.stops}>
            {route.map((stop, index) => (
              <RouteStop
                key={stop.id}
                stop={stop}
                area={areaOf(index) === areaOf(index - 1) ? '' : areaOf(index)}
                place={index}
                count={route.length}
                onMove={move}
              />
            ))}
          </ol>
          <div className={classes.actions}>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconCopy size={15} aria-hidden="true" />}
              onClick={() => void copy()}
              data-testid={TEST_IDS.routeCopy}
            >
              {t('route.copy')}
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPrinter size={15} aria-hidden="true" />}
              onClick={() => printRoute(title, lines)}
            >
              {t('route.print')}
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconFiles size={15} aria-hidden="true" />}
              onClick={() => void places.openWorkspace(linkToSet(order).slice(1))}
              data-testid={TEST_IDS.routeBriefings}
            >
              {t('briefingSet.print')}
            </Button>
            {byHand.length > 0 && (
              <Button
                size="xs"
                variant="subtle"
                leftSection={<IconArrowBackUp size={15} aria-hidden="true" />}
                onClick={() => setByHand([])}
              >
                {t('route.auto')}
              </Button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
