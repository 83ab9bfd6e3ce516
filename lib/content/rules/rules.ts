import type { CrossSellRule } from '../../domain/cross-sell/rule.ts';
import commerce from './commerce.json' with { type: 'json' };
import common from './common.json' with { type: 'json' };
import growth from './growth.json' with { type: 'json' };
import industry from './industry.json' with { type: 'json' };
import manufacturing from './manufacturing.json' with { type: 'json' };
import services from './services.json' with { type: 'json' };
import technology from './technology.json' with { type: 'json' };
import trade from './trade.json' with { type: 'json' };
import wealth from './wealth.json' with { type: 'json' };

/**
 * The rules of cross-selling that are shipped: the rows of the training texts' table with their worked cases (domain facts §6), and beside them
 * rules drawn from whom the catalogue says a product fits, so that every sector has something sensible at every stage of development. Shares
 * by which amounts are reckoned are said in the role of the product; figures of the source stand as claims.
 */
export const RULES = [
  ...manufacturing,
  ...trade,
  ...commerce,
  ...technology,
  ...industry,
  ...services,
  ...wealth,
  ...common,
  ...growth,
] as readonly unknown[] as readonly CrossSellRule[];
