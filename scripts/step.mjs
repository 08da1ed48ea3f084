// One step of a command: it needs no dependencies, because the first ones run before any are installed.
import { root } from './root.mjs';
import { CommandFailed, runCommand } from './run-command.mjs';
import { formatDuration } from './step-lines.mjs';

/** One step while it runs, and what its line shows. */
export class Step {
  name;
  /** What the line says beside the time: how far it is, and in the end what it was. */
  detail = '';
  hasEnded = false;
  /** Resolves with `value` or `error` when the step has ended. */
  outcome;
  #writeLine;
  #startedAt = performance.now();
  #durationMs = 0;

  constructor({ name, act, writeLine }) {
    this.name = name;
    this.#writeLine = writeLine;
    this.outcome = this.#run(act);
  }

  get durationMs() {
    return this.hasEnded ? this.#durationMs : performance.now() - this.#startedAt;
  }

  /** Writes a line into the log. */
  log(line) {
    this.#writeLine(line);
  }

  /** Runs a command whose output goes to the log; throws {@link CommandFailed} when it fails. */
  async command(command, options = {}) {
    const result = await this.tryCommand(command, options);
    if (result.status !== 0) throw new CommandFailed(command.map(shorten).join(' '), result);
  }

  /** Runs a command whose output goes to the log, and returns its exit code and last lines. */
  tryCommand(command, { label, cwd = root, env } = {}) {
    const onLine = (line) => this.log(label ? `${label} | ${line}` : line);
    onLine(`$ ${command.map(shorten).join(' ')}`);
    return runCommand(command, { cwd, env, onLine });
  }

  async #run(act) {
    try {
      return this.#end({ value: await act(this) });
    } catch (error) {
      return this.#end({ error });
    }
  }

  #end(result) {
    this.#durationMs = this.durationMs;
    this.hasEnded = true;
    const text = formatDuration(this.#durationMs);
    this.log(result.error ? `✗ ${this.name}, ${text}: ${result.error.message}` : `✓ ${this.name}, ${text}`);
    return result;
  }
}

/** Paths as one reads them from the project's folder. */
function shorten(word) {
  return word === process.execPath ? 'node' : word.replace(`${root}/`, '');
}
