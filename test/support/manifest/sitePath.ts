/**
 * Path of an address from the root of the site that serves `page`, without query and fragment, decoded: `assets/addin-32.png`.
 * `undefined` for an address on another site, or for something that is no address.
 */
export function sitePath(page: string, address: string): string | undefined {
  if (!URL.canParse(page) || !URL.canParse(address)) {
    return undefined;
  }
  const { origin, pathname } = new URL(address);
  const root = new URL('.', page);
  return origin === root.origin && pathname.startsWith(root.pathname) ? decodeURIComponent(pathname.slice(root.pathname.length)) : undefined;
}
