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
  {
    name: '005-people-and-settings',
    statements: [
      // One row at most: what every process that shares the database signs sessions and proofs with.
      `CREATE TABLE server_secrets (
        id smallint PRIMARY KEY CHECK (id = 1),
        secret text NOT NULL,
        created_at bigint NOT NULL
      )`,
      `ALTER TABLE subscriptions
        ADD COLUMN device_id text,
        ADD COLUMN topic_levels jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN attributes jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN user_id text,
        ADD COLUMN consent jsonb`,
      'CREATE INDEX subscriptions_user_id ON subscriptions (user_id) WHERE user_id IS NOT NULL',
      // Whom a message is for, beyond its route, and what it says in other languages.
      `ALTER TABLE messages ADD COLUMN audience jsonb NOT NULL DEFAULT '{}'`,
      // A delivery of its own time and for one person alone; NULL: the message's, and anybody.
      'ALTER TABLE deliveries ADD COLUMN expires_at bigint, ADD COLUMN user_id text',
      `CREATE TABLE bookings (
        id text PRIMARY KEY,
        user_id text NOT NULL,
        sailing_id text NOT NULL,
        origin text NOT NULL,
        departs_at bigint NOT NULL,
        remind_at bigint NOT NULL,
        reminded_at bigint,
        message_id text,
        created_at bigint NOT NULL,
        cancelled_at bigint
      )`,
      'CREATE UNIQUE INDEX bookings_once ON bookings (user_id, sailing_id) WHERE cancelled_at IS NULL',
      'CREATE INDEX bookings_remind_at ON bookings (remind_at) WHERE cancelled_at IS NULL AND reminded_at IS NULL',
      // No foreign keys: a receipt may come after what it is about was forgotten.
      `CREATE TABLE receipts (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        subscription_id text NOT NULL,
        message_id text,
        kind text NOT NULL CHECK (kind IN ('shown', 'clicked', 'action', 'dismissed')),
        action text,
        at bigint NOT NULL
      )`,
      'CREATE INDEX receipts_message_id ON receipts (message_id, kind)',
      'CREATE INDEX receipts_subscription_id ON receipts (subscription_id)',
    ],
  },
];
