/**
 * Command line arguments that make a Chromium use this service.
 *
 * Only the service's own certificate is trusted beside the usual ones.
 */
export function makeChromiumArgs(origin: string, mcsOrigin: string, publicKeyHash: string): readonly string[] {
  return [
    `--gcm-checkin-url=${origin}/checkin`,
    `--gcm-registration-url=${origin}/register`,
    `--gcm-mcs-endpoint=${mcsOrigin}`,
    `--ignore-certificate-errors-spki-list=${publicKeyHash}`,
  ];
}

/** Preferences that make a Firefox use the service at `address` (host and port). */
export function makeFirefoxPrefs(address: string): Readonly<Record<string, string | number | boolean>> {
  return {
    'dom.push.serverURL': `ws://${address}/`,
    'dom.push.testing.allowInsecureServerURL': true,
    'dom.push.enabled': true,
    'dom.push.connection.enabled': true,
    // Reconnect soon after a cut: nobody else shares this service.
    'dom.push.retryBaseInterval': 200,
    // Else Firefox itself holds a WebSocket back for up to a minute after failed attempts.
    'network.websocket.delay-failed-reconnects': false,
    // Also the longest pause between two attempts, which would grow to half an hour.
    'dom.push.pingInterval': 5000,
  };
}
