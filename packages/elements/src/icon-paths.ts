// The drawings that elements show at rest, as lines in a square of 24; icons.ts has all of them, by name.

export const BELL = 'M12 3.5a5.5 5.5 0 0 0-5.5 5.5v3.8L4.8 16.5h14.4l-1.7-3.7V9A5.5 5.5 0 0 0 12 3.5ZM10 20h4';
export const BELL_PAUSED = 'M12 3.5A5.5 5.5 0 0 0 6.5 9v3.8l-1.7 3.7h14.4l-1.3-2.8M10 20h4M15.5 4h5l-5 6h5';
export const BELL_SLASH = 'M8 5.2A5.5 5.5 0 0 1 17.5 9v3.8l.5 1.2M16 16.5H4.8l1.7-3.7V9q0-.6.1-1.1M10 20h4M4 3.5l16 17';
export const CHECK = 'M5.5 12.5l4.5 4.5 8.5-9.5';
export const WARNING = 'M12 4L2.8 19.5h18.4ZM12 10v4.2M12 16.9v.1';
