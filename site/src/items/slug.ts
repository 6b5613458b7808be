/** The slug in the address of a page. Anything that cannot be one becomes the empty slug, which no item has: the page is a 404. */
export function slugOf(param: string | undefined): string {
  return param !== undefined && param.length <= 200 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(param) ? param : '';
}
