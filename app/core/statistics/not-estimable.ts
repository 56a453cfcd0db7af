/** What the data cannot answer. The message says why, in one sentence that can stand on a page. */
export class NotEstimable extends Error {
  override name = "NotEstimable";
}
