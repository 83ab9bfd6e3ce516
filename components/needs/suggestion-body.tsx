import { UnstyledButton } from '@mantine/core';
import { IconCalculator, IconCopy, IconMessage } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Suggestion } from '../../lib/domain/cross-sell/suggestion.ts';
import { useServices } from '../../lib/hooks/services-context.tsx';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { useToasts } from '../ui/toasts.tsx';
import { linkTo } from '../workspace/address.ts';
import { ProductLines } from './product-lines.tsx';
import { SuccessText } from './success-text.tsx';
import classes from './suggestion.module.css';
import { useFactText } from './use-fact-text.ts';

/** Everything behind a suggestion: facts, arithmetic, checks, risks, what to do and to say next, and where it comes from. */
export function SuggestionBody({ suggestion, clientId }: { suggestion: Suggestion; clientId: string }) {
  const { t, money } = useText();
  const { guard, places } = useServices();
  const { show } = useToasts();
  const words = useFactText();
  const { facts, risks, next, opening, scenario, ruleId, pack, source, claims, products } = suggestion;
  const open = (at: string) => () => void places.openWorkspace(at.slice(1));
  const copy = async () => {
    const copied = await guard.copy(opening).catch(() => ({ ok: false, reason: 'clipboard' }) as const);
    const failure = () => t(!copied.ok && copied.reason === 'wording' ? 'guard.notCopied' : 'needs.notCopied');
    show(copied.ok ? { tone: 'good', text: t('needs.copied') } : { tone: 'bad', text: failure() });
  };
  const productIds = products.filter(({ state }) => state === 'new').map(({ productId }) => productId);
  return (
    <>
      <Part title={t('needs.facts')}>
        <ul className={classes.facts}>
          {facts.map((fact) => (
            <li key={`${fact.kind} ${words.used(fact)}`}>
              <span>{words.used(fact)}</span>
              <span className={classes.origin}>
                {words.origin(fact)}
                {fact.kind === 'fact' && fact.isOneOf && ` · ${t('needs.oneOf')}`}
              </span>
            </li>
          ))}
        </ul>
      </Part>
      <ProductLines suggestion={suggestion} />
      <Part title={t('needs.risks')}>
        <ul className={classes.dots}>
          {risks.map((risk) => (
            <li key={risk}>{risk}</li>
          ))}
        </ul>
      </Part>
      <Part title={t('needs.next')}>{next}</Part>
      <Part title={t('needs.opening')}>
        <blockquote className={classes.opening}>{opening}</blockquote>
        <div className={classes.links}>
          <UnstyledButton className={classes.link} onClick={() => void copy()} data-testid={TEST_IDS.needsCopy}>
            <IconCopy size={14} aria-hidden="true" />
            {t('needs.copy')}
          </UnstyledButton>
          <UnstyledButton className={classes.link} onClick={open(linkTo('scripts', { scenario, client: clientId }))}>
            <IconMessage size={14} aria-hidden="true" />
            {t('needs.script')}
          </UnstyledButton>
          <UnstyledButton
            className={classes.link}
            onClick={open(linkTo('what-if', { client: clientId, rule: ruleId, products: productIds.join(',') }))}
          >
            <IconCalculator size={14} aria-hidden="true" />
            {t('needs.whatIf')}
          </UnstyledButton>
        </div>
      </Part>
      {claims.length > 0 && (
        <Part title={t('needs.claims')}>
          <ul className={classes.dots}>
            {claims.map(({ id, text, reckonedFen, fact }) => (
              <li key={`${id} ${text}`}>
                {text}
                {reckonedFen !== undefined && fact && (
                  <span className={classes.origin}> → {`${money(reckonedFen)} · ${words.used(fact)}`}</span>
                )}
              </li>
            ))}
          </ul>
          <p className={classes.origin}>{t('needs.claimHint')}</p>
        </Part>
      )}
      <p className={classes.foot}>
        <span>{t('needs.rule', { id: ruleId, pack: pack.id, version: pack.version })}</span>
        <span>{t('needs.ruleSource', { source })}</span>
        <SuccessText stats={suggestion.success} />
      </p>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
