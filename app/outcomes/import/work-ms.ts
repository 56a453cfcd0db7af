/** How long a million rows may take, in one transaction, also where a machine is slow or busy. */
export const workMs = 1_800_000;
