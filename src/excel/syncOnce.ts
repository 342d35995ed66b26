/**
 * One exchange with Excel. Every operation is one read and one write; a loop may call this only where a message would grow
 * beyond what Excel on the web takes (5 MB), piece by piece.
 */
export async function syncOnce(context: Excel.RequestContext): Promise<void> {
  await context.sync();
}
