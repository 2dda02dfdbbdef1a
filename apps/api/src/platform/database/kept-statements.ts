import type { Database, Statement } from 'sqlite3';
import type { DataSource } from 'typeorm';

/** Of one connection; each holds some tens of kilobytes. */
const MOST_STATEMENTS = 150;
/** Our own questions (`readRows`) are in lower case and carry every value as a parameter; TypeORM's texts hardly repeat. */
const OWN_QUESTION = /^\s*(select|with)\b/;

type Done = (this: Statement, error: Error | null, rows?: unknown[]) => void;

/**
 * Keeps the compiled statements of a SQLite connection. The driver compiles each anew, which takes a turn of its own in the
 * thread pool and, for the questions asked here, longer than answering. A statement that was stepped to its end holds
 * no lock, and SQLite compiles it again by itself when the schema has changed.
 */
export function keepStatements(source: DataSource): void {
  const database = (source.driver as unknown as { databaseConnection: Database }).databaseConnection;
  const kept = new Map<string, Statement>();
  const all = database.all.bind(database) as (...args: unknown[]) => Database;
  const close = database.close.bind(database);

  const ask = (sql: string, values: unknown[], done: Done): Database => {
    if (!OWN_QUESTION.test(sql)) return all(sql, values, done);
    const known = kept.get(sql);
    if (known) {
      // The least used are the first.
      kept.delete(sql);
      kept.set(sql, known);
      known.all(values, done);
      return database;
    }
    // Kept only once it is compiled: what waits for a statement that cannot be compiled is never answered.
    const compiled: Statement = database.prepare(sql, (error: Error | null) => {
      if (error) return done.call(compiled, error);
      kept.get(sql)?.finalize();
      kept.set(sql, compiled);
      compiled.all(values, done);
      for (const [oldest, statement] of kept) {
        if (kept.size <= MOST_STATEMENTS) return;
        kept.delete(oldest);
        statement.finalize();
      }
    });
    return database;
  };
  Object.assign(database, {
    all: ask,
    // A connection with statements cannot be closed.
    close: (done?: (error: Error | null) => void) => {
      kept.forEach((statement) => statement.finalize());
      kept.clear();
      close(done);
    },
  });
}
