import i18next from 'i18next';
import { contentText } from '../../components/briefing/use-line-text.ts';
import { documentParts } from '../../components/briefing/document-parts.ts';
import { setDocument } from '../../components/briefing-set/set-parts.ts';
import { criterionText } from '../../components/stage/stage-words.ts';
import { SHIPPED_PACK } from '../../lib/content/shipped/pack.ts';
import { type Briefing, makeBriefing } from '../../lib/domain/briefing/briefing.ts';
import { compactBriefing } from '../../lib/domain/briefing/compact.ts';
import type { LineContent } from '../../lib/domain/briefing/line.ts';
import { maskBriefing } from '../../lib/domain/briefing/masked.ts';
import type { Day } from '../../lib/domain/calendar/day.ts';
import { resolveContent } from '../../lib/domain/content/resolve.ts';
import { packedRules } from '../../lib/domain/cross-sell/packed-rules.ts';
import { suggest } from '../../lib/domain/cross-sell/suggest.ts';
import { needsMatrix } from '../../lib/domain/cross-sell/needs-matrix.ts';
import type { Script } from '../../lib/domain/script/script.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { maskText } from '../../lib/domain/masking/mask-text.ts';
import { type Text, textFor } from '../../lib/hooks/use-text.ts';
import { initI18n } from '../../lib/i18n/i18n.ts';
import { addWorkspaceWords } from '../../lib/i18n/workspace-words.ts';
import type { BriefingDocument } from '../../lib/transfer/briefing/document.ts';
import type { BriefingSetDocument } from '../../lib/transfer/briefing/set-document.ts';

/** Who made it and when, in tests. */
export const MARK = '李经理 · 11月20日 09:30';

/** Chinese words of the interface as of a day. */
export function chineseText(today: Day): Text {
  addWorkspaceWords(initI18n('zh-CN'));
  return textFor(i18next.getFixedT('zh-CN'), today);
}

/** The briefing of a client with the shipped content, as the workspace shows it before masking. */
export function wholeBriefing(dossier: Dossier, today: Day): Briefing {
  const { rule, product, script } = contentOn(today);
  const content = { rules: packedRules(rule), products: bodies(product), scripts: bodies(script), today };
  return makeBriefing(dossier, {
    today,
    crossSell: suggest(dossier, content),
    needs: needsMatrix(dossier, { products: content.products, today }),
    cards: firstCards(content.scripts),
  });
}

/** The briefing as it leaves the screen: masked, in Chinese. */
export function documentOf(dossier: Dossier, today: Day): BriefingDocument {
  const text = chineseText(today);
  return {
    ...{ language: 'zh-CN', title: text.t('briefing.title'), name: maskText(dossier.client.name), mark: MARK },
    none: text.t('briefing.none'),
    parts: documentParts(text, maskBriefing(wholeBriefing(dossier, today)).sections, ({ content }) =>
      lineIn(text, content),
    ),
  };
}

/** The set of a day's route as it leaves the screen. */
export function setOf(dossiers: readonly Dossier[], today: Day): BriefingSetDocument {
  const text = chineseText(today);
  const stops = dossiers.map((dossier) => compactBriefing(dossier, wholeBriefing(dossier, today)));
  return setDocument(text, stops, { language: 'zh-CN', mark: MARK, lineText: (content) => lineIn(text, content) });
}

function lineIn(text: Text, content: LineContent): string {
  return contentText(text, content, (id) => criterionText(id, text.t));
}

/** The first card of each scenario: which one fits best depends on what was tapped, of which tests know nothing. */
function firstCards(scripts: readonly Script[]): ReadonlyMap<string, string> {
  return new Map([...scripts].reverse().map(({ scenario, title }) => [scenario, title]));
}

const books = new Map<Day, ReturnType<typeof resolveContent>>();

function contentOn(today: Day): ReturnType<typeof resolveContent> {
  const known = books.get(today);
  if (known) return known;
  const { id, version, items } = SHIPPED_PACK;
  const book = resolveContent([{ layer: 'shipped', pack: { id, version }, items }], today);
  books.set(today, book);
  return book;
}

function bodies<T>(items: readonly { readonly standing: string; readonly item: { readonly body: T } }[]): T[] {
  return items.filter(({ standing }) => standing === 'usable').map(({ item }) => item.body);
}
