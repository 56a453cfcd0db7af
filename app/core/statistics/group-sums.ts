import { codeGroups, type GroupId } from "./code-groups";
import { NotEstimable } from "./not-estimable";
import { listIn, namedIn } from "./numbers-in";

/** A column of numbers. Null, undefined and NaN are missing. */
export type Column = ArrayLike<number | null | undefined>;

/**
 * All that a mixed model needs to know of one group, and plain JSON. PostgreSQL answers the same in one pass over the
 * rows that miss nothing: count(*), avg(y), avg(x), regr_syy(y, x), regr_sxy(y, x), regr_sxx(y, x), with double precision arguments.
 */
export type GroupSums = {
  id: GroupId;
  /** Rows, at least one. */
  n: number;
  /** The means of y and of each covariate in turn. */
  means: readonly number[];
  /** What is lost of those means where they are written down beside a large constant that all values have; added to them. None where left out. */
  rest?: readonly number[] | undefined;
  /**
   * Sums of products of deviations from those means, the lower triangle row by row: with one covariate yy, xy, xx; with two
   * yy, x1·y, x1·x1, x2·y, x2·x1, x2·x2.
   */
  products: readonly number[];
};

export type ModelColumns = { y: Column; x?: readonly Column[] | undefined; group: ArrayLike<GroupId | null | undefined> };

/**
 * Reduces columns of equal length to sums, in one pass and in the order in which groups first appear. A row that misses
 * its y, a covariate or its group is left out, and so is a group without a row, as R does with na.omit.
 * Deviations are taken from each group's first row, so that neither a large constant in all values nor large differences
 * between groups cost digits. Throws where columns differ in length or a value is no finite number.
 */
export function sumsByGroup(given: ModelColumns): GroupSums[] {
  const { y, x = [], group } = namedIn(given);
  const covariates = listIn(x);
  if (!covariates) throw new NotEstimable("Covariates must be given as columns, one list each.");
  if (!group || !listIn(group)) throw new NotEstimable("There is no column that says which group each row belongs to.");
  const columns = [toNumbers(y, "y"), ...covariates.map((column, index) => toNumbers(column, `covariate ${index + 1}`))];
  columns.forEach((column, index) => {
    if (column.length !== group.length) {
      throw new NotEstimable(`There are ${group.length} groups named for ${column.length} rows of ${index === 0 ? "y" : `covariate ${index}`}.`);
    }
  });
  const { ids, codes } = codeGroups(group);
  return finish(ids, columns.length, accumulate(columns, codes, ids.length));
}

function toNumbers(column: Column | undefined, name: string): Float64Array {
  if (column instanceof Float64Array) return column;
  if (!column || !listIn(column)) throw new NotEstimable(`There is no column of ${name}.`);
  const numbers = new Float64Array(column.length);
  for (let row = 0; row < column.length; row++) {
    const value = column[row];
    if (value === null || value === undefined) numbers[row] = NaN;
    else if (typeof value === "number") numbers[row] = value;
    else throw new NotEstimable(`Row ${row + 1} of ${name} is no number.`);
  }
  return numbers;
}

type Running = { n: Float64Array; first: Float64Array; sums: Float64Array; products: Float64Array };

function accumulate(columns: Float64Array[], codes: Int32Array, groups: number): Running {
  const width = columns.length;
  const area = (width * (width + 1)) / 2;
  const n = new Float64Array(groups);
  const first = new Float64Array(groups * width);
  const sums = new Float64Array(groups * width);
  const products = new Float64Array(groups * area);
  const deviations = new Float64Array(width);
  rows: for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code < 0) continue;
    for (let c = 0; c < width; c++) {
      const value = columns[c]![row]!;
      if (value !== value) continue rows;
      if (value - value !== 0) throw new NotEstimable(`Row ${row + 1} of ${c === 0 ? "y" : `covariate ${c}`} is infinite.`);
      deviations[c] = value;
    }
    const at = code * width;
    if (n[code]!++ === 0) for (let c = 0; c < width; c++) first[at + c] = deviations[c]!;
    let cell = code * area;
    for (let c = 0; c < width; c++) {
      const deviation = (deviations[c]! -= first[at + c]!);
      sums[at + c]! += deviation;
      for (let e = 0; e <= c; e++) products[cell++]! += deviation * deviations[e]!;
    }
  }
  return { n, first, sums, products };
}

function finish(ids: GroupId[], width: number, { n, first, sums, products }: Running): GroupSums[] {
  const all: GroupSums[] = [];
  let cell = 0;
  ids.forEach((id, code) => {
    const at = code * width;
    const means: number[] = [];
    const rest: number[] = [];
    const centred: number[] = [];
    for (let c = 0; c < width; c++) {
      const above = sums[at + c]! / n[code]!;
      means.push(first[at + c]! + above);
      rest.push(first[at + c]! - means[c]! + above);
      for (let e = 0; e <= c; e++) {
        const product = products[cell++]! - (sums[at + c]! * sums[at + e]!) / n[code]!;
        centred.push(e === c ? Math.max(0, product) : product);
      }
    }
    if (n[code]! > 0 && ![...means, ...centred].every(Number.isFinite)) throw new NotEstimable(`Group ${id} has a value that is too large to be squared.`);
    if (n[code]! > 0) all.push({ id, n: n[code]!, means, rest, products: centred });
  });
  return all;
}
