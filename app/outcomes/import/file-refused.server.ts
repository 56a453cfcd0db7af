/** Why a file cannot be read, in one sentence for the one who gave it. */
export class FileRefused extends Error {
  constructor(readonly problem: string) {
    super("A file was refused.");
  }
}
