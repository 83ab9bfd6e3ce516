import { ANGULAR } from './angular/pages.ts';
import { ANTD } from './antd/pages.ts';
import { BOOTSTRAP } from './bootstrap/pages.ts';
import { CANVAS } from './canvas/pages.ts';
import { ELEMENT } from './element/pages.ts';
import { FRAMESETS } from './framesets/pages.ts';
import { GRIDS } from './grids/pages.ts';
import { INTRANET } from './intranet/pages.ts';
import { LAYUI } from './layui/pages.ts';
import { LIGHTNING } from './lightning/pages.ts';
import { MANNERS } from './manners/pages.ts';
import type { PortalApp } from './spec.ts';
import { UI5 } from './ui5/pages.ts';
import { W2UI } from './w2ui/pages.ts';

/** Every system with a technology of its own. */
export const APPS: readonly PortalApp[] = [
  ...[ELEMENT, ANTD, LAYUI, BOOTSTRAP, ANGULAR, UI5],
  ...[LIGHTNING, W2UI, GRIDS, CANVAS, FRAMESETS, INTRANET, MANNERS],
];
