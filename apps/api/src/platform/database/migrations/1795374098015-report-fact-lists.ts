import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = {
  sqlite: [
    "CREATE TABLE \"report_fact_list\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"report_id\" integer NOT NULL, \"key\" varchar(120) NOT NULL, \"label\" varchar(500) NOT NULL, \"columns\" text NOT NULL, \"rows\" text NOT NULL)",
    "CREATE UNIQUE INDEX \"report_fact_list_key\" ON \"report_fact_list\" (\"report_id\", \"key\") ",
    "DROP INDEX \"report_fact_list_key\"",
    "CREATE TABLE \"temporary_report_fact_list\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"report_id\" integer NOT NULL, \"key\" varchar(120) NOT NULL, \"label\" varchar(500) NOT NULL, \"columns\" text NOT NULL, \"rows\" text NOT NULL, CONSTRAINT \"FK_b27359018d998ac48600f2391a6\" FOREIGN KEY (\"report_id\") REFERENCES \"report\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_report_fact_list\"(\"id\", \"report_id\", \"key\", \"label\", \"columns\", \"rows\") SELECT \"id\", \"report_id\", \"key\", \"label\", \"columns\", \"rows\" FROM \"report_fact_list\"",
    "DROP TABLE \"report_fact_list\"",
    "ALTER TABLE \"temporary_report_fact_list\" RENAME TO \"report_fact_list\"",
    "CREATE UNIQUE INDEX \"report_fact_list_key\" ON \"report_fact_list\" (\"report_id\", \"key\") ",
  ],
  postgres: [
    "CREATE TABLE \"report_fact_list\" (\"id\" SERIAL NOT NULL, \"report_id\" integer NOT NULL, \"key\" character varying(120) NOT NULL, \"label\" character varying(500) NOT NULL, \"columns\" text NOT NULL, \"rows\" text NOT NULL, CONSTRAINT \"PK_1a9889869bcc4b9c5461f971c6f\" PRIMARY KEY (\"id\"))",
    "CREATE UNIQUE INDEX \"report_fact_list_key\" ON \"report_fact_list\" (\"report_id\", \"key\") ",
    "ALTER TABLE \"report_fact_list\" ADD CONSTRAINT \"FK_b27359018d998ac48600f2391a6\" FOREIGN KEY (\"report_id\") REFERENCES \"report\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
  ],
};
const DOWN = {
  sqlite: [
    "DROP INDEX \"report_fact_list_key\"",
    "ALTER TABLE \"report_fact_list\" RENAME TO \"temporary_report_fact_list\"",
    "CREATE TABLE \"report_fact_list\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"report_id\" integer NOT NULL, \"key\" varchar(120) NOT NULL, \"label\" varchar(500) NOT NULL, \"columns\" text NOT NULL, \"rows\" text NOT NULL)",
    "INSERT INTO \"report_fact_list\"(\"id\", \"report_id\", \"key\", \"label\", \"columns\", \"rows\") SELECT \"id\", \"report_id\", \"key\", \"label\", \"columns\", \"rows\" FROM \"temporary_report_fact_list\"",
    "DROP TABLE \"temporary_report_fact_list\"",
    "CREATE UNIQUE INDEX \"report_fact_list_key\" ON \"report_fact_list\" (\"report_id\", \"key\") ",
    "DROP INDEX \"report_fact_list_key\"",
    "DROP TABLE \"report_fact_list\"",
  ],
  postgres: [
    "ALTER TABLE \"report_fact_list\" DROP CONSTRAINT \"FK_b27359018d998ac48600f2391a6\"",
    "DROP INDEX \"public\".\"report_fact_list_key\"",
    "DROP TABLE \"report_fact_list\"",
  ],
};
const kind = (runner: QueryRunner) => (runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite');

export class ReportFactLists1795374098015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const query of UP[kind(runner)]) await runner.query(query);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const query of DOWN[kind(runner)]) await runner.query(query);
  }
}
