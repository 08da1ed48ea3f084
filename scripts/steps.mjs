// What the commands of this project print: a line for each step, and everything else in a log.
// It needs no dependencies, because it runs before any are installed; the library that draws is loaded once it is there.
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { drawLive, drawPlain } from './draw-steps.mjs';
import { root } from './root.mjs';
import { Step } from './step.mjs';

/** The error thrown when a step has failed, which the terminal shows already. */
export class StepFailed extends Error {}

/** Runs a command's steps, draws them, and logs what they print. */
export class Steps {
  /** Where the log is, as one reads it from the project's folder. */
  logPath;
  #log;
  #write;
  #isLive;
  #isVerbose;

  /**
   * @param {{ logFile: string, isVerbose: boolean, isLive: boolean, write?: (line: string) => void }} options
   */
  constructor({ logFile, isVerbose, isLive, write = (line) => void process.stdout.write(`${line}\n`) }) {
    mkdirSync(dirname(logFile), { recursive: true });
    this.#log = openSync(logFile, 'w');
    this.logPath = relative(root, logFile);
    this.#write = write;
    this.#isVerbose = isVerbose;
    this.#isLive = isLive && !isVerbose;
  }

  /** Writes for people: to the terminal and into the log. */
  say(text) {
    this.#write(text);
    this.#writeLog(text);
  }

  /** Writes into the log, and to the terminal as well with `--verbose`. */
  log(text) {
    this.#writeLog(text);
    if (this.#isVerbose) this.#write(text);
  }

  /**
   * Runs one step and returns what it returns; throws {@link StepFailed} when it fails.
   *
   * @template T
   * @param {string} name
   * @param {(step: Step) => Promise<T>} act
   * @returns {Promise<T>}
   */
  async run(name, act) {
    const [{ value, error }] = await this.runTogether([{ name, act }]);
    if (error) throw new StepFailed(name, { cause: error });
    return value;
  }

  /**
   * Runs steps side by side to the end of each, whatever becomes of the others.
   *
   * @param {readonly { name: string, act: (step: Step) => unknown }[]} jobs
   * @returns {Promise<readonly { name: string, durationMs: number, value?: unknown, error?: Error }[]>} In their order.
   */
  async runTogether(jobs) {
    const steps = jobs.map(({ name, act }) => this.#start({ name, act, isAlone: jobs.length === 1 }));
    await this.#draw(steps);
    const outcomes = await Promise.all(steps.map(({ outcome }) => outcome));
    for (const { error } of outcomes) if (error) this.#explain(error);
    return outcomes.map((outcome, at) => ({ name: steps[at].name, durationMs: steps[at].durationMs, ...outcome }));
  }

  close() {
    closeSync(this.#log);
  }

  #start({ name, act, isAlone }) {
    this.log(`\n▸ ${name}`);
    return new Step({ name, act, writeLine: (line) => this.log(isAlone ? line : `[${name}] ${line}`) });
  }

  async #draw(steps) {
    const listr2 = this.#isLive ? await importIfInstalled('listr2') : undefined;
    if (listr2) return drawLive(listr2, steps);
    // A terminal without the library: the line that comes when the step has ended covers this one.
    if (this.#isLive) process.stdout.write(`… ${steps.map(({ name }) => name).join(', ')}\r`);
    await drawPlain(steps, this.#write);
  }

  /** Says why a step failed, with the last lines of the command that did unless they have all been shown. */
  #explain({ message, output = [] }) {
    this.#write(`\n${message}`);
    if (!this.#isVerbose) for (const line of output) this.#write(`  ${stripVTControlCharacters(line)}`);
    this.#write(`The whole output: ${this.logPath}\n`);
  }

  #writeLog(text) {
    writeSync(this.#log, `${stripVTControlCharacters(text)}\n`);
  }
}

/**
 * Runs one of the project's commands: prints its title, and ends with exit code 1 and the reason when something fails.
 *
 * @param {string} name - As in `npm run <name>`; the log is named after it.
 * @param {(steps: Steps, args: readonly string[]) => Promise<void>} act - Gets the arguments without `--verbose`.
 */
export async function runSteps(name, act) {
  const args = process.argv.slice(2);
  // A terminal that does not know its width can not be drawn on.
  const isLive = Boolean(process.stdout.isTTY && process.stdout.columns) && !isContinuousIntegration(process.env.CI);
  const logFile = join(root, '.cache/logs', `${name}.log`);
  const steps = new Steps({ logFile, isLive, isVerbose: args.includes('--verbose') });
  steps.say(`web-push-kit ${name} · Node.js ${process.versions.node} · log: ${steps.logPath}`);
  try {
    await act(
      steps,
      args.filter((arg) => arg !== '--verbose'),
    );
  } catch (error) {
    if (!(error instanceof StepFailed)) steps.say(`\n✗ ${error.message}`);
    process.exitCode = 1;
  } finally {
    steps.close();
  }
}

function isContinuousIntegration(value = '') {
  return value !== '' && value !== 'false';
}

async function importIfInstalled(name) {
  try {
    return await import(name);
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return undefined; // the dependencies are what is being installed
  }
}
