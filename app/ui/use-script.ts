import { useSyncExternalStore } from "react";

const nothingChanges = () => () => {};

/** False until the page's script runs: a button that cannot work yet says so. */
export const useScript = () => useSyncExternalStore(nothingChanges, () => true, () => false);
