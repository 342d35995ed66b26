/** Names that differ on the wire from the public member when they are set. */
const wireAliases: Readonly<Record<string, string>> = { Gridlines: 'showGridlines', Headings: 'showHeadings' };

/** The public spelling of a name on the wire; private members keep theirs. */
export function memberName(wireName: string): string {
  return wireAliases[wireName] ?? (wireName.startsWith('_') ? wireName : wireName.charAt(0).toLowerCase() + wireName.slice(1));
}

/** The spelling on the wire of a public member. */
export function wireName(member: string): string {
  return member.startsWith('_') ? member : member.charAt(0).toUpperCase() + member.slice(1);
}
