const mega = 1024 * 1024;

/** How large the parts of a workbook may be, so that nobody's file takes the server's memory or time. */
export const limits = {
  parts: 2000,
  sheets: 200,
  /** Of all parts together, as the archive declares them; none can unpack to more than it declares. */
  unpacked: 1500 * mega,
  /** A large part that was packed more closely than this is no table: a sheet that repeats itself comes to a tenth of it. */
  ratio: 250,
  ratioFrom: 20 * mega,
  /** Texts that the cells share are held in memory, as they may be needed anywhere. */
  texts: 1_000_000,
  textLetters: 40_000_000,
  /** No cell holds more, by the format itself. */
  cellLetters: 32_767,
  /** So far does a sheet reach to the right. */
  columns: 16_384,
  rows: 1_048_576,
  /** Nothing between two tags is longer, and no tag stands deeper. */
  letters: mega,
  depth: 40,
} as const;
