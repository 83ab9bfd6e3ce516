/** How systems hide what not everybody may see. */

/** `138****1234` */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** `张*明`, `张*` */
export function maskPerson(name: string): string {
  return name.length < 3 ? `${name[0]}*` : `${name[0]}${'*'.repeat(name.length - 2)}${name.at(-1)}`;
}

/** `9199****************4X` with as many stars as there were characters. */
export function maskCode(code: string): string {
  return code.slice(0, 4) + '*'.repeat(code.length - 6) + code.slice(-2);
}

/** Cut as a server cuts it: the rest is not in the page. */
export function cut(name: string, length: number): string {
  return name.length > length ? `${name.slice(0, length)}…` : name;
}
