import { useDeferredValue, useMemo, useState } from 'react';
import { type Script, SCRIPT_SCENARIOS } from '../../lib/domain/script/script.ts';
import type { ScriptTap } from '../../lib/hooks/service-types.ts';
import { useDossier } from '../../lib/hooks/use-live.ts';
import { type Card, useScriptBook } from '../../lib/hooks/use-script-book.ts';
import { useShelf } from '../../lib/hooks/use-shelf.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { useTaps } from '../script-card/use-taps.ts';
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
  const book = useScriptBook();
  const answer = useShelf('scripts', useDeferredValue(typed));
  const { query } = useAddress();
  // Another page may link here for a scenario, and for the client it is about.
  const [chosen, scenario, clientId] = ['script', 'scenario', 'client'].map((name) => query.get(name) ?? undefined);
  const dossier = useDossier(clientId ?? '');
  const [said, setSaid] = useState<readonly ScriptTap[]>([]);
  const taps = useTaps(dossier?.client, said, (scriptId, tap) =>
    setSaid((before) => [...before.filter((each) => each.scriptId !== scriptId), ...(tap ? [tap] : [])]),
  );
  const isReady = book !== undefined && book !== 'failed';
  const { stage, segment } = dossier?.client ?? {};
  const ranked = useMemo(
    () => (isReady ? book.rank(book.scripts, { stage, segment }) : []),
    [book, isReady, stage, segment],
  );
  if (book === 'failed' || answer.state === 'failed') return <p role="alert">{t('playbook.failed')}</p>;
  if (!isReady || answer.state === 'loading') return <p className={classes.waiting}>{t('common.loading')}</p>;
  const all = ranked.map((each) => each.script);
  // Shown are those of the book: what was found is named by its id.
  const found = typed.trim() === '' ? all : answer.found.flatMap(({ id }) => all.filter((each) => each.id === id));
  const script =
    all.find(({ id }) => id === chosen) ?? all.find((each) => each.scenario === scenario) ?? found[0] ?? all[0];
  const card = script && book.cardOf(script.id);
  const rankedCard = ranked.find((each) => each.script.id === script?.id);
  const link = (id: string | undefined, client = clientId) => linkTo('scripts', { script: id, client });
  const isOwn = (id: string) => book.cardOf(id)?.item.variantOf !== undefined;
  const itemsOf = (scripts: readonly Script[]): Group['items'] =>
    scripts.map(({ id, title }) => ({ id, name: isOwn(id) ? t('scripts.own.inList', { title }) : title }));
  const byScenario = (): Group[] =>
    SCRIPT_SCENARIOS.map((id) => ({
      title: scenarioName(id),
      items: itemsOf(found.filter((each) => each.scenario === id)),
    }));
  const asFound = (): Group[] => [{ title: t('playbook.found'), isUntitled: true, items: itemsOf(found) }];
  const cards = all.map(({ id }) => book.cardOf(id)).filter((each): each is Card => each !== undefined);
  return (
    <Library
      typed={typed}
      onTyped={setTyped}
      placeholder={t('scripts.search')}
      count={t('scripts.count', { count: found.length })}
      noneHint={t('scripts.noneHint')}
      groups={(typed.trim() === '' ? byScenario() : asFound()).filter(({ items }) => items.length > 0)}
      {...(script ? { current: script.id } : {})}
      hrefOf={link}
    >
      {card && rankedCard && (
        <ScriptDetails
          key={card.item.id}
          card={card}
          ranked={rankedCard}
          taps={taps}
          variants={cards.filter(({ item }) => item.variantOf === card.item.id)}
          original={cards.find(({ item }) => item.id === card.item.variantOf)}
          hrefOf={link}
          clientId={clientId}
          dossier={dossier}
          onClient={(id) => {
            location.hash = link(card.item.id, id);
          }}
        />
      )}
    </Library>
  );
}
