/** One step of the schema. */
export interface Migration {
  readonly name: string;
  /** Single statements, run in order. */
  readonly statements: readonly string[];
}

/** Every step, oldest first. Append only: a step that has run anywhere is never edited. */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: '001-application-server-keys',
    statements: [
      // One row at most: every process that shares the database signs with the same key.
      `CREATE TABLE application_server_keys (
        id smallint PRIMARY KEY CHECK (id = 1),
        public_key text NOT NULL,
        private_key text NOT NULL,
        created_at bigint NOT NULL
      )`,
    ],
  },
  {
    name: '002-subscriptions',
    statements: [
      `CREATE TABLE subscriptions (
        id text PRIMARY KEY,
        endpoint text NOT NULL UNIQUE,
        p256dh text NOT NULL,
        auth text NOT NULL,
        expires_at bigint,
        topics text[] NOT NULL,
        locale text,
        time_zone text,
        browser text,
        created_at bigint NOT NULL,
        updated_at bigint NOT NULL
      )`,
    ],
  },
  {
    name: '003-messages-and-deliveries',
    statements: [
      `CREATE TABLE messages (
        id text PRIMARY KEY,
        title text NOT NULL,
        body text NOT NULL,
        link text NOT NULL,
        route text,
        urgency text NOT NULL,
        ttl_seconds integer NOT NULL,
        topic text,
        payload text NOT NULL,
        created_at bigint NOT NULL,
        expires_at bigint NOT NULL
      )`,
      'CREATE INDEX messages_created_at ON messages (created_at)',
      // No foreign key to subscriptions: the history of a delivery outlives the subscription.
      `CREATE TABLE deliveries (
        id text PRIMARY KEY,
        message_id text NOT NULL REFERENCES messages ON DELETE CASCADE,
        subscription_id text NOT NULL,
        browser text,
        status text NOT NULL CHECK (status IN ('queued', 'sent', 'accepted', 'gone', 'retried', 'failed')),
        attempt integer NOT NULL DEFAULT 0,
        http_status integer,
        due_at bigint NOT NULL,
        updated_at bigint NOT NULL
      )`,
      `CREATE INDEX deliveries_due_at ON deliveries (due_at) WHERE status IN ('queued', 'retried', 'sent')`,
      'CREATE INDEX deliveries_message_id ON deliveries (message_id, status)',
      'CREATE INDEX deliveries_subscription_id ON deliveries (subscription_id)',
    ],
  },
  {
    name: '004-events',
    statements: [
      `CREATE TABLE events (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL,
        data json NOT NULL,
        at bigint NOT NULL
      )`,
    ],
  },
];
