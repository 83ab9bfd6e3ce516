import type { Script } from '../../domain/script/script.ts';
import complaint from './complaint.json' with { type: 'json' };
import price from './price.json' with { type: 'json' };
import priceCases from './price-cases.json' with { type: 'json' };
import procedureCases from './procedure-cases.json' with { type: 'json' };
import refused from './refused.json' with { type: 'json' };
import refusedCases from './refused-cases.json' with { type: 'json' };
import service from './service.json' with { type: 'json' };
import serviceCases from './service-cases.json' with { type: 'json' };
import trust from './trust.json' with { type: 'json' };
import trustCases from './trust-cases.json' with { type: 'json' };
import visit from './visit.json' with { type: 'json' };
import visitVariants from './visit-variants.json' with { type: 'json' };

/**
 * The scripts that are shipped: every scenario of the training texts (domain facts §7) and the five parts of a visit (§5). Of each
 * scenario first what fits everywhere, then the cases of a stage, a segment or a product.
 */
export const SCRIPTS = [
  ...price,
  ...priceCases,
  ...refused,
  ...refusedCases,
  ...service,
  ...complaint,
  ...serviceCases,
  ...procedureCases,
  ...trust,
  ...trustCases,
  ...visit,
  ...visitVariants,
] as readonly Script[];
