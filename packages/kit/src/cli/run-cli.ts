import { createECDH } from 'node:crypto';
import { parseArgs } from 'node:util';
import { checkBackend } from './check-backend.js';
import { formatReport } from './check-report.js';
import { copyFiles } from './copy-files.js';

const HELP = `web-push-kit <command>

  check-backend URL   run the backend contract against a server (docs/backend-contract.md)
    --header "Name: value"   sent with each request, such as a CSRF token; may be repeated
    --cookie "name=value"    sent with each request; may be repeated
    --bearer TOKEN           sent as Authorization
    --topic NAME             a topic that the backend has; may be repeated
    --endpoint-host HOST     host of the made-up endpoints, for backends with an allow-list
    --timeout MS             for each request; default 10000
  copy FOLDER         copy the files of the script tag into the folder that your site serves at /, such as public
  keys                make an application server key pair

  --json              print JSON
  --help              print this

Exit code: 0 when all is well, 1 when a check or the copying failed, 2 when the command was not understood.
`;

/** Where a command writes to. */
export interface CliOutput {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

const OPTIONS = {
  header: { type: 'string', multiple: true },
  cookie: { type: 'string', multiple: true },
  bearer: { type: 'string' },
  topic: { type: 'string', multiple: true },
  'endpoint-host': { type: 'string' },
  timeout: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Carries out a command line.
 *
 * @param args - Without the program.
 * @returns The exit code.
 */
export async function runCli(args: readonly string[], output: CliOutput): Promise<number> {
  const line = parse(args);
  if (line.kind === 'misunderstood') {
    output.stderr(`${line.problem}\n\n${HELP}`);
    return 2;
  }
  const { command, target: url, values } = line;
  if (command === 'help') output.stdout(HELP);
  if (command === 'keys') output.stdout(formatKeys(values.json === true));
  if (command === 'copy') return copy(url, values, output);
  if (command !== 'check-backend') return 0;
  const report = await checkBackend(url, {
    headers: collectHeaders(values),
    topics: values.topic ?? [],
    ...(values['endpoint-host'] === undefined ? {} : { endpointHost: values['endpoint-host'] }),
    ...(values.timeout === undefined ? {} : { timeoutMs: Number(values.timeout) }),
  });
  output.stdout(values.json ? `${JSON.stringify(report, null, 2)}\n` : formatReport(report));
  return report.passed ? 0 : 1;
}

async function copy(target: string, { json }: Values, output: CliOutput): Promise<number> {
  try {
    const files = await copyFiles(target);
    output.stdout(json ? `${JSON.stringify({ files }, null, 2)}\n` : `${formatCopied(files)}\n`);
    return 0;
  } catch (error) {
    output.stderr(`Nothing could be copied to ${target}: ${(error as Error).message}\n`);
    return 1;
  }
}

function formatCopied(files: readonly string[]): string {
  return `${files.join('\n')}

If this folder is served at /, your pages need this, and a backend at /push:

  <script src="/web-push-kit.js" data-backend="/push" defer></script>
  <push-bell></push-bell>`;
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>['values'];

type Line =
  | {
      readonly kind: 'command';
      readonly command: 'help' | 'keys' | 'copy' | 'check-backend';
      /** What the command is about: a URL, or a folder. */
      readonly target: string;
      readonly values: Values;
    }
  | { readonly kind: 'misunderstood'; readonly problem: string };

function parse(args: readonly string[]): Line {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [command = 'help', target = ''] = positionals;
    if (values.help || command === 'help') return { kind: 'command', command: 'help', target, values };
    if (command === 'keys') return { kind: 'command', command, target, values };
    if (command === 'copy' && target === '') return misunderstood('copy takes the folder to copy to.');
    if (command === 'copy') return { kind: 'command', command, target, values };
    if (command !== 'check-backend') return misunderstood(`There is no command ${JSON.stringify(command)}.`);
    const problem = findProblem(target, values);
    return problem === undefined ? { kind: 'command', command, target, values } : misunderstood(problem);
  } catch (error) {
    return misunderstood((error as Error).message);
  }
}

function findProblem(url: string, { header = [], timeout = '1' }: Values): string | undefined {
  if (!/^https?:\/\/[^?#]+$/.test(url))
    return 'check-backend takes the base URL, http: or https:, without query and fragment.';
  if (!(Number(timeout) > 0)) return '--timeout takes a number of milliseconds.';
  return header.every((text) => /^[\w-]+:/.test(text)) ? undefined : '--header takes "Name: value".';
}

function misunderstood(problem: string): Line {
  return { kind: 'misunderstood', problem };
}

function collectHeaders({ header = [], cookie = [], bearer }: Values): Record<string, string> {
  const pairs = header.map((text): [string, string] => {
    const colon = text.indexOf(':');
    return [text.slice(0, colon).toLowerCase(), text.slice(colon + 1).trim()];
  });
  return {
    ...Object.fromEntries(pairs),
    ...(cookie.length === 0 ? {} : { cookie: cookie.join('; ') }),
    ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
  };
}

/** A pair as `web-push` and its like take it: base64url, the private one to be kept on the server. */
function formatKeys(isJson: boolean): string {
  const pair = createECDH('prime256v1');
  const publicKey = pair.generateKeys('base64url');
  // A leading zero is part of the number's 32 bytes, though the library leaves it out.
  const privateKey = Buffer.from(pair.getPrivateKey('hex').padStart(64, '0'), 'hex').toString('base64url');
  if (isJson) return `${JSON.stringify({ publicKey, privateKey }, null, 2)}\n`;
  return `Public key, for browsers:\n${publicKey}\n\nPrivate key, stays on the server:\n${privateKey}\n`;
}
