// How many values of each group are asked for: more than anybody reads, fewer than would slow the page.

/** Beyond it, "find" asks for the values by their names. */
export const VALUES_LIMIT = 200;
