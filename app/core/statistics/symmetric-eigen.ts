import type { Matrix } from "./small-matrix";

/** Eigenvalues of a symmetric matrix, each with its unit vector (vectors[k] belongs to values[k]), by Jacobi's rotations. */
export function eigen(matrix: Matrix): { values: number[]; vectors: Matrix } {
  const a = matrix.map((row) => [...row]);
  const vectors = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 60; sweep++) {
    let rotated = false;
    for (let p = 0; p < a.length; p++) {
      for (let q = p + 1; q < a.length; q++) rotated = rotate(a, vectors, p, q) || rotated;
    }
    if (!rotated) break;
  }
  return { values: a.map((row, i) => row[i]!), vectors };
}

/** Makes a[p][q] zero. Answers false where it is already, next to its diagonal. */
function rotate(a: Matrix, vectors: Matrix, p: number, q: number): boolean {
  const off = a[p]![q]!;
  if (!(Math.abs(off) > 1e-18 * Math.sqrt(Math.abs(a[p]![p]! * a[q]![q]!))) || !Number.isFinite(off)) return false;
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * off);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let k = 0; k < a.length; k++) {
    const [kp, kq] = [a[k]![p]!, a[k]![q]!];
    a[k]![p] = cosine * kp - sine * kq;
    a[k]![q] = sine * kp + cosine * kq;
  }
  for (let k = 0; k < a.length; k++) {
    const [pk, qk] = [a[p]![k]!, a[q]![k]!];
    a[p]![k] = cosine * pk - sine * qk;
    a[q]![k] = sine * pk + cosine * qk;
  }
  for (let k = 0; k < a.length; k++) {
    const [vp, vq] = [vectors[p]![k]!, vectors[q]![k]!];
    vectors[p]![k] = cosine * vp - sine * vq;
    vectors[q]![k] = sine * vp + cosine * vq;
  }
  return true;
}
