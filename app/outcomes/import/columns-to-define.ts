/** "3.5" as the columns at 3 and 5; those that the file does not have are left out. */
export function columnsToDefine(written: string | undefined, count: number): number[] {
  const named = (written ?? "").split(".").filter((each) => /^\d+$/.test(each));
  return [...new Set(named.map(Number))].filter((at) => at < count);
}
