/** How long a million rows may take, in one transaction. */
export const workMs = 180_000;
