/** Words as they are set in print: apostrophes and quotation marks that were typed straight stand curved. */
export function typographic(text: string): string {
  return text
    .replace(/(^|[\s([{–—])"/g, "$1“")
    .replaceAll('"', "”")
    .replace(/(^|[\s([{–—“])'(?=\S+'(?!\w))/g, "$1‘")
    .replaceAll("'", "’");
}
