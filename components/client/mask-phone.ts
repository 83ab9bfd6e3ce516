/** A phone number with its middle hidden: `138****1234`; short ones keep only their last two digits. */
export function maskPhone(phone: string): string {
  const compact = phone.replaceAll(/[\s-]/g, '');
  if (compact.length < 8) return `****${compact.slice(-2)}`;
  return `${compact.slice(0, 3)}****${compact.slice(-4)}`;
}
