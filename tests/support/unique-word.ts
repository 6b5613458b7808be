/** A word that nobody wrote before, of letters alone: the digits of a UUID pass for a BSN once in forty times, and are then refused. */
export const uniqueWord = (): string =>
  crypto.randomUUID().replace(/\d|-/g, (sign) => (sign === '-' ? '' : 'ghijklmnop'.charAt(Number(sign))));
