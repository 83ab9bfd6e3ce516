import { MASK } from './mask-number.ts';

/**
 * The name of a natural person, `张*明`: first and last character of three or more, of two only the first. In a name of
 * several words (Latin script) every word keeps its first letter.
 */
export function maskName(name: string): string {
  const trimmed = name.trim();
  if (/\s/.test(trimmed)) return name.replaceAll(/\S+/g, (word) => keepEnds(word, 1, 0));
  return name.replace(trimmed, () =>
    /^\p{Script=Latin}+$/u.test(trimmed) ? keepEnds(trimmed, 1, 0) : hanName(trimmed),
  );
}

/** Text in which every mention of one of these names is masked; a name of one character is too common to look for. */
export function maskNamesIn(text: string, names: readonly string[]): string {
  const longestFirst = names.filter((name) => [...name.trim()].length > 1).sort((a, b) => b.length - a.length);
  return longestFirst.reduce((masked, name) => masked.replaceAll(name.trim(), maskName), text);
}

/** Month and day of birth `MM-DD`: the month stays, for planning. Anything else is hidden whole. */
export function maskBirthday(birthday: string): string {
  return /^\d{2}-[\d*]{2}$/.test(birthday)
    ? `${birthday.slice(0, 3)}${MASK.repeat(2)}`
    : MASK.repeat([...birthday].length);
}

/** A home address down to its city or district, as far as that stands in the first nine characters; the rest is hidden. */
export function maskAddress(address: string): string {
  const characters = [...address];
  const head = characters.slice(0, 9).join('');
  // 小区, 社区 and 园区 are where somebody lives or works, not districts.
  const kept = [...(/^.*(?:[省市州县盟旗]|(?<![小社园])区)/u.exec(head)?.[0] ?? '')].length;
  return characters.map((each, at) => (at < kept || /\s/.test(each) ? each : MASK)).join('');
}

/** An e-mail address: the first letter and the domain stay, but for long numbers in it. Of a one-letter name nothing stays. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 0) return hideAll(email);
  const local = email.slice(0, at);
  return (
    ([...local].length > 1 ? keepEnds(local, 1, 0) : hideAll(local)) + email.slice(at).replaceAll(/\d{7,}/g, hideAll)
  );
}

/** Everything hidden, only the length stays. */
export function hideAll(text: string): string {
  return MASK.repeat([...text].length);
}

function hanName(name: string): string {
  const length = [...name].length;
  return keepEnds(name, 1, length > 2 ? 1 : 0);
}

function keepEnds(word: string, first: number, last: number): string {
  const characters = [...word];
  if (characters.length === 1) return MASK;
  return characters.map((each, at) => (at < first || at >= characters.length - last ? each : MASK)).join('');
}
