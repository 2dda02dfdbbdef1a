import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = {
  sqlite: [
    "CREATE TABLE \"period_detail\" (\"period_id\" integer PRIMARY KEY NOT NULL, \"version\" integer NOT NULL DEFAULT (1), \"kind\" varchar(10) NOT NULL, \"cumulative\" boolean NOT NULL, \"note\" varchar(500) NOT NULL)",
    "CREATE TABLE \"period_due\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"period_id\" integer NOT NULL, \"level\" varchar(10) NOT NULL, \"due_on\" varchar(10) NOT NULL)",
    "CREATE UNIQUE INDEX \"period_due_level\" ON \"period_due\" (\"period_id\", \"level\") ",
    "CREATE TABLE \"indicator\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"version\" integer NOT NULL DEFAULT (1), \"code\" varchar(20) NOT NULL, \"name\" varchar(300) NOT NULL, \"area_code\" varchar(10) NOT NULL, \"order_no\" integer NOT NULL, \"unit_of_measure\" varchar(40) NOT NULL, \"value_type\" varchar(10) NOT NULL, \"decimals\" integer NOT NULL, \"accumulation\" varchar(10) NOT NULL, \"levels\" text NOT NULL, \"axes\" text NOT NULL, \"rules\" text NOT NULL, \"choices\" text NOT NULL, \"numerator_code\" varchar(20), \"denominator_code\" varchar(20), \"guide\" text NOT NULL, \"valid_from\" varchar(10) NOT NULL, \"valid_to\" varchar(10), \"search_key\" text NOT NULL)",
    "CREATE UNIQUE INDEX \"indicator_code\" ON \"indicator\" (\"code\", \"valid_from\") ",
    "CREATE TABLE \"indicator_value\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"indicator_id\" integer NOT NULL, \"unit_id\" integer, \"period_id\" integer, \"from_date\" varchar(10), \"to_date\" varchar(10), \"as_of\" varchar(10), \"axis_item\" varchar(40), \"amount\" bigint, \"decimals\" integer NOT NULL, \"low\" bigint, \"high\" bigint, \"numerator\" bigint, \"denominator\" bigint, \"choice\" varchar(40), \"text\" text, \"as_stated\" varchar(300), \"approximate\" varchar(10), \"provisional\" boolean NOT NULL, \"origin\" varchar(10) NOT NULL, \"source_file\" varchar(200), \"speaker\" varchar(200), \"document\" varchar(300), \"note\" text NOT NULL, \"conflict_group\" varchar(60), \"recorded_at\" varchar(24) NOT NULL, \"superseded_at\" varchar(24), \"recorded_by_id\" integer)",
    "CREATE INDEX \"indicator_value_unit\" ON \"indicator_value\" (\"unit_id\", \"period_id\") ",
    "CREATE INDEX \"indicator_value_period\" ON \"indicator_value\" (\"period_id\", \"indicator_id\") ",
    "CREATE TABLE \"temporary_period_detail\" (\"period_id\" integer PRIMARY KEY NOT NULL, \"version\" integer NOT NULL DEFAULT (1), \"kind\" varchar(10) NOT NULL, \"cumulative\" boolean NOT NULL, \"note\" varchar(500) NOT NULL, CONSTRAINT \"FK_1bb003e8367f29c8690e337d6ed\" FOREIGN KEY (\"period_id\") REFERENCES \"reporting_period\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_period_detail\"(\"period_id\", \"version\", \"kind\", \"cumulative\", \"note\") SELECT \"period_id\", \"version\", \"kind\", \"cumulative\", \"note\" FROM \"period_detail\"",
    "DROP TABLE \"period_detail\"",
    "ALTER TABLE \"temporary_period_detail\" RENAME TO \"period_detail\"",
    "DROP INDEX \"period_due_level\"",
    "CREATE TABLE \"temporary_period_due\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"period_id\" integer NOT NULL, \"level\" varchar(10) NOT NULL, \"due_on\" varchar(10) NOT NULL, CONSTRAINT \"FK_afadb9a720a211b28c54c1aceec\" FOREIGN KEY (\"period_id\") REFERENCES \"reporting_period\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_period_due\"(\"id\", \"period_id\", \"level\", \"due_on\") SELECT \"id\", \"period_id\", \"level\", \"due_on\" FROM \"period_due\"",
    "DROP TABLE \"period_due\"",
    "ALTER TABLE \"temporary_period_due\" RENAME TO \"period_due\"",
    "CREATE UNIQUE INDEX \"period_due_level\" ON \"period_due\" (\"period_id\", \"level\") ",
    "DROP INDEX \"indicator_value_unit\"",
    "DROP INDEX \"indicator_value_period\"",
    "CREATE TABLE \"temporary_indicator_value\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"indicator_id\" integer NOT NULL, \"unit_id\" integer, \"period_id\" integer, \"from_date\" varchar(10), \"to_date\" varchar(10), \"as_of\" varchar(10), \"axis_item\" varchar(40), \"amount\" bigint, \"decimals\" integer NOT NULL, \"low\" bigint, \"high\" bigint, \"numerator\" bigint, \"denominator\" bigint, \"choice\" varchar(40), \"text\" text, \"as_stated\" varchar(300), \"approximate\" varchar(10), \"provisional\" boolean NOT NULL, \"origin\" varchar(10) NOT NULL, \"source_file\" varchar(200), \"speaker\" varchar(200), \"document\" varchar(300), \"note\" text NOT NULL, \"conflict_group\" varchar(60), \"recorded_at\" varchar(24) NOT NULL, \"superseded_at\" varchar(24), \"recorded_by_id\" integer, CONSTRAINT \"FK_fb4de0d5692458e282e755eb235\" FOREIGN KEY (\"indicator_id\") REFERENCES \"indicator\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"FK_b6a289f1fbcd755243276409626\" FOREIGN KEY (\"unit_id\") REFERENCES \"unit\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"FK_6196914a6539cd406c6d49bc925\" FOREIGN KEY (\"period_id\") REFERENCES \"reporting_period\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"FK_b668d8c7129ac62d9b7e24bb11e\" FOREIGN KEY (\"recorded_by_id\") REFERENCES \"user_account\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_indicator_value\"(\"id\", \"indicator_id\", \"unit_id\", \"period_id\", \"from_date\", \"to_date\", \"as_of\", \"axis_item\", \"amount\", \"decimals\", \"low\", \"high\", \"numerator\", \"denominator\", \"choice\", \"text\", \"as_stated\", \"approximate\", \"provisional\", \"origin\", \"source_file\", \"speaker\", \"document\", \"note\", \"conflict_group\", \"recorded_at\", \"superseded_at\", \"recorded_by_id\") SELECT \"id\", \"indicator_id\", \"unit_id\", \"period_id\", \"from_date\", \"to_date\", \"as_of\", \"axis_item\", \"amount\", \"decimals\", \"low\", \"high\", \"numerator\", \"denominator\", \"choice\", \"text\", \"as_stated\", \"approximate\", \"provisional\", \"origin\", \"source_file\", \"speaker\", \"document\", \"note\", \"conflict_group\", \"recorded_at\", \"superseded_at\", \"recorded_by_id\" FROM \"indicator_value\"",
    "DROP TABLE \"indicator_value\"",
    "ALTER TABLE \"temporary_indicator_value\" RENAME TO \"indicator_value\"",
    "CREATE INDEX \"indicator_value_unit\" ON \"indicator_value\" (\"unit_id\", \"period_id\") ",
    "CREATE INDEX \"indicator_value_period\" ON \"indicator_value\" (\"period_id\", \"indicator_id\") ",
  ],
  postgres: [
    "CREATE TABLE \"period_detail\" (\"period_id\" integer NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"kind\" character varying(10) NOT NULL, \"cumulative\" boolean NOT NULL, \"note\" character varying(500) NOT NULL, CONSTRAINT \"PK_1bb003e8367f29c8690e337d6ed\" PRIMARY KEY (\"period_id\"))",
    "CREATE TABLE \"period_due\" (\"id\" SERIAL NOT NULL, \"period_id\" integer NOT NULL, \"level\" character varying(10) NOT NULL, \"due_on\" character varying(10) NOT NULL, CONSTRAINT \"PK_86a935fc671b0c841215dc49029\" PRIMARY KEY (\"id\"))",
    "CREATE UNIQUE INDEX \"period_due_level\" ON \"period_due\" (\"period_id\", \"level\") ",
    "CREATE TABLE \"indicator\" (\"id\" SERIAL NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"code\" character varying(20) NOT NULL, \"name\" character varying(300) NOT NULL, \"area_code\" character varying(10) NOT NULL, \"order_no\" integer NOT NULL, \"unit_of_measure\" character varying(40) NOT NULL, \"value_type\" character varying(10) NOT NULL, \"decimals\" integer NOT NULL, \"accumulation\" character varying(10) NOT NULL, \"levels\" text NOT NULL, \"axes\" text NOT NULL, \"rules\" text NOT NULL, \"choices\" text NOT NULL, \"numerator_code\" character varying(20), \"denominator_code\" character varying(20), \"guide\" text NOT NULL, \"valid_from\" character varying(10) NOT NULL, \"valid_to\" character varying(10), \"search_key\" text NOT NULL, CONSTRAINT \"PK_4693fe4c2cb912a71e05c589e7e\" PRIMARY KEY (\"id\"))",
    "CREATE UNIQUE INDEX \"indicator_code\" ON \"indicator\" (\"code\", \"valid_from\") ",
    "CREATE TABLE \"indicator_value\" (\"id\" SERIAL NOT NULL, \"indicator_id\" integer NOT NULL, \"unit_id\" integer, \"period_id\" integer, \"from_date\" character varying(10), \"to_date\" character varying(10), \"as_of\" character varying(10), \"axis_item\" character varying(40), \"amount\" bigint, \"decimals\" integer NOT NULL, \"low\" bigint, \"high\" bigint, \"numerator\" bigint, \"denominator\" bigint, \"choice\" character varying(40), \"text\" text, \"as_stated\" character varying(300), \"approximate\" character varying(10), \"provisional\" boolean NOT NULL, \"origin\" character varying(10) NOT NULL, \"source_file\" character varying(200), \"speaker\" character varying(200), \"document\" character varying(300), \"note\" text NOT NULL, \"conflict_group\" character varying(60), \"recorded_at\" character varying(24) NOT NULL, \"superseded_at\" character varying(24), \"recorded_by_id\" integer, CONSTRAINT \"PK_ea77b6059a4a7f24be8e748d541\" PRIMARY KEY (\"id\"))",
    "CREATE INDEX \"indicator_value_unit\" ON \"indicator_value\" (\"unit_id\", \"period_id\") ",
    "CREATE INDEX \"indicator_value_period\" ON \"indicator_value\" (\"period_id\", \"indicator_id\") ",
    "ALTER TABLE \"period_detail\" ADD CONSTRAINT \"FK_1bb003e8367f29c8690e337d6ed\" FOREIGN KEY (\"period_id\") REFERENCES \"reporting_period\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"period_due\" ADD CONSTRAINT \"FK_afadb9a720a211b28c54c1aceec\" FOREIGN KEY (\"period_id\") REFERENCES \"reporting_period\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"indicator_value\" ADD CONSTRAINT \"FK_fb4de0d5692458e282e755eb235\" FOREIGN KEY (\"indicator_id\") REFERENCES \"indicator\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"indicator_value\" ADD CONSTRAINT \"FK_b6a289f1fbcd755243276409626\" FOREIGN KEY (\"unit_id\") REFERENCES \"unit\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"indicator_value\" ADD CONSTRAINT \"FK_6196914a6539cd406c6d49bc925\" FOREIGN KEY (\"period_id\") REFERENCES \"reporting_period\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"indicator_value\" ADD CONSTRAINT \"FK_b668d8c7129ac62d9b7e24bb11e\" FOREIGN KEY (\"recorded_by_id\") REFERENCES \"user_account\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
  ],
};
const DOWN = {
  sqlite: [
    "DROP INDEX \"indicator_value_period\"",
    "DROP INDEX \"indicator_value_unit\"",
    "ALTER TABLE \"indicator_value\" RENAME TO \"temporary_indicator_value\"",
    "CREATE TABLE \"indicator_value\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"indicator_id\" integer NOT NULL, \"unit_id\" integer, \"period_id\" integer, \"from_date\" varchar(10), \"to_date\" varchar(10), \"as_of\" varchar(10), \"axis_item\" varchar(40), \"amount\" bigint, \"decimals\" integer NOT NULL, \"low\" bigint, \"high\" bigint, \"numerator\" bigint, \"denominator\" bigint, \"choice\" varchar(40), \"text\" text, \"as_stated\" varchar(300), \"approximate\" varchar(10), \"provisional\" boolean NOT NULL, \"origin\" varchar(10) NOT NULL, \"source_file\" varchar(200), \"speaker\" varchar(200), \"document\" varchar(300), \"note\" text NOT NULL, \"conflict_group\" varchar(60), \"recorded_at\" varchar(24) NOT NULL, \"superseded_at\" varchar(24), \"recorded_by_id\" integer)",
    "INSERT INTO \"indicator_value\"(\"id\", \"indicator_id\", \"unit_id\", \"period_id\", \"from_date\", \"to_date\", \"as_of\", \"axis_item\", \"amount\", \"decimals\", \"low\", \"high\", \"numerator\", \"denominator\", \"choice\", \"text\", \"as_stated\", \"approximate\", \"provisional\", \"origin\", \"source_file\", \"speaker\", \"document\", \"note\", \"conflict_group\", \"recorded_at\", \"superseded_at\", \"recorded_by_id\") SELECT \"id\", \"indicator_id\", \"unit_id\", \"period_id\", \"from_date\", \"to_date\", \"as_of\", \"axis_item\", \"amount\", \"decimals\", \"low\", \"high\", \"numerator\", \"denominator\", \"choice\", \"text\", \"as_stated\", \"approximate\", \"provisional\", \"origin\", \"source_file\", \"speaker\", \"document\", \"note\", \"conflict_group\", \"recorded_at\", \"superseded_at\", \"recorded_by_id\" FROM \"temporary_indicator_value\"",
    "DROP TABLE \"temporary_indicator_value\"",
    "CREATE INDEX \"indicator_value_period\" ON \"indicator_value\" (\"period_id\", \"indicator_id\") ",
    "CREATE INDEX \"indicator_value_unit\" ON \"indicator_value\" (\"unit_id\", \"period_id\") ",
    "DROP INDEX \"period_due_level\"",
    "ALTER TABLE \"period_due\" RENAME TO \"temporary_period_due\"",
    "CREATE TABLE \"period_due\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"period_id\" integer NOT NULL, \"level\" varchar(10) NOT NULL, \"due_on\" varchar(10) NOT NULL)",
    "INSERT INTO \"period_due\"(\"id\", \"period_id\", \"level\", \"due_on\") SELECT \"id\", \"period_id\", \"level\", \"due_on\" FROM \"temporary_period_due\"",
    "DROP TABLE \"temporary_period_due\"",
    "CREATE UNIQUE INDEX \"period_due_level\" ON \"period_due\" (\"period_id\", \"level\") ",
    "ALTER TABLE \"period_detail\" RENAME TO \"temporary_period_detail\"",
    "CREATE TABLE \"period_detail\" (\"period_id\" integer PRIMARY KEY NOT NULL, \"version\" integer NOT NULL DEFAULT (1), \"kind\" varchar(10) NOT NULL, \"cumulative\" boolean NOT NULL, \"note\" varchar(500) NOT NULL)",
    "INSERT INTO \"period_detail\"(\"period_id\", \"version\", \"kind\", \"cumulative\", \"note\") SELECT \"period_id\", \"version\", \"kind\", \"cumulative\", \"note\" FROM \"temporary_period_detail\"",
    "DROP TABLE \"temporary_period_detail\"",
    "DROP INDEX \"indicator_value_period\"",
    "DROP INDEX \"indicator_value_unit\"",
    "DROP TABLE \"indicator_value\"",
    "DROP INDEX \"indicator_code\"",
    "DROP TABLE \"indicator\"",
    "DROP INDEX \"period_due_level\"",
    "DROP TABLE \"period_due\"",
    "DROP TABLE \"period_detail\"",
  ],
  postgres: [
    "ALTER TABLE \"indicator_value\" DROP CONSTRAINT \"FK_b668d8c7129ac62d9b7e24bb11e\"",
    "ALTER TABLE \"indicator_value\" DROP CONSTRAINT \"FK_6196914a6539cd406c6d49bc925\"",
    "ALTER TABLE \"indicator_value\" DROP CONSTRAINT \"FK_b6a289f1fbcd755243276409626\"",
    "ALTER TABLE \"indicator_value\" DROP CONSTRAINT \"FK_fb4de0d5692458e282e755eb235\"",
    "ALTER TABLE \"period_due\" DROP CONSTRAINT \"FK_afadb9a720a211b28c54c1aceec\"",
    "ALTER TABLE \"period_detail\" DROP CONSTRAINT \"FK_1bb003e8367f29c8690e337d6ed\"",
    "DROP INDEX \"public\".\"indicator_value_period\"",
    "DROP INDEX \"public\".\"indicator_value_unit\"",
    "DROP TABLE \"indicator_value\"",
    "DROP INDEX \"public\".\"indicator_code\"",
    "DROP TABLE \"indicator\"",
    "DROP INDEX \"public\".\"period_due_level\"",
    "DROP TABLE \"period_due\"",
    "DROP TABLE \"period_detail\"",
  ],
};
const kind = (runner: QueryRunner) => (runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite');

export class Statistics1795374720443 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const query of UP[kind(runner)]) await runner.query(query);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const query of DOWN[kind(runner)]) await runner.query(query);
  }
}
