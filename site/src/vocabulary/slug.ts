/** Whether this can be the address of a word at all; anything else need not be asked of the api. */
export function isSlug(value: string | undefined): value is string {
  return value !== undefined && /^[a-z0-9-]{1,100}$/.test(value);
}
