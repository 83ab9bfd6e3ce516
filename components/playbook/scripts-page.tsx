import { useDeferredValue, useState } from 'react';
import { type Script, SCRIPT_SCENARIOS } from '../../lib/domain/script/script.ts';
import { useShelf } from '../../lib/hooks/use-shelf.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { linkTo } from '../workspace/address.ts';
import { useAddress } from '../workspace/use-address.ts';
import { type Group, Library } from './library.tsx';
import classes from './library.module.css';
import { ScriptDetails } from './script-details.tsx';
import { useScenarioName } from './use-scenario-name.ts';

/** What to say: for every doubt of a client and every part of a visit, at a glance and in depth. */
export function ScriptsPage() {
  const { t } = useText();
  const scenarioName = useScenarioName();
  const [typed, setTyped] = useState('');
  const answer = useShelf('scripts', useDeferredValue(typed));
  const { query } = useAddress();
  // Another page may link here for a scenario, and for the client it is about.
  const [chosen, scenario, clientId] = ['script', 'scenario', 'client'].map((name) => query.get(name) ?? undefined);
  if (answer.state === 'failed') return <p role="alert">{t('playbook.failed')}</p>;
  if (answer.state === 'loading') return <p className={classes.waiting}>{t('common.loading')}</p>;
  const { all, found } = answer;
  const script =
    all.find(({ id }) => id === chosen) ?? all.find((each) => each.scenario === scenario) ?? found[0] ?? all[0];
  const link = (id: string | undefined, client = clientId) => linkTo('scripts', { script: id, client });
  const byScenario = (): Group[] =>
    SCRIPT_SCENARIOS.map((id) => ({
      title: scenarioName(id),
      items: itemsOf(found.filter((each) => each.scenario === id)),
    }));
  const ranked = (): Group[] => [{ title: t('playbook.found'), isUntitled: true, items: itemsOf(found) }];
  return (
    <Library
      typed={typed}
      onTyped={setTyped}
      placeholder={t('scripts.search')}
      count={t('scripts.count', { count: found.length })}
      noneHint={t('scripts.noneHint')}
      groups={(typed.trim() === '' ? byScenario() : ranked()).filter(({ items }) => items.length > 0)}
      {...(script ? { current: script.id } : {})}
      hrefOf={link}
    >
      {script && (
        <ScriptDetails
          key={script.id}
          script={script}
          clientId={clientId}
          onClient={(id) => {
            location.hash = link(script.id, id);
          }}
        />
      )}
    </Library>
  );
}

function itemsOf(scripts: readonly Script[]): Group['items'] {
  return scripts.map(({ id, title }) => ({ id, name: title }));
}
