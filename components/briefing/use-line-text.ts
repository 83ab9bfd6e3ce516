import { useMemo } from 'react';
import type { LineContent } from '../../lib/domain/briefing/line.ts';
import { useCriterionText } from '../stage/use-criterion-text.ts';
import { topicText } from '../touch/touch-words.ts';
import { type Text, useText, type Words } from '../../lib/hooks/use-text.ts';

type Of<K extends LineContent['kind']> = Extract<LineContent, { kind: K }>;

/** What a line of a briefing says, in the language of the interface. */
export function useLineText(): (content: LineContent) => string {
  const text = useText();
  const criterionName = useCriterionText();
  return useMemo(
    () => (content) =>
      content.kind === 'criterion'
        ? criterionText(text.t, content, criterionName(content.criterion))
        : lineText(text, content),
    [text, criterionName],
  );
}

function lineText(text: Text, content: Exclude<LineContent, Of<'criterion'>>): string {
  const { t, day, due, money } = text;
  switch (content.kind) {
    case 'goal':
      return goalText(t, content);
    case 'person':
      return personText(t, content);
    case 'touch':
      return touchText(text, content);
    case 'promise':
      return t(content.by === 'us' ? 'briefing.promiseUs' : 'briefing.promiseClient', {
        text: content.text,
        due: due(content.due),
      });
    case 'stage':
      return t('briefing.stage', { stage: t(`stage.${content.stage}`), days: content.days });
    case 'holding':
      return holdingText(text, content);
    case 'loans':
      return t('briefing.loans', { count: content.count, sum: money(content.balanceFen) });
    case 'opportunity':
      return opportunityText(text, content);
    case 'suggestion':
      return t(content.netFen === undefined ? 'briefing.suggestion' : 'briefing.suggestionSum', {
        title: content.title,
        why: content.why,
        sum: money(content.netFen ?? 0),
      });
    case 'blocked':
      return t('briefing.blocked', { why: t(`needs.block.${content.block as 'complaint'}`) });
    case 'date': {
      const what = t(`briefing.date.${content.date}`, { day: day(content.day), what: content.what });
      return content.fen === undefined ? what : t('briefing.dateSum', { text: what, sum: money(content.fen) });
    }
    case 'signal': {
      const what = t(`briefing.signal.${content.signal}`);
      return content.note === undefined ? what : t('briefing.signalNote', { what, note: content.note });
    }
    case 'loanClass':
      return t('briefing.loanClass', { number: content.number, class: t(`loanClass.${content.loanClass}`) });
    case 'objection':
      return objectionText(t, content);
    case 'ask':
      return askText(t, content);
    case 'bring':
      return t('briefing.bring', { item: t(`plan.item.${content.item as 'businessCard'}`) });
    case 'file':
      return t(content.place === undefined ? 'briefing.file' : 'briefing.filePlace', {
        name: content.name,
        place: content.place,
      });
    case 'birthday':
      return t('briefing.birthday', { name: content.name, day: day(content.day) });
    case 'note':
      return t('briefing.note', { about: content.about, text: content.text });
  }
}

function goalText(t: Words, { ordinal, of, purpose }: Of<'goal'>): string {
  if (purpose === 'care') return t('briefing.goalCare', { n: ordinal });
  if (purpose === 'changeApproach') return t('briefing.goalChange', { n: ordinal });
  return t('briefing.goal', { n: ordinal, ...of, purpose: t(`plan.purpose.${purpose}`) });
}

function personText(t: Words, { name, title, role, cares }: Of<'person'>): string {
  const who = t(title === undefined ? 'briefing.person' : 'briefing.personTitle', {
    name,
    title,
    role: t(`role.${role}`),
  });
  return cares.length === 0
    ? who
    : t('briefing.cares', { who, topics: cares.map((topic) => topicText(topic, t)).join(t('briefing.comma')) });
}

function touchText({ t, relative }: Text, { channel, text, outcome, on }: Of<'touch'>): string {
  const said = { day: relative(on), channel: t(`channel.${channel}`), text };
  if (outcome === undefined) return t('briefing.touch', said);
  return t('briefing.touchOutcome', { ...said, outcome: t(`touch.outcome.${outcome}`) });
}

function criterionText(t: Words, { isMandatory, isSuggested }: Of<'criterion'>, what: string): string {
  if (isSuggested) return t('briefing.criterionFound', { what });
  return t(isMandatory ? 'briefing.criterionMust' : 'briefing.criterion', { what });
}

function holdingText({ t, money }: Text, { name, balanceFen, limitFen }: Of<'holding'>): string {
  const held =
    balanceFen === undefined
      ? t('briefing.holding', { name })
      : t('briefing.holdingSum', { name, sum: money(balanceFen) });
  return limitFen === undefined ? held : t('briefing.holdingLimit', { name: held, limit: money(limitFen) });
}

function opportunityText({ t, money }: Text, { name, state, incomeFen }: Of<'opportunity'>): string {
  const said = { name, state: t(`needs.opState.${state}`) };
  if (incomeFen === undefined) return t('briefing.opportunity', said);
  return t('briefing.opportunitySum', { ...said, sum: money(incomeFen) });
}

function objectionText(t: Words, { scenario, worked }: Of<'objection'>): string {
  const what = t(`log.objection.${scenario as 'price'}`, { defaultValue: scenario });
  if (worked === undefined) return t('briefing.objection', { what });
  return t(worked ? 'briefing.objectionDone' : 'briefing.objectionOpen', { what });
}

function askText(t: Words, { fact, titles }: Of<'ask'>): string {
  const what = fact === 'developmentStage' ? t('briefing.developmentStage') : t(`needs.fact.${fact}`);
  if (titles.length === 0) return t('briefing.ask', { what });
  return t('briefing.askFor', { what, titles: titles.join(t('briefing.comma')) });
}
