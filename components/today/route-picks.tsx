import { Checkbox } from '@mantine/core';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { AddressField } from './address-field.tsx';
import classes from './route.module.css';
import type { DayStop } from './route-stops.ts';

interface Props {
  readonly stops: readonly DayStop[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: readonly string[]) => void;
}

/** The clients of the day to choose from; those without an address get a field for it. */
export function RoutePicks({ stops, chosen, onChoose }: Props) {
  const { t } = useText();
  const missing = stops.filter(({ address }) => address === undefined).length;
  const toggle = (id: string, isWanted: boolean) =>
    onChoose(stops.map((stop) => stop.id).filter((each) => (each === id ? isWanted : chosen.has(each))));
  return (
    <fieldset className={classes.picks}>
      <legend>
        {t('route.pick')}
        {missing > 0 && <span> · {t('route.missing', { count: missing })}</span>}
      </legend>
      <ul>
        {stops.map((stop) => (
          <li key={stop.id} className={classes.pick}>
            <Checkbox
              size="xs"
              label={stop.name}
              checked={chosen.has(stop.id)}
              onChange={(event) => toggle(stop.id, event.currentTarget.checked)}
              data-testid={TEST_IDS.routePick}
            />
            {stop.isPlanned && <span className={classes.planned}>{t('route.planned')}</span>}
            {stop.address === undefined ? (
              <AddressField client={stop.client} name={stop.name} />
            ) : (
              <span className={classes.address}>{stop.address}</span>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
