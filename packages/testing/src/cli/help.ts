import { DEFAULT_PORTS } from './command.js';

/** What `--help` prints. */
export const HELP = `Real web push on this machine: no internet, no account.

  web-push-testing serve                        start a push service
  web-push-testing open chromium|firefox URL    open a browser that subscribes there
  web-push-testing send SUBSCRIPTION [CONTENT]  send it a message
  web-push-testing keys                         make a key pair for a backend

serve
  --http-port N       for senders and browsers (default ${DEFAULT_PORTS.http})
  --mcs-port N        for Chromium (default ${DEFAULT_PORTS.mcs})
  --real-endpoints    Firefox's endpoints name Mozilla's host, as in production

open
  --service ORIGIN    the running service (default http://127.0.0.1:${DEFAULT_PORTS.http}; without one, its own)
  --profile FOLDER    keep the profile there (default: a new one each time)
  --ask               sites have to ask for permission (default: granted)

send
  SUBSCRIPTION        what the page got, as JSON: JSON.stringify(subscription), or a file with it;
                      or its endpoint, with --p256dh and --auth if there is content
  CONTENT             a text or JSON (default: a message without content)
  --ttl SECONDS  --topic NAME  --urgency very-low|low|normal|high  --service ORIGIN
  The key pair that the page subscribed with is read from the environment:
  VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY
`;
