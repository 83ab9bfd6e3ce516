import type { Checklist } from '../../domain/procedure/checklist.ts';
import complaints from './complaints.json' with { type: 'json' };
import onboarding from './onboarding.json' with { type: 'json' };

/**
 * The checklists that are shipped: complaints in their five steps (domain facts §7) and the setting up of services (§13). The minutes are
 * house rules of ours, meant to be set by the bank; the 15 days for an answer are those of 《银行业保险业消费投诉处理管理办法》.
 */
export const CHECKLISTS = [...complaints, ...onboarding] as readonly Checklist[];
