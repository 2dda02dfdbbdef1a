import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = {
  sqlite: [
    "CREATE TABLE \"meeting_document\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"meeting_id\" integer NOT NULL, \"notice_id\" integer, \"document\" text NOT NULL, \"recorded_at\" varchar(24) NOT NULL)",
    "CREATE UNIQUE INDEX \"meeting_document_notice\" ON \"meeting_document\" (\"notice_id\") ",
    "CREATE INDEX \"meeting_document_meeting\" ON \"meeting_document\" (\"meeting_id\") ",
    "CREATE TABLE \"meeting_document_file\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"document_id\" integer NOT NULL, \"format\" varchar(10) NOT NULL, \"sha256\" varchar(64) NOT NULL, \"content\" text NOT NULL)",
    "CREATE UNIQUE INDEX \"meeting_document_file_format\" ON \"meeting_document_file\" (\"document_id\", \"format\") ",
    "DROP INDEX \"meeting_document_notice\"",
    "DROP INDEX \"meeting_document_meeting\"",
    "CREATE TABLE \"temporary_meeting_document\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"meeting_id\" integer NOT NULL, \"notice_id\" integer, \"document\" text NOT NULL, \"recorded_at\" varchar(24) NOT NULL, CONSTRAINT \"FK_fba49d4817988a8eda890d39f38\" FOREIGN KEY (\"meeting_id\") REFERENCES \"meeting\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"FK_b37e688ad7c373635ba0e4dc678\" FOREIGN KEY (\"notice_id\") REFERENCES \"conclusion_notice\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_meeting_document\"(\"id\", \"meeting_id\", \"notice_id\", \"document\", \"recorded_at\") SELECT \"id\", \"meeting_id\", \"notice_id\", \"document\", \"recorded_at\" FROM \"meeting_document\"",
    "DROP TABLE \"meeting_document\"",
    "ALTER TABLE \"temporary_meeting_document\" RENAME TO \"meeting_document\"",
    "CREATE UNIQUE INDEX \"meeting_document_notice\" ON \"meeting_document\" (\"notice_id\") ",
    "CREATE INDEX \"meeting_document_meeting\" ON \"meeting_document\" (\"meeting_id\") ",
    "DROP INDEX \"meeting_document_file_format\"",
    "CREATE TABLE \"temporary_meeting_document_file\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"document_id\" integer NOT NULL, \"format\" varchar(10) NOT NULL, \"sha256\" varchar(64) NOT NULL, \"content\" text NOT NULL, CONSTRAINT \"FK_b2a41e2aeee26ffe75043148ddd\" FOREIGN KEY (\"document_id\") REFERENCES \"meeting_document\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_meeting_document_file\"(\"id\", \"document_id\", \"format\", \"sha256\", \"content\") SELECT \"id\", \"document_id\", \"format\", \"sha256\", \"content\" FROM \"meeting_document_file\"",
    "DROP TABLE \"meeting_document_file\"",
    "ALTER TABLE \"temporary_meeting_document_file\" RENAME TO \"meeting_document_file\"",
    "CREATE UNIQUE INDEX \"meeting_document_file_format\" ON \"meeting_document_file\" (\"document_id\", \"format\") ",
  ],
  postgres: [
    "CREATE TABLE \"meeting_document\" (\"id\" SERIAL NOT NULL, \"meeting_id\" integer NOT NULL, \"notice_id\" integer, \"document\" text NOT NULL, \"recorded_at\" character varying(24) NOT NULL, CONSTRAINT \"PK_40d822b9df57f63d46723c3cd30\" PRIMARY KEY (\"id\"))",
    "CREATE UNIQUE INDEX \"meeting_document_notice\" ON \"meeting_document\" (\"notice_id\") ",
    "CREATE INDEX \"meeting_document_meeting\" ON \"meeting_document\" (\"meeting_id\") ",
    "CREATE TABLE \"meeting_document_file\" (\"id\" SERIAL NOT NULL, \"document_id\" integer NOT NULL, \"format\" character varying(10) NOT NULL, \"sha256\" character varying(64) NOT NULL, \"content\" text NOT NULL, CONSTRAINT \"PK_414b9c62ef83b915f575dff103f\" PRIMARY KEY (\"id\"))",
    "CREATE UNIQUE INDEX \"meeting_document_file_format\" ON \"meeting_document_file\" (\"document_id\", \"format\") ",
    "ALTER TABLE \"meeting_document\" ADD CONSTRAINT \"FK_fba49d4817988a8eda890d39f38\" FOREIGN KEY (\"meeting_id\") REFERENCES \"meeting\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"meeting_document\" ADD CONSTRAINT \"FK_b37e688ad7c373635ba0e4dc678\" FOREIGN KEY (\"notice_id\") REFERENCES \"conclusion_notice\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"meeting_document_file\" ADD CONSTRAINT \"FK_b2a41e2aeee26ffe75043148ddd\" FOREIGN KEY (\"document_id\") REFERENCES \"meeting_document\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
  ],
};
const DOWN = {
  sqlite: [
    "DROP INDEX \"meeting_document_file_format\"",
    "ALTER TABLE \"meeting_document_file\" RENAME TO \"temporary_meeting_document_file\"",
    "CREATE TABLE \"meeting_document_file\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"document_id\" integer NOT NULL, \"format\" varchar(10) NOT NULL, \"sha256\" varchar(64) NOT NULL, \"content\" text NOT NULL)",
    "INSERT INTO \"meeting_document_file\"(\"id\", \"document_id\", \"format\", \"sha256\", \"content\") SELECT \"id\", \"document_id\", \"format\", \"sha256\", \"content\" FROM \"temporary_meeting_document_file\"",
    "DROP TABLE \"temporary_meeting_document_file\"",
    "CREATE UNIQUE INDEX \"meeting_document_file_format\" ON \"meeting_document_file\" (\"document_id\", \"format\") ",
    "DROP INDEX \"meeting_document_meeting\"",
    "DROP INDEX \"meeting_document_notice\"",
    "ALTER TABLE \"meeting_document\" RENAME TO \"temporary_meeting_document\"",
    "CREATE TABLE \"meeting_document\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"meeting_id\" integer NOT NULL, \"notice_id\" integer, \"document\" text NOT NULL, \"recorded_at\" varchar(24) NOT NULL)",
    "INSERT INTO \"meeting_document\"(\"id\", \"meeting_id\", \"notice_id\", \"document\", \"recorded_at\") SELECT \"id\", \"meeting_id\", \"notice_id\", \"document\", \"recorded_at\" FROM \"temporary_meeting_document\"",
    "DROP TABLE \"temporary_meeting_document\"",
    "CREATE INDEX \"meeting_document_meeting\" ON \"meeting_document\" (\"meeting_id\") ",
    "CREATE UNIQUE INDEX \"meeting_document_notice\" ON \"meeting_document\" (\"notice_id\") ",
    "DROP INDEX \"meeting_document_file_format\"",
    "DROP TABLE \"meeting_document_file\"",
    "DROP INDEX \"meeting_document_meeting\"",
    "DROP INDEX \"meeting_document_notice\"",
    "DROP TABLE \"meeting_document\"",
  ],
  postgres: [
    "ALTER TABLE \"meeting_document_file\" DROP CONSTRAINT \"FK_b2a41e2aeee26ffe75043148ddd\"",
    "ALTER TABLE \"meeting_document\" DROP CONSTRAINT \"FK_b37e688ad7c373635ba0e4dc678\"",
    "ALTER TABLE \"meeting_document\" DROP CONSTRAINT \"FK_fba49d4817988a8eda890d39f38\"",
    "DROP INDEX \"public\".\"meeting_document_file_format\"",
    "DROP TABLE \"meeting_document_file\"",
    "DROP INDEX \"public\".\"meeting_document_meeting\"",
    "DROP INDEX \"public\".\"meeting_document_notice\"",
    "DROP TABLE \"meeting_document\"",
  ],
};
const kind = (runner: QueryRunner) => (runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite');

export class MeetingDocuments1795364243977 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const query of UP[kind(runner)]) await runner.query(query);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const query of DOWN[kind(runner)]) await runner.query(query);
  }
}
