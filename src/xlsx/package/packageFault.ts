/** What is wrong with a file's container or its XML. Thrown inside `src/xlsx` only; a caller gets a {@link FileProblem}. */
export class PackageFault extends Error {
  constructor(
    readonly kind: 'damaged' | 'too-large',
    message: string,
  ) {
    super(message);
    this.name = 'PackageFault';
  }
}
