import { type DocumentPart, plainParts } from './document.ts';
import { oneLine } from './written.ts';

/** One client of a set. */
export interface SetStop {
  readonly name: string;
  /** When and where to go. */
  readonly place?: string;
  readonly parts: readonly DocumentPart[];
}

/** The briefings of a day's route in the words of one language, in the order in which the clients are visited. */
export interface BriefingSetDocument {
  /** As in HTML: `zh-CN`. */
  readonly language: string;
  readonly title: string;
  /** Who made it and when; stands on every page. */
  readonly mark: string;
  /** What a part without lines says. */
  readonly none: string;
  readonly stops: readonly SetStop[];
}

/** The set as plain text: client after client, numbered. */
export function plainSet({ title, mark, none, stops }: BriefingSetDocument): string {
  const texts = stops.map(({ name, place, parts }, at) =>
    [`${at + 1}. ${oneLine(name)}`, ...(place === undefined ? [] : [oneLine(place)]), ...plainParts(parts, none)].join(
      '\n',
    ),
  );
  return `${[title, mark, '', texts.join('\n\n')].join('\n')}\n`;
}
