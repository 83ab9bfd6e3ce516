import { browser } from 'wxt/browser';

/** One line under the address bar: what stands in the bar once it is chosen, and what the line says. */
export interface Suggestion {
  readonly content: string;
  readonly description: string;
}

/** The line that stands for Enter as it is, by its word: find, log, or show a briefing. */
export type Headline = 'omniboxFind' | 'omniboxLog' | 'omniboxBrief';

/** Answers what is typed in the address bar after our keyword. */
export interface OmniboxHandlers {
  /** Lines to offer, best first; undefined while the book is locked. */
  suggest(typed: string): Promise<{ readonly headline: Headline; readonly lines: readonly Suggestion[] } | undefined>;
  /** Enter. Runs while the user's gesture counts (Chromium since 131, Firefox since 142). */
  enter(typed: string, windowId: number): void;
}

/** Listen to the address bar. Registers synchronously; does nothing where there is no such thing. */
export function onOmnibox({ suggest, enter }: OmniboxHandlers): void {
  if (!browser.omnibox) return;
  // The gesture does not outlive a question to the browser: which window is in front must be known beforehand.
  let windowId: number | undefined;
  let latest = '';
  const look = () => void browser.windows.getLastFocused().then(({ id }) => (windowId = id));
  browser.omnibox.onInputStarted.addListener(look);
  browser.omnibox.onInputChanged.addListener(async (typed, offer) => {
    latest = typed;
    if (windowId === undefined) look();
    const answer = await suggest(typed);
    if (typed !== latest) return;
    const headline = browser.i18n.getMessage(answer?.headline ?? 'omniboxLocked', typed);
    browser.omnibox.setDefaultSuggestion({ description: escapeDescription(headline) });
    offer(
      (answer?.lines ?? []).map(({ content, description }) => ({
        content,
        description: escapeDescription(description),
      })),
    );
  });
  browser.omnibox.onInputEntered.addListener((typed) => enter(typed, windowId ?? browser.windows.WINDOW_ID_CURRENT));
}

/** Chromium reads descriptions as XML; a name with `&` in it would make it refuse all of them. Firefox shows them as they are. */
function escapeDescription(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
