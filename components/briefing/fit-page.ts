/** What an A4 page holds between its margins, in CSS pixels (96 to the inch). */
const PAGE = Object.freeze({ width: (186 / 25.4) * 96, height: (273 / 25.4) * 96 });
/** Smaller than this nobody can read it: then it takes a second page. */
const LEAST = 0.62;
const STEP = 0.02;

/** How much a sheet must shrink to fit one page: laid out as wide as the page and shrunk step by step until it is no taller. */
export function fitPage(sheet: HTMLElement): number {
  let scale = 1;
  for (; scale > LEAST; scale -= STEP) {
    sheet.style.width = `${PAGE.width / scale}px`;
    if (sheet.scrollHeight * scale <= PAGE.height) break;
  }
  return Math.max(scale, LEAST);
}
