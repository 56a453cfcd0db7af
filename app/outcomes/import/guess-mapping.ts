import { guessColumns } from "./guess-columns";
import type { KnownMeasure } from "./known-measure";
import type { Mapping } from "./mapping";
import type { FileColumn } from "./model";
import { settleMapping } from "./settle-mapping";

/** What a file most likely says, before anybody has said anything; null and "leave out" where nobody can know. */
export function guessMapping(columns: FileColumn[], measures: KnownMeasure[]): Mapping {
  const holds = guessColumns(columns, measures);
  return settleMapping(columns, { columns: holds, codePrefix: "", dateOrder: null, occasionBy: null, occasions: [], datesAreSessions: null, closed: null, primary: null }, measures);
}
