// Types alone: what JSX knows of the elements.
export {};
