/** The look of a `Field` that takes a file, given as its class. */
export const fileLook =
  "[&_input]:py-2 [&_input]:text-muted [&_input]:file:mr-4 [&_input]:file:cursor-pointer [&_input]:file:rounded-sm [&_input]:file:border [&_input]:file:border-edge [&_input]:file:bg-transparent [&_input]:file:px-3 [&_input]:file:py-1 [&_input]:file:font-medium [&_input]:file:text-ink";
