import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = {
  sqlite: [
    "CREATE TABLE \"report_letterhead\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"version\" integer NOT NULL DEFAULT (1), \"name\" varchar(200) NOT NULL, \"size\" integer NOT NULL, \"sha256\" varchar(64) NOT NULL, \"content\" text NOT NULL, \"placeholders\" text NOT NULL, \"findings\" text NOT NULL, \"valid_from\" varchar(10), \"valid_to\" varchar(10), \"uploaded_by\" varchar(120) NOT NULL, \"uploaded_at\" varchar(24) NOT NULL)",
  ],
  postgres: [
    "CREATE TABLE \"report_letterhead\" (\"id\" SERIAL NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"name\" character varying(200) NOT NULL, \"size\" integer NOT NULL, \"sha256\" character varying(64) NOT NULL, \"content\" text NOT NULL, \"placeholders\" text NOT NULL, \"findings\" text NOT NULL, \"valid_from\" character varying(10), \"valid_to\" character varying(10), \"uploaded_by\" character varying(120) NOT NULL, \"uploaded_at\" character varying(24) NOT NULL, CONSTRAINT \"PK_5cd647582264695c4ed7287f6de\" PRIMARY KEY (\"id\"))",
  ],
};
const DOWN = {
  sqlite: [
    "DROP TABLE \"report_letterhead\"",
  ],
  postgres: [
    "DROP TABLE \"report_letterhead\"",
  ],
};
const kind = (runner: QueryRunner) => (runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite');

export class ReportLetterheads1795377923323 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const query of UP[kind(runner)]) await runner.query(query);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const query of DOWN[kind(runner)]) await runner.query(query);
  }
}
