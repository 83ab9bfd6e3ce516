import { describe, expect, test } from 'vitest';
import { CLIENT_KINDS, SEGMENTS } from '../../domain/client/client.ts';
import { RESEARCH_METHODS } from '../../domain/research/plan.ts';
import { PLAN_AIMS, questionsFor } from '../../domain/research/template.ts';
import { RISK_GROUPS, RISK_ITEMS, type RiskItem } from '../../domain/risk/item.ts';
import { RESEARCH_TEMPLATE } from './template.ts';

const { questions } = RESEARCH_TEMPLATE;

describe('the shipped template', () => {
  test('names groups, methods, and items of their own group', () => {
    for (const { group, item, method, question } of questions) {
      expect(RISK_GROUPS).toContain(group);
      expect(RESEARCH_METHODS).toContain(method);
      if (item !== undefined) expect(RISK_ITEMS[group] as readonly RiskItem[], question).toContain(item);
    }
  });

  test('asks nothing twice, and each in a length that can be kept', () => {
    expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length);
    for (const { question } of questions) expect(question.length).toBeLessThanOrEqual(60);
  });

  test.each(
    CLIENT_KINDS.flatMap((kind) => SEGMENTS.flatMap((segment) => PLAN_AIMS.map((aim) => ({ kind, segment, aim })))),
  )('asks about every item when a $kind of $segment is looked at $aim, and not too much', ({ kind, segment, aim }) => {
    const asked = questionsFor(RESEARCH_TEMPLATE, { kind, segment }, aim);
    expect(new Set(asked.flatMap(({ item }) => item ?? []))).toEqual(new Set(Object.values(RISK_ITEMS).flat()));
    expect(asked.length).toBeLessThanOrEqual(40);
  });

  test('asks of each segment but wealth what is peculiar to it', () => {
    const peculiar = new Set(questions.flatMap(({ segments = [] }) => segments));
    expect(SEGMENTS.filter((segment) => !peculiar.has(segment))).toEqual(['wealth']);
  });
});
