import sqlite3 from 'sqlite3';

/** A database file opened from outside the product, which must not be writing it at that moment. */
export interface Database {
  all<T>(sql: string, ...values: unknown[]): Promise<T[]>;
  /** Answers the number of rows changed. */
  run(sql: string, ...values: unknown[]): Promise<number>;
  close(): Promise<void>;
}

export async function openDatabase(file: string): Promise<Database> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, sqlite3.OPEN_READWRITE, (error) => (error ? reject(error) : resolve(opened)));
  });
  return {
    all: <T>(sql: string, ...values: unknown[]) =>
      new Promise<T[]>((resolve, reject) => {
        database.all<T>(sql, values, (error, rows) => (error ? reject(error) : resolve(rows)));
      }),
    run: (sql, ...values) =>
      new Promise((resolve, reject) => {
        database.run(sql, values, function (error) {
          if (error) reject(error);
          else resolve(this.changes);
        });
      }),
    close: () => new Promise((resolve, reject) => database.close((error) => (error ? reject(error) : resolve()))),
  };
}
