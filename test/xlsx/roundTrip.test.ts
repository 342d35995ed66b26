import fc from 'fast-check';
import { readWorkbook } from '../../src/xlsx/readWorkbook';
import { writeWorkbook } from '../../src/xlsx/writeWorkbook';
import { documentArbitrary } from './documentArbitrary';
import { normalise } from '../support/normalise';

describe('a document written to a file and read again', () => {
  it('is the document it was, and the file holds nothing that would be lost', async () => {
    await fc.assert(
      fc.asyncProperty(documentArbitrary, async (document) => {
        const result = await readWorkbook(await writeWorkbook(document));
        expect(result).toMatchObject({ ok: true, notes: [] });
        expect(result.ok && normalise(result.document)).toEqual(normalise(document));
      }),
      { numRuns: 60, interruptAfterTimeLimit: 40_000 },
    );
  }, 120_000);
});
