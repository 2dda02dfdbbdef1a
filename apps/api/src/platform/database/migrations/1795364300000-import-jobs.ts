import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = {
  sqlite: [
    "CREATE TABLE \"import_check\" (\"import_id\" integer PRIMARY KEY NOT NULL, \"state\" varchar(12) NOT NULL, \"step\" varchar(12) NOT NULL, \"done\" integer NOT NULL, \"total\" integer NOT NULL, \"message\" text, \"asked\" text, \"offer\" text, \"converted\" text, \"counts\" text NOT NULL, \"runner\" varchar(36) NOT NULL, \"beat_at\" varchar(24) NOT NULL)",
    "CREATE TABLE \"import_part\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"import_id\" integer NOT NULL, \"kind\" varchar(12) NOT NULL, \"no\" integer NOT NULL, \"items\" text NOT NULL)",
    "CREATE UNIQUE INDEX \"import_part_place\" ON \"import_part\" (\"import_id\", \"kind\", \"no\") ",
    "CREATE TABLE \"temporary_import_check\" (\"import_id\" integer PRIMARY KEY NOT NULL, \"state\" varchar(12) NOT NULL, \"step\" varchar(12) NOT NULL, \"done\" integer NOT NULL, \"total\" integer NOT NULL, \"message\" text, \"asked\" text, \"offer\" text, \"converted\" text, \"counts\" text NOT NULL, \"runner\" varchar(36) NOT NULL, \"beat_at\" varchar(24) NOT NULL, CONSTRAINT \"FK_6a66cf9f1e31fef172fb8494a08\" FOREIGN KEY (\"import_id\") REFERENCES \"plan_import\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_import_check\"(\"import_id\", \"state\", \"step\", \"done\", \"total\", \"message\", \"asked\", \"offer\", \"converted\", \"counts\", \"runner\", \"beat_at\") SELECT \"import_id\", \"state\", \"step\", \"done\", \"total\", \"message\", \"asked\", \"offer\", \"converted\", \"counts\", \"runner\", \"beat_at\" FROM \"import_check\"",
    "DROP TABLE \"import_check\"",
    "ALTER TABLE \"temporary_import_check\" RENAME TO \"import_check\"",
    "DROP INDEX \"import_part_place\"",
    "CREATE TABLE \"temporary_import_part\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"import_id\" integer NOT NULL, \"kind\" varchar(12) NOT NULL, \"no\" integer NOT NULL, \"items\" text NOT NULL, CONSTRAINT \"FK_cad6e7d751c1b1005a8b88a6b22\" FOREIGN KEY (\"import_id\") REFERENCES \"plan_import\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_import_part\"(\"id\", \"import_id\", \"kind\", \"no\", \"items\") SELECT \"id\", \"import_id\", \"kind\", \"no\", \"items\" FROM \"import_part\"",
    "DROP TABLE \"import_part\"",
    "ALTER TABLE \"temporary_import_part\" RENAME TO \"import_part\"",
    "CREATE UNIQUE INDEX \"import_part_place\" ON \"import_part\" (\"import_id\", \"kind\", \"no\") ",
  ],
  postgres: [
    "CREATE TABLE \"import_check\" (\"import_id\" integer NOT NULL, \"state\" character varying(12) NOT NULL, \"step\" character varying(12) NOT NULL, \"done\" integer NOT NULL, \"total\" integer NOT NULL, \"message\" text, \"asked\" text, \"offer\" text, \"converted\" text, \"counts\" text NOT NULL, \"runner\" character varying(36) NOT NULL, \"beat_at\" character varying(24) NOT NULL, CONSTRAINT \"PK_6a66cf9f1e31fef172fb8494a08\" PRIMARY KEY (\"import_id\"))",
    "CREATE TABLE \"import_part\" (\"id\" SERIAL NOT NULL, \"import_id\" integer NOT NULL, \"kind\" character varying(12) NOT NULL, \"no\" integer NOT NULL, \"items\" text NOT NULL, CONSTRAINT \"PK_e672b4914216526387766bd461d\" PRIMARY KEY (\"id\"))",
    "CREATE UNIQUE INDEX \"import_part_place\" ON \"import_part\" (\"import_id\", \"kind\", \"no\") ",
    "ALTER TABLE \"import_check\" ADD CONSTRAINT \"FK_6a66cf9f1e31fef172fb8494a08\" FOREIGN KEY (\"import_id\") REFERENCES \"plan_import\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"import_part\" ADD CONSTRAINT \"FK_cad6e7d751c1b1005a8b88a6b22\" FOREIGN KEY (\"import_id\") REFERENCES \"plan_import\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
  ],
};
const DOWN = {
  sqlite: [
    "DROP INDEX \"import_part_place\"",
    "ALTER TABLE \"import_part\" RENAME TO \"temporary_import_part\"",
    "CREATE TABLE \"import_part\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"import_id\" integer NOT NULL, \"kind\" varchar(12) NOT NULL, \"no\" integer NOT NULL, \"items\" text NOT NULL)",
    "INSERT INTO \"import_part\"(\"id\", \"import_id\", \"kind\", \"no\", \"items\") SELECT \"id\", \"import_id\", \"kind\", \"no\", \"items\" FROM \"temporary_import_part\"",
    "DROP TABLE \"temporary_import_part\"",
    "CREATE UNIQUE INDEX \"import_part_place\" ON \"import_part\" (\"import_id\", \"kind\", \"no\") ",
    "ALTER TABLE \"import_check\" RENAME TO \"temporary_import_check\"",
    "CREATE TABLE \"import_check\" (\"import_id\" integer PRIMARY KEY NOT NULL, \"state\" varchar(12) NOT NULL, \"step\" varchar(12) NOT NULL, \"done\" integer NOT NULL, \"total\" integer NOT NULL, \"message\" text, \"asked\" text, \"offer\" text, \"converted\" text, \"counts\" text NOT NULL, \"runner\" varchar(36) NOT NULL, \"beat_at\" varchar(24) NOT NULL)",
    "INSERT INTO \"import_check\"(\"import_id\", \"state\", \"step\", \"done\", \"total\", \"message\", \"asked\", \"offer\", \"converted\", \"counts\", \"runner\", \"beat_at\") SELECT \"import_id\", \"state\", \"step\", \"done\", \"total\", \"message\", \"asked\", \"offer\", \"converted\", \"counts\", \"runner\", \"beat_at\" FROM \"temporary_import_check\"",
    "DROP TABLE \"temporary_import_check\"",
    "DROP INDEX \"import_part_place\"",
    "DROP TABLE \"import_part\"",
    "DROP TABLE \"import_check\"",
  ],
  postgres: [
    "ALTER TABLE \"import_part\" DROP CONSTRAINT \"FK_cad6e7d751c1b1005a8b88a6b22\"",
    "ALTER TABLE \"import_check\" DROP CONSTRAINT \"FK_6a66cf9f1e31fef172fb8494a08\"",
    "DROP INDEX \"public\".\"import_part_place\"",
    "DROP TABLE \"import_part\"",
    "DROP TABLE \"import_check\"",
  ],
};
const kind = (runner: QueryRunner) => (runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite');

export class ImportJobs1795364300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const query of UP[kind(runner)]) await runner.query(query);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const query of DOWN[kind(runner)]) await runner.query(query);
  }
}
