import type { Database, Statement } from 'sqlite3';
import type { DataSource } from 'typeorm';

/** Of one connection; each holds some tens of kilobytes. */
const MOST_STATEMENTS = 150;
/**
 * Our own texts (`readRows`, `insertRow`, `updateRows`) are in lower case and carry every value as a parameter; TypeORM's
 * hardly repeat, but for the frame of a transaction.
 */
const OWN = { all: /^(\s*(select|with)\b|BEGIN |COMMIT$)/, run: /^(INSERT into|UPDATE "\w+" set) / };
type Way = keyof typeof OWN;

type Done = (this: Statement, error: Error | null, rows?: unknown[]) => void;

/**
 * Keeps the compiled statements of a SQLite connection. The driver compiles each anew, which takes a turn of its own in the
 * thread pool and, for the questions asked here, longer than answering. A statement that was stepped to its end holds
 * no lock, and SQLite compiles it again by itself when the schema has changed.
 */
export function keepStatements(source: DataSource): void {
  const database = (source.driver as unknown as { databaseConnection: Database }).databaseConnection;
  const kept = new Map<string, Statement>();
  const plain = { all: database.all.bind(database), run: database.run.bind(database) } as unknown as Record<
    Way,
    (...asked: unknown[]) => Database
  >;
  const close = database.close.bind(database);

  const ask =
    (way: Way) =>
    (...[sql, values, done, ...rest]: [string, unknown[] | undefined, Done, ...unknown[]]): Database => {
      const asked = [sql, values, done, ...rest].slice(0, done === undefined ? 2 : undefined);
      if (!OWN[way].test(sql) || typeof done !== 'function') return plain[way](...asked);
      const known = kept.get(sql);
      if (known) {
        // The least used are the first.
        kept.delete(sql);
        kept.set(sql, known);
        known[way](values ?? [], answered(sql, done));
        return database;
      }
      // Kept only once it is compiled: what waits for a statement that cannot be compiled is never answered.
      const compiled: Statement = database.prepare(sql, (error: Error | null) => {
        if (error) return done.call(compiled, error);
        kept.get(sql)?.finalize();
        kept.set(sql, compiled);
        compiled[way](values ?? [], answered(sql, done));
        for (const [oldest, statement] of kept) {
          if (kept.size <= MOST_STATEMENTS) return;
          kept.delete(oldest);
          statement.finalize();
        }
      });
      return database;
    };
  /** One that failed may stand in the midst of its work and hold on to it, so it is given up. */
  const answered = (sql: string, done: Done): Done =>
    function (error, rows) {
      if (error && kept.get(sql) === this) {
        kept.delete(sql);
        this.finalize();
      }
      done.call(this, error, rows);
    };
  Object.assign(database, {
    all: ask('all'),
    run: ask('run'),
    // A connection with statements cannot be closed.
    close: (done?: (error: Error | null) => void) => {
      kept.forEach((statement) => statement.finalize());
      kept.clear();
      close(done);
    },
  });
}
