import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClosingStack } from '../program/closing-stack.js';
import { startGuardedProgram, waitForFirstLine } from '../program/guarded-program.js';
import { makeTemporaryFolder } from '../program/temporary-folder.js';

const DBUS_DAEMON = { name: 'dbus-daemon', debianPackage: 'dbus-daemon' };

/**
 * A session bus that starts no services: a browser asks for a dozen of them,
 * and each that the machine has would run, or make the browser wait for it.
 */
const BUS_CONFIG = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <keep_umask/>
  <listen>unix:dir=FOLDER</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/**
 * Starts a D-Bus session bus of its own.
 *
 * @returns Its address, for `DBUS_SESSION_BUS_ADDRESS`.
 * @throws {@link PushError} `program-missing`, `program-failed`.
 */
export async function startPrivateBus(stack: ClosingStack): Promise<string> {
  const folder = await makeTemporaryFolder(stack, 'bus');
  const configFile = join(folder, 'session.conf');
  await writeFile(configFile, BUS_CONFIG.replace('FOLDER', folder));
  const daemon = startGuardedProgram(DBUS_DAEMON, {
    args: [`--config-file=${configFile}`, '--nofork', '--nopidfile', '--print-address=1'],
  });
  stack.add(() => daemon.end());
  return await waitForFirstLine(daemon, daemon.stdout);
}
