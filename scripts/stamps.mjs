// Tells whether what was made of files is still what they would make: by the content of all that is read and written.
// It needs no dependencies, because it also tells whether these have to be installed.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** For how long a file has to be left alone until its times tell whether it has changed. */
const SETTLED_MS = 1000;

/**
 * Something that makes files of files. Expressions match paths relative to the root, without those below `node_modules`
 * and folders whose name begins with a dot; a text names one file anywhere.
 *
 * @typedef {object} Task
 * @property {string} name
 * @property {readonly (RegExp | string)[]} reads - All that the result depends on.
 * @property {readonly (RegExp | string)[]} writes
 */

/** @typedef {Readonly<Record<string, string>>} Snapshot - The hash of each file. */

/**
 * Why a task has to run. `first` and `lost`: whatever is left of an earlier run can not be built on.
 *
 * @typedef {{ kind: 'first' | 'lost' | 'changed', path?: string }} Reason
 */

/**
 * Says why a task has to run; `undefined` when it need not.
 *
 * @param {{ reads: Snapshot, writes: Snapshot } | undefined} stamp - What its last run has read and written.
 * @param {{ reads: Snapshot, writes: Snapshot }} now - What there is.
 * @returns {Reason | undefined}
 */
export function findReason(stamp, now) {
  if (!stamp) return { kind: 'first' };
  const lost = Object.keys(stamp.writes).find((path) => !(path in now.writes));
  if (lost !== undefined) return { kind: 'lost', path: lost };
  const changed = findDifference(stamp.reads, now.reads) ?? findDifference(stamp.writes, now.writes);
  return changed === undefined ? undefined : { kind: 'changed', path: changed };
}

function findDifference(before, now) {
  return [...Object.keys(now), ...Object.keys(before)].find((path) => before[path] !== now[path]);
}

/** The stamps of tasks: a file for each, in a folder that may be thrown away. */
export class Stamps {
  #root;
  #folder;
  #hashes = new Map();

  constructor({ root, folder }) {
    this.#root = root;
    this.#folder = folder;
  }

  /**
   * Runs a task unless it would change nothing, and returns whether it ran.
   *
   * @param {Task} task
   * @param {(reason: Reason) => Promise<void>} run
   */
  async runIfNeeded(task, run) {
    const reads = this.#snapshot(task.reads);
    const reason = findReason(this.#read(task), { reads, writes: this.#snapshot(task.writes) });
    if (!reason) return false;
    // One that is killed half-way has to start anew, and one that fails has to run again.
    rmSync(this.#pathOf(task), { force: true });
    try {
      await run(reason);
      this.#write(task, reads);
    } catch (error) {
      this.#write(task, {});
      throw error;
    }
    return true;
  }

  #write(task, reads) {
    mkdirSync(this.#folder, { recursive: true });
    const stamp = { reads, writes: this.#snapshot(task.writes) };
    writeFileSync(this.#pathOf(task), JSON.stringify(stamp));
  }

  #read(task) {
    try {
      return JSON.parse(readFileSync(this.#pathOf(task), 'utf8'));
    } catch {
      return undefined; // never written, or not to its end: as if the task had never run
    }
  }

  #pathOf({ name }) {
    return join(this.#folder, `${name.replace(/\W+/g, '-')}.json`);
  }

  #snapshot(patterns) {
    const expressions = patterns.filter((pattern) => pattern instanceof RegExp);
    const named = patterns.filter((pattern) => typeof pattern === 'string');
    const found = listFiles(this.#root).filter((path) => expressions.some((expression) => expression.test(path)));
    const hashed = [...found, ...named].map((path) => [path, this.#hash(path)]);
    return { 'Node.js': process.version, ...Object.fromEntries(hashed.filter(([, hash]) => hash !== undefined)) };
  }

  /** Reads a file once for as long as nobody touches it; `undefined` when there is none. */
  #hash(path) {
    const file = join(this.#root, path);
    const { mtimeNs, ctimeNs, size } = statSync(file, { bigint: true, throwIfNoEntry: false }) ?? {};
    if (size === undefined) return undefined;
    // A file that was touched just now may be touched again before the clock of the file system has moved.
    const state = Date.now() - Number(ctimeNs / 1_000_000n) > SETTLED_MS ? `${mtimeNs} ${ctimeNs} ${size}` : undefined;
    const known = this.#hashes.get(path);
    if (known && known.state === state) return known.hash;
    const hash = createHash('sha256').update(readFileSync(file)).digest('base64url');
    if (state) this.#hashes.set(path, { state, hash });
    return hash;
  }
}

/** Paths of all files that somebody may have written, with slashes, relative to the root. */
function listFiles(root, folder = '') {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) return [path];
    const isOurs = entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.');
    return isOurs ? listFiles(root, path) : [];
  });
}
