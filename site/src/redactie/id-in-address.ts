/**
 * The id in the address of an editorial page, as the api gave it out; null for what can be none. Ids of the api end in `=`, which an address
 * has as `%3D`.
 */
export function idInAddress(param: string | undefined): string | null {
  if (param === undefined || param.length > 300) return null;
  try {
    const id = decodeURIComponent(param);
    return /^[\w+/=:.-]{1,200}$/.test(id) ? id : null;
  } catch {
    return null;
  }
}
