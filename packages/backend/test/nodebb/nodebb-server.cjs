// The parts of NodeBB that its push plugin stands on, around the plugin's own published routes.
// A program of its own because the plugin reaches NodeBB through `require.main`.
const { createServer } = require('node:http');
const Module = require('node:module');

const sets = new Map();
const set = (key) => sets.get(key) ?? sets.set(key, new Set()).get(key);
const settings = {};
const routes = new Map();
const CSRF = 'csrf-of-the-session';

const ignore = () => undefined;

const internals = {
  nconf: { get: () => 'https://forum.example' },
  winston: { warn: ignore, info: ignore, error: ignore },
  './src/database': {
    sortedSetAdd: async (key, _score, value) => set(key).add(value),
    sortedSetRemove: async (key, value) => set(key).delete(value),
    sortedSetCard: async (key) => set(key).size,
    setAdd: async (key, value) => set(key).add(value),
    setRemove: async (key, value) => set(key).delete(value),
  },
  './src/meta': {
    config: {},
    settings: { get: async () => settings, set: async (_name, values) => Object.assign(settings, values) },
  },
  './src/routes/helpers': {
    setupPageRoute: ignore,
    setupAdminPageRoute: ignore,
    setupApiRoute: (_router, verb, ...[path, , handler]) =>
      routes.set(`${verb.toUpperCase()} /api/v3/plugins${path}`, handler),
  },
  './src/user': {},
  './src/utils': {},
  './src/translator': {},
  './src/notifications': {},
  './src/controllers/helpers': {},
};

const load = Module._load;
Module._load = (name, ...rest) => internals[name] ?? load(name, ...rest);

function answer(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** As NodeBB's helper of the same name. */
function formatApiResponse(status, response) {
  const code = { 200: 'ok', 401: 'not-authorised', 403: 'forbidden' }[status];
  answer(response, status, { status: { code, message: code }, response: {} });
}

async function main() {
  const plugin = require('nodebb-plugin-web-push');
  const helpers = { formatApiResponse, notAllowed: (_request, response) => formatApiResponse(401, response) };
  await plugin.init({ router: {}, middleware: {} });
  await plugin.addRoutes({ router: {}, middleware: {}, helpers });
  const server = createServer(async (request, response) => {
    if (request.url === '/rows') return answer(response, 200, [...set('uid:7:web-push:subscriptions')]);
    if (request.url === '/api/config') return answer(response, 200, await plugin.appendConfig({ csrf_token: CSRF }));
    const handler = routes.get(`${request.method} ${request.url}`);
    if (handler === undefined) return answer(response, 404, {});
    if (request.headers['x-csrf-token'] !== CSRF) return formatApiResponse(403, response);
    let text = '';
    for await (const chunk of request) text += chunk;
    await handler({ uid: 7, body: JSON.parse(text) }, response);
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
}

void main();
