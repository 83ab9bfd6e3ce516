/**
 * Relationship stage 关系阶段: five process steps (初步接触 → 方案设计 → 商务谈判 → 协议执行 → 关系深化)
 * plus 暂缓 dormant and 流失 lost.
 */
export type Stage = 'contact' | 'proposal' | 'negotiation' | 'delivery' | 'deepening' | 'dormant' | 'lost';

/** The five process steps in order. */
export const PROCESS_STAGES = Object.freeze([
  'contact',
  'proposal',
  'negotiation',
  'delivery',
  'deepening',
] as const satisfies readonly Stage[]);

/** One of the five steps of the process. */
export type ProcessStage = (typeof PROCESS_STAGES)[number];

/** Every stage: the process, then what lies outside it. */
export const STAGES = Object.freeze([...PROCESS_STAGES, 'dormant', 'lost'] as const satisfies readonly Stage[]);

/** Position of a stage among the five steps, 1–5; 0 for dormant and lost, which lie outside the process. */
export function stageStep(stage: Stage): number {
  return (PROCESS_STAGES as readonly Stage[]).indexOf(stage) + 1;
}

/** Whether a stage is one of the five steps: neither dormant nor lost. */
export function isProcessStage(stage: Stage): stage is ProcessStage {
  return stage !== 'dormant' && stage !== 'lost';
}

/** Whether the client has signed: business is being delivered or deepened. */
export function isConverted(stage: Stage): boolean {
  return stage === 'delivery' || stage === 'deepening';
}

/** Whether the client is still being won: the stages in which the 5–7 touch rule applies. */
export function isProspect(stage: Stage): boolean {
  return stage === 'contact' || stage === 'proposal' || stage === 'negotiation';
}
