/**
 * The bytes of a recording that may still be growing, in the shape in which tus reads a file. It can be read again
 * from any byte, because after a lost connection the server says where to go on.
 */
export class PieceSource {
  readonly #pieces: Blob[] = [];
  #bytes = 0;
  #ended = false;
  #discarded = false;
  #waiting: (() => void)[] = [];

  /** tus asks for a number; unknown until the end, which `slice` tells it. */
  readonly size = Number.NaN;

  get bytes() {
    return this.#bytes;
  }

  add(piece: Blob): void {
    this.#pieces.push(piece);
    this.#bytes += piece.size;
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  /** Nothing is handed out any more, also to those who wait: their reading fails. */
  discard(): void {
    this.#discarded = true;
    this.#pieces.length = 0;
    this.#wake();
  }

  whole(type: string): Blob {
    return new Blob(this.#pieces, { type });
  }

  /** At most `end - start` bytes; waits until there is at least one or no more will come. Throws once all is discarded. */
  async slice(start: number, end: number): Promise<{ value: Blob | null; done: boolean }> {
    while (!this.#ended && !this.#discarded && this.#bytes <= start) await new Promise<void>((wake) => this.#waiting.push(wake));
    if (this.#discarded) throw new Error("This recording was discarded.");
    const value = new Blob(this.#pieces).slice(start, end);
    return { value: value.size > 0 ? value : null, done: this.#ended && end >= this.#bytes };
  }

  close(): void {}

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}
