/** Files that one person has given and neither imported nor thrown away. */
export const mostWaiting = 20;
