import { pinyin, polyphonic } from 'pinyin-pro';
import table from 'opencc-js/dict/TSCharacters';

const traditional = new Map(
  table.split('|').flatMap((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    return from.length === 1 && to.length === 1 ? [[to, from] as const] : [];
  }),
);
const byReading = new Map<string, string[]>();
for (let code = 0x4e00; code < 0x9fa5; code += 1) {
  const character = String.fromCharCode(code);
  const [usual] = polyphonic(character, { toneType: 'num', type: 'array', v: true })[0] ?? [];
  if (usual !== undefined) byReading.set(usual, [...(byReading.get(usual) ?? []), character]);
}

/** What people do to hide the phrase in brackets, each in a line of its own. The same for the same line. */
export function variantsOf(line: string): string[] {
  const [, before = '', phrase = '', after = ''] = /^(.*?)\[(.*?)\](.*)$/.exec(line) ?? [];
  const characters = [...phrase];
  const spelled = pinyin(phrase, { toneType: 'none', type: 'array', v: true });
  const marked = pinyin(phrase, { toneType: 'symbol', type: 'array' });
  const disguised = [
    characters.join(' '),
    characters.join('\u200b'),
    characters.join('·'),
    characters.join('*'),
    characters.join('🙂'),
    characters.map((each) => traditional.get(each) ?? each).join(''),
    spelled.join(' '),
    spelled.join(''),
    marked.join(' '),
    spelled.join('').replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    [...spelled.slice(0, 1), ...characters.slice(1)].join(''),
    [...characters.slice(0, -1), spelled.at(-1)].join(''),
    soundingAlike(characters, 0),
    soundingAlike(characters, characters.length - 1),
  ];
  return [...new Set(disguised)].filter((each) => each !== phrase).map((each) => before + each + after.replace(/[[\]]/g, ''));
}

/** The phrase with one character in the place of another of the very same sound. */
function soundingAlike(characters: readonly string[], at: number): string {
  const reading = pinyin(characters.join(''), { toneType: 'num', type: 'array', v: true, toneSandhi: false })[at] ?? '';
  const alike = (byReading.get(reading) ?? []).filter((each) => each !== characters[at]);
  const other = alike[(characters.length * 7 + at) % Math.max(1, alike.length)] ?? characters[at];
  return characters.with(at, other ?? '').join('');
}
