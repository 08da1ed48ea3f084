/** What may be bound to a parameter. Instants are epoch milliseconds; lists are PostgreSQL arrays. */
export type SqlValue = string | number | boolean | null | readonly string[];

/** Something that runs SQL: a database, or a transaction in it. */
export interface Queryable {
  /**
   * Runs one statement.
   *
   * @param sql - One PostgreSQL statement with `$1`-style parameters.
   */
  query<Row extends object>(sql: string, params?: readonly SqlValue[]): Promise<readonly Row[]>;
}

/** A PostgreSQL database: embedded in this process, or a server. Both run the same SQL. */
export interface Database extends Queryable {
  /** Runs `work` in a transaction: committed when it resolves, rolled back when it rejects. */
  transaction<Result>(work: (tx: Queryable) => Promise<Result>): Promise<Result>;

  /**
   * Calls `onNotify` for every `NOTIFY` on a channel until the database is closed.
   *
   * Notifications can be lost while a connection is down, so listeners look for themselves now and then too.
   */
  listen(channel: string, onNotify: () => void): Promise<void>;

  close(): Promise<void>;
}
