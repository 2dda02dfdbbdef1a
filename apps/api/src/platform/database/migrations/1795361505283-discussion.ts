import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = {
  sqlite: [
    "CREATE TABLE \"comment\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"task_id\" integer NOT NULL, \"author_id\" integer NOT NULL, \"unit_id\" integer, \"text\" text NOT NULL, \"written_on\" varchar(10) NOT NULL, \"created_at\" varchar(24) NOT NULL, \"withdrawn_at\" varchar(24))",
    "CREATE INDEX \"comment_task\" ON \"comment\" (\"task_id\", \"id\") ",
    "DROP INDEX \"comment_task\"",
    "CREATE TABLE \"temporary_comment\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"task_id\" integer NOT NULL, \"author_id\" integer NOT NULL, \"unit_id\" integer, \"text\" text NOT NULL, \"written_on\" varchar(10) NOT NULL, \"created_at\" varchar(24) NOT NULL, \"withdrawn_at\" varchar(24), CONSTRAINT \"FK_91256732111f039be6b212d96cd\" FOREIGN KEY (\"task_id\") REFERENCES \"task\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"FK_3ce66469b26697baa097f8da923\" FOREIGN KEY (\"author_id\") REFERENCES \"user_account\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"FK_298799f9fe7e7a59768940c9d39\" FOREIGN KEY (\"unit_id\") REFERENCES \"unit\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_comment\"(\"id\", \"task_id\", \"author_id\", \"unit_id\", \"text\", \"written_on\", \"created_at\", \"withdrawn_at\") SELECT \"id\", \"task_id\", \"author_id\", \"unit_id\", \"text\", \"written_on\", \"created_at\", \"withdrawn_at\" FROM \"comment\"",
    "DROP TABLE \"comment\"",
    "ALTER TABLE \"temporary_comment\" RENAME TO \"comment\"",
    "CREATE INDEX \"comment_task\" ON \"comment\" (\"task_id\", \"id\") ",
  ],
  postgres: [
    "CREATE TABLE \"comment\" (\"id\" SERIAL NOT NULL, \"task_id\" integer NOT NULL, \"author_id\" integer NOT NULL, \"unit_id\" integer, \"text\" text NOT NULL, \"written_on\" character varying(10) NOT NULL, \"created_at\" character varying(24) NOT NULL, \"withdrawn_at\" character varying(24), CONSTRAINT \"PK_0b0e4bbc8415ec426f87f3a88e2\" PRIMARY KEY (\"id\"))",
    "CREATE INDEX \"comment_task\" ON \"comment\" (\"task_id\", \"id\") ",
    "ALTER TABLE \"comment\" ADD CONSTRAINT \"FK_91256732111f039be6b212d96cd\" FOREIGN KEY (\"task_id\") REFERENCES \"task\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"comment\" ADD CONSTRAINT \"FK_3ce66469b26697baa097f8da923\" FOREIGN KEY (\"author_id\") REFERENCES \"user_account\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"comment\" ADD CONSTRAINT \"FK_298799f9fe7e7a59768940c9d39\" FOREIGN KEY (\"unit_id\") REFERENCES \"unit\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
  ],
};
const DOWN = {
  sqlite: [
    "DROP INDEX \"comment_task\"",
    "ALTER TABLE \"comment\" RENAME TO \"temporary_comment\"",
    "CREATE TABLE \"comment\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"task_id\" integer NOT NULL, \"author_id\" integer NOT NULL, \"unit_id\" integer, \"text\" text NOT NULL, \"written_on\" varchar(10) NOT NULL, \"created_at\" varchar(24) NOT NULL, \"withdrawn_at\" varchar(24))",
    "INSERT INTO \"comment\"(\"id\", \"task_id\", \"author_id\", \"unit_id\", \"text\", \"written_on\", \"created_at\", \"withdrawn_at\") SELECT \"id\", \"task_id\", \"author_id\", \"unit_id\", \"text\", \"written_on\", \"created_at\", \"withdrawn_at\" FROM \"temporary_comment\"",
    "DROP TABLE \"temporary_comment\"",
    "CREATE INDEX \"comment_task\" ON \"comment\" (\"task_id\", \"id\") ",
    "DROP INDEX \"comment_task\"",
    "DROP TABLE \"comment\"",
  ],
  postgres: [
    "ALTER TABLE \"comment\" DROP CONSTRAINT \"FK_298799f9fe7e7a59768940c9d39\"",
    "ALTER TABLE \"comment\" DROP CONSTRAINT \"FK_3ce66469b26697baa097f8da923\"",
    "ALTER TABLE \"comment\" DROP CONSTRAINT \"FK_91256732111f039be6b212d96cd\"",
    "DROP INDEX \"public\".\"comment_task\"",
    "DROP TABLE \"comment\"",
  ],
};
const kind = (runner: QueryRunner) => (runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite');

export class Discussion1795361505283 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const query of UP[kind(runner)]) await runner.query(query);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const query of DOWN[kind(runner)]) await runner.query(query);
  }
}
