import { expect, test } from 'vitest';
import { isConverted, isProcessStage, isProspect, PROCESS_STAGES, type Stage, STAGES, stageStep } from './stage.ts';

test('the five steps are numbered 1 to 5, dormant and lost stand outside', () => {
  expect(PROCESS_STAGES.map(stageStep)).toEqual([1, 2, 3, 4, 5]);
  expect(stageStep('dormant')).toBe(0);
  expect(stageStep('lost')).toBe(0);
});

test('no stage is both being won and won', () => {
  const stages: Stage[] = [...PROCESS_STAGES, 'dormant', 'lost'];
  expect(stages.filter((stage) => isConverted(stage) && isProspect(stage))).toEqual([]);
  expect(stages.filter((stage) => !isConverted(stage) && !isProspect(stage))).toEqual(['dormant', 'lost']);
});

test('dormant and lost alone stand outside the process', () => {
  expect(STAGES.filter((stage) => !isProcessStage(stage))).toEqual(['dormant', 'lost']);
});
