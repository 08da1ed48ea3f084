/** Marks a style sheet for editors and for the build, which makes it smaller: text, so that it can be used without Lit. */
export const css = String.raw;
