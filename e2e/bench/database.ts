import { Client } from 'pg';
import sqlite3 from 'sqlite3';

/** A database looked at from outside the product. */
export interface Database {
  /** `?` stands for a value. */
  all<T>(sql: string, ...values: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

/** A SQLite file that is changed by the bench itself; the product must not be writing it at that moment. */
export interface SqliteFile extends Database {
  run(sql: string, ...values: unknown[]): Promise<void>;
}

export async function openFile(file: string): Promise<SqliteFile> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, sqlite3.OPEN_READWRITE, (error) =>
      error ? reject(error) : resolve(opened),
    );
  });
  return {
    all: <T>(sql: string, ...values: unknown[]) =>
      new Promise<T[]>((resolve, reject) => {
        database.all<T>(sql, values, (error, rows) => (error ? reject(error) : resolve(rows)));
      }),
    run: (sql, ...values) =>
      new Promise((resolve, reject) => {
        database.run(sql, values, (error: Error | null) => (error ? reject(error) : resolve()));
      }),
    close: () => new Promise((resolve, reject) => database.close((error) => (error ? reject(error) : resolve()))),
  };
}

export async function openPostgres(url: string): Promise<Database> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return {
    async all<T>(sql: string, ...values: unknown[]) {
      let n = 0;
      const { rows } = await client.query(
        sql.replaceAll('?', () => `$${++n}`),
        values,
      );
      return rows as T[];
    },
    close: () => client.end(),
  };
}
