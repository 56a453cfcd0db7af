/** What an archive may hold, and how large it may be. */
export const limits = {
  /** Of the file itself, as it is sent. */
  bytes: 400 * 1024 * 1024,
  entries: 600,
  /** Of a file of words, and of captions. */
  words: 256 * 1024,
  clip: 150 * 1024 * 1024,
  /** Of everything together, unpacked. */
  unpacked: 1024 * 1024 * 1024,
};

export const tooBig = "This archive is larger than 400 MB, which is the most that can be taken at once. Export fewer moments at a time.";
