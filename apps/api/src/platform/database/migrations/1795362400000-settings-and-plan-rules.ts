import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = {
  sqlite: [
    "CREATE TABLE \"plan_rules\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"plan_id\" integer NOT NULL, \"valid_from\" varchar(10) NOT NULL, \"recorded_at\" varchar(24) NOT NULL, \"superseded_at\" varchar(24), \"rules\" text NOT NULL, \"reason\" varchar(300) NOT NULL, \"changed_by\" varchar(120) NOT NULL)",
    "CREATE INDEX \"plan_rules_plan\" ON \"plan_rules\" (\"plan_id\") ",
    "CREATE TABLE \"setting_section\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"version\" integer NOT NULL, \"name\" varchar(60) NOT NULL, \"value\" text NOT NULL)",
    "CREATE UNIQUE INDEX \"setting_section_name\" ON \"setting_section\" (\"name\") ",
    "DROP INDEX \"plan_rules_plan\"",
    "CREATE TABLE \"temporary_plan_rules\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"plan_id\" integer NOT NULL, \"valid_from\" varchar(10) NOT NULL, \"recorded_at\" varchar(24) NOT NULL, \"superseded_at\" varchar(24), \"rules\" text NOT NULL, \"reason\" varchar(300) NOT NULL, \"changed_by\" varchar(120) NOT NULL, CONSTRAINT \"FK_fb49691fccc52ed8ee58f43a1fb\" FOREIGN KEY (\"plan_id\") REFERENCES \"plan\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_plan_rules\"(\"id\", \"plan_id\", \"valid_from\", \"recorded_at\", \"superseded_at\", \"rules\", \"reason\", \"changed_by\") SELECT \"id\", \"plan_id\", \"valid_from\", \"recorded_at\", \"superseded_at\", \"rules\", \"reason\", \"changed_by\" FROM \"plan_rules\"",
    "DROP TABLE \"plan_rules\"",
    "ALTER TABLE \"temporary_plan_rules\" RENAME TO \"plan_rules\"",
    "CREATE INDEX \"plan_rules_plan\" ON \"plan_rules\" (\"plan_id\") ",
  ],
  postgres: [
    "CREATE TABLE \"plan_rules\" (\"id\" SERIAL NOT NULL, \"plan_id\" integer NOT NULL, \"valid_from\" character varying(10) NOT NULL, \"recorded_at\" character varying(24) NOT NULL, \"superseded_at\" character varying(24), \"rules\" text NOT NULL, \"reason\" character varying(300) NOT NULL, \"changed_by\" character varying(120) NOT NULL, CONSTRAINT \"PK_86ac1ab763f18ddd8373d55ae28\" PRIMARY KEY (\"id\"))",
    "CREATE INDEX \"plan_rules_plan\" ON \"plan_rules\" (\"plan_id\") ",
    "CREATE TABLE \"setting_section\" (\"id\" SERIAL NOT NULL, \"version\" integer NOT NULL, \"name\" character varying(60) NOT NULL, \"value\" text NOT NULL, CONSTRAINT \"PK_ee6aad7eb2387cbae4240a2ff13\" PRIMARY KEY (\"id\"))",
    "CREATE UNIQUE INDEX \"setting_section_name\" ON \"setting_section\" (\"name\") ",
    "ALTER TABLE \"plan_rules\" ADD CONSTRAINT \"FK_fb49691fccc52ed8ee58f43a1fb\" FOREIGN KEY (\"plan_id\") REFERENCES \"plan\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
  ],
};
const DOWN = {
  sqlite: [
    "DROP INDEX \"plan_rules_plan\"",
    "ALTER TABLE \"plan_rules\" RENAME TO \"temporary_plan_rules\"",
    "CREATE TABLE \"plan_rules\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"plan_id\" integer NOT NULL, \"valid_from\" varchar(10) NOT NULL, \"recorded_at\" varchar(24) NOT NULL, \"superseded_at\" varchar(24), \"rules\" text NOT NULL, \"reason\" varchar(300) NOT NULL, \"changed_by\" varchar(120) NOT NULL)",
    "INSERT INTO \"plan_rules\"(\"id\", \"plan_id\", \"valid_from\", \"recorded_at\", \"superseded_at\", \"rules\", \"reason\", \"changed_by\") SELECT \"id\", \"plan_id\", \"valid_from\", \"recorded_at\", \"superseded_at\", \"rules\", \"reason\", \"changed_by\" FROM \"temporary_plan_rules\"",
    "DROP TABLE \"temporary_plan_rules\"",
    "CREATE INDEX \"plan_rules_plan\" ON \"plan_rules\" (\"plan_id\") ",
    "DROP INDEX \"setting_section_name\"",
    "DROP TABLE \"setting_section\"",
    "DROP INDEX \"plan_rules_plan\"",
    "DROP TABLE \"plan_rules\"",
  ],
  postgres: [
    "ALTER TABLE \"plan_rules\" DROP CONSTRAINT \"FK_fb49691fccc52ed8ee58f43a1fb\"",
    "DROP INDEX \"public\".\"setting_section_name\"",
    "DROP TABLE \"setting_section\"",
    "DROP INDEX \"public\".\"plan_rules_plan\"",
    "DROP TABLE \"plan_rules\"",
  ],
};
const kind = (runner: QueryRunner) => (runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite');

export class SettingsAndPlanRules1795362400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const query of UP[kind(runner)]) await runner.query(query);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const query of DOWN[kind(runner)]) await runner.query(query);
  }
}
