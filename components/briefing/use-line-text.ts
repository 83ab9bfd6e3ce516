import { useMemo } from 'react';
import { daysBetween } from '../../lib/domain/calendar/day.ts';
import type { LineContent } from '../../lib/domain/briefing/line.ts';
import { listed, riskText } from './risk-line-text.ts';
import { shortTitle } from '../script-card/short-title.ts';
import { useCriterionText } from '../stage/use-criterion-text.ts';
import { topicText } from '../touch/touch-words.ts';
import { type Text, useText, type Words } from '../../lib/hooks/use-text.ts';

type Of<K extends LineContent['kind']> = Extract<LineContent, { kind: K }>;

/** What a line of a briefing says, in the language of the interface. */
export function useLineText(): (content: LineContent) => string {
  const text = useText();
  const criterionName = useCriterionText();
  return useMemo(() => (content) => contentText(text, content, criterionName), [text, criterionName]);
}

/** The same outside of React. `criterionName`: what a criterion is called. */
export function contentText(text: Text, content: LineContent, criterionName: (id: string) => string): string {
  return content.kind === 'criterion'
    ? criterionText(text.t, content, criterionName(content.criterion))
    : lineText(text, content);
}

function lineText(text: Text, content: Exclude<LineContent, Of<'criterion'>>): string {
  const { t, day, money } = text;
  switch (content.kind) {
    case 'goal':
      return goalText(t, content);
    case 'background':
      return t('briefing.background', { text: content.text });
    case 'person':
      return personText(t, content);
    case 'touch':
      return touchText(text, content);
    case 'promise':
      return promiseText(text, content);
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
    case 'also':
      return content.netFen === undefined
        ? t('briefing.also', { title: content.title })
        : t('briefing.alsoSum', { title: content.title, sum: money(content.netFen) });
    case 'gaps':
      return t('briefing.gaps', {
        families: listed(
          t,
          content.families.map((family) => t(`family.${family}`)),
        ),
      });
    case 'blocked':
      return t('briefing.blocked', { why: t(`needs.block.${content.block as 'complaint'}`) });
    case 'date': {
      const what = t(`briefing.date.${content.date}`, { day: day(content.day), what: content.what });
      const whole = content.fen === undefined ? what : t('briefing.dateSum', { text: what, sum: money(content.fen) });
      const past = daysBetween(content.day, text.today);
      return past > 0 ? t('briefing.datePast', { text: whole, count: past }) : whole;
    }
    case 'step':
      return stepText(text, content);
    case 'risk':
    case 'riskSignal':
    case 'warning':
    case 'newStatements':
    case 'question':
      return riskText(text, content);
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
      return t(content.place === undefined ? 'briefing.fileLine' : 'briefing.filePlace', {
        name: content.name,
        place: content.place,
      });
    case 'birthday':
      return content.inDays === 0
        ? t('briefing.birthdayToday', { name: content.name })
        : t('briefing.birthday', { name: content.name, day: day(content.day) });
    case 'note':
      return t('briefing.note', { about: content.about, text: content.text });
  }
}

function goalText(t: Words, { ordinal, of, purpose }: Of<'goal'>): string {
  if (purpose === 'settle') return t('briefing.goalSettle', { n: ordinal });
  if (purpose === 'winBack') return t('briefing.goalWinBack', { n: ordinal });
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

/** Without its day: that is the age beside the source, in all forms. */
function touchText({ t }: Text, { channel, text, outcome }: Of<'touch'>): string {
  const said = { channel: t(`channel.${channel}`), text };
  if (outcome === undefined) return t('briefing.touch', said);
  return t('briefing.touchOutcome', { ...said, outcome: t(`touch.outcome.${outcome}`) });
}

function promiseText({ t, due: dueText }: Text, { by, text, due, carried }: Of<'promise'>): string {
  const promise = t(by === 'us' ? 'briefing.promiseUs' : 'briefing.promiseClient', { text, due: dueText(due) });
  return carried === undefined ? promise : t('briefing.promiseCarried', { text: promise, count: carried });
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

function stepText({ t, due }: Text, { text, due: dueOn, time, place }: Of<'step'>): string {
  const when = time === undefined ? due(dueOn) : t('briefing.stepTime', { due: due(dueOn), time });
  return t(place === undefined ? 'briefing.step' : 'briefing.stepPlace', { when, text, place });
}

function objectionText(t: Words, { scenario, worked, isLikely, card }: Of<'objection'>): string {
  const what = t(`log.objection.${scenario as 'price'}`, { defaultValue: scenario });
  const said = isLikely ? t('briefing.objectionLikely', { what }) : raisedText(t, what, worked);
  return card === undefined ? said : t('briefing.objectionCard', { said, card: shortTitle(card) });
}

function raisedText(t: Words, what: string, worked: boolean | undefined): string {
  if (worked === undefined) return t('briefing.objection', { what });
  return t(worked ? 'briefing.objectionDone' : 'briefing.objectionOpen', { what });
}

function askText(t: Words, { fact, titles }: Of<'ask'>): string {
  const what = t(`briefing.asking.${fact}`);
  if (titles.length === 0) return t('briefing.ask', { what });
  return t('briefing.askFor', { what, titles: titles.join(t('briefing.comma')) });
}
