import { useState } from "react";

/**
 * The id of what a form made last, known with the answer and before the page's rows are loaded anew; "" before the first.
 * It stays through answers to other forms. As the form's key it makes room for the next, and never takes what is typed since.
 */
export function useLastMade(made: string | null | undefined): string {
  const [last, setLast] = useState(made ?? "");
  if (made && made !== last) setLast(made);
  return last;
}
