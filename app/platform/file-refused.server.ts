/** Why a file cannot be read, in one sentence for the one who gave it. `aboutWriting` where saying how it is written may help. */
export class FileRefused extends Error {
  constructor(
    readonly problem: string,
    readonly aboutWriting = false,
  ) {
    super("A file was refused.");
  }
}
