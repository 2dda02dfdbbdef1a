import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = {
  sqlite: [
    "CREATE TABLE \"return_form_upload\" (\"return_id\" integer PRIMARY KEY NOT NULL, \"file_name\" varchar(255) NOT NULL, \"content\" text NOT NULL, \"issues\" text NOT NULL, \"written\" text NOT NULL, \"uploaded_at\" varchar(24) NOT NULL)",
    "CREATE TABLE \"temporary_return_form_upload\" (\"return_id\" integer PRIMARY KEY NOT NULL, \"file_name\" varchar(255) NOT NULL, \"content\" text NOT NULL, \"issues\" text NOT NULL, \"written\" text NOT NULL, \"uploaded_at\" varchar(24) NOT NULL, CONSTRAINT \"FK_848361df072c9ce1d9d79d2d62a\" FOREIGN KEY (\"return_id\") REFERENCES \"unit_return\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_return_form_upload\"(\"return_id\", \"file_name\", \"content\", \"issues\", \"written\", \"uploaded_at\") SELECT \"return_id\", \"file_name\", \"content\", \"issues\", \"written\", \"uploaded_at\" FROM \"return_form_upload\"",
    "DROP TABLE \"return_form_upload\"",
    "ALTER TABLE \"temporary_return_form_upload\" RENAME TO \"return_form_upload\"",
  ],
  postgres: [
    "CREATE TABLE \"return_form_upload\" (\"return_id\" integer NOT NULL, \"file_name\" character varying(255) NOT NULL, \"content\" text NOT NULL, \"issues\" text NOT NULL, \"written\" text NOT NULL, \"uploaded_at\" character varying(24) NOT NULL, CONSTRAINT \"PK_848361df072c9ce1d9d79d2d62a\" PRIMARY KEY (\"return_id\"))",
    "ALTER TABLE \"return_form_upload\" ADD CONSTRAINT \"FK_848361df072c9ce1d9d79d2d62a\" FOREIGN KEY (\"return_id\") REFERENCES \"unit_return\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
  ],
};
const DOWN = {
  sqlite: [
    "ALTER TABLE \"return_form_upload\" RENAME TO \"temporary_return_form_upload\"",
    "CREATE TABLE \"return_form_upload\" (\"return_id\" integer PRIMARY KEY NOT NULL, \"file_name\" varchar(255) NOT NULL, \"content\" text NOT NULL, \"issues\" text NOT NULL, \"written\" text NOT NULL, \"uploaded_at\" varchar(24) NOT NULL)",
    "INSERT INTO \"return_form_upload\"(\"return_id\", \"file_name\", \"content\", \"issues\", \"written\", \"uploaded_at\") SELECT \"return_id\", \"file_name\", \"content\", \"issues\", \"written\", \"uploaded_at\" FROM \"temporary_return_form_upload\"",
    "DROP TABLE \"temporary_return_form_upload\"",
    "DROP TABLE \"return_form_upload\"",
  ],
  postgres: [
    "ALTER TABLE \"return_form_upload\" DROP CONSTRAINT \"FK_848361df072c9ce1d9d79d2d62a\"",
    "DROP TABLE \"return_form_upload\"",
  ],
};
const kind = (runner: QueryRunner) => (runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite');

export class ReturnFormUploads1795378187689 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const query of UP[kind(runner)]) await runner.query(query);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const query of DOWN[kind(runner)]) await runner.query(query);
  }
}
