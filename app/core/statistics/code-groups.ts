/** A group's name, as the caller has it. The number 1 and the text "1" are two groups. */
export type GroupId = string | number;

type GroupColumn = ArrayLike<GroupId | null | undefined>;

/** Groups numbered by first appearance: codes[i] is the row's group in `ids`, -1 where it is missing (null, undefined, NaN). */
export type GroupCodes = { ids: GroupId[]; codes: Int32Array };

export function codeGroups(group: GroupColumn): GroupCodes {
  return codeSmallNumbers(group) ?? codeAny(group);
}

/** By a table where every name is a small whole number; null at the first that is not. */
function codeSmallNumbers(group: GroupColumn): GroupCodes | null {
  const limit = 4 * group.length + 1024;
  const codes = new Int32Array(group.length);
  const table = new Int32Array(limit).fill(-1);
  const ids: number[] = [];
  for (let row = 0; row < group.length; row++) {
    const id = group[row];
    if (typeof id !== "number" || !(id >= 0 && id < limit) || id !== Math.floor(id)) return null;
    let code = table[id]!;
    if (code < 0) {
      code = table[id] = ids.length;
      ids.push(id);
    }
    codes[row] = code;
  }
  return { ids, codes };
}

function codeAny(group: GroupColumn): GroupCodes {
  const codes = new Int32Array(group.length);
  const known = new Map<GroupId, number>();
  for (let row = 0; row < group.length; row++) {
    const id = group[row];
    if (id === null || id === undefined || Number.isNaN(id)) {
      codes[row] = -1;
      continue;
    }
    let code = known.get(id);
    if (code === undefined) known.set(id, (code = known.size));
    codes[row] = code;
  }
  return { ids: [...known.keys()], codes };
}
