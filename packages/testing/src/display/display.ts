import type { Picture } from './picture.js';

/** A screen of its own that no one looks at, with a window manager. */
export interface Display {
  /** X display name, such as `:99`. */
  readonly name: string;
  /** Width in pixels. */
  readonly width: number;
  /** Height in pixels. */
  readonly height: number;
  /** Environment variables that make a program appear on it. */
  readonly env: Readonly<Record<string, string>>;
  /** What it shows right now. */
  capture(): Promise<Picture>;
  /** Writes what it shows right now to a PNG file. */
  screenshot(path: string): Promise<void>;
  /** Moves the mouse there. */
  moveMouse(x: number, y: number): Promise<void>;
  /** Moves the mouse there and clicks once with the first button. */
  click(x: number, y: number): Promise<void>;
  /** Takes the display and every window on it away. */
  close(): Promise<void>;
}

/** Size of a display. */
export interface DisplayOptions {
  /** Width in pixels. Default 1280. */
  readonly width?: number;
  /** Height in pixels. Default 800. */
  readonly height?: number;
}
