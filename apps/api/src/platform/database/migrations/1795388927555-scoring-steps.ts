import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = {
  sqlite: [
    "CREATE TABLE \"scoring_step\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"sheet_id\" integer NOT NULL, \"step\" varchar(20) NOT NULL, \"user_id\" integer, \"user_name\" varchar(200) NOT NULL, \"taken_at\" varchar(24) NOT NULL, \"reason\" varchar(1000))",
    "CREATE INDEX \"scoring_step_sheet\" ON \"scoring_step\" (\"sheet_id\") ",
    "DROP INDEX \"scoring_step_sheet\"",
    "CREATE TABLE \"temporary_scoring_step\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"sheet_id\" integer NOT NULL, \"step\" varchar(20) NOT NULL, \"user_id\" integer, \"user_name\" varchar(200) NOT NULL, \"taken_at\" varchar(24) NOT NULL, \"reason\" varchar(1000), CONSTRAINT \"FK_0752abaf23527608146f629e7ad\" FOREIGN KEY (\"sheet_id\") REFERENCES \"scoring_sheet\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"FK_9fae6d7c18bec687f00dcf06bb7\" FOREIGN KEY (\"user_id\") REFERENCES \"user_account\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_scoring_step\"(\"id\", \"sheet_id\", \"step\", \"user_id\", \"user_name\", \"taken_at\", \"reason\") SELECT \"id\", \"sheet_id\", \"step\", \"user_id\", \"user_name\", \"taken_at\", \"reason\" FROM \"scoring_step\"",
    "DROP TABLE \"scoring_step\"",
    "ALTER TABLE \"temporary_scoring_step\" RENAME TO \"scoring_step\"",
    "CREATE INDEX \"scoring_step_sheet\" ON \"scoring_step\" (\"sheet_id\") ",
  ],
  postgres: [
    "CREATE TABLE \"scoring_step\" (\"id\" SERIAL NOT NULL, \"sheet_id\" integer NOT NULL, \"step\" character varying(20) NOT NULL, \"user_id\" integer, \"user_name\" character varying(200) NOT NULL, \"taken_at\" character varying(24) NOT NULL, \"reason\" character varying(1000), CONSTRAINT \"PK_18ac94d15ceda98969476cc7df0\" PRIMARY KEY (\"id\"))",
    "CREATE INDEX \"scoring_step_sheet\" ON \"scoring_step\" (\"sheet_id\") ",
    "ALTER TABLE \"scoring_step\" ADD CONSTRAINT \"FK_0752abaf23527608146f629e7ad\" FOREIGN KEY (\"sheet_id\") REFERENCES \"scoring_sheet\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"scoring_step\" ADD CONSTRAINT \"FK_9fae6d7c18bec687f00dcf06bb7\" FOREIGN KEY (\"user_id\") REFERENCES \"user_account\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
  ],
};
const DOWN = {
  sqlite: [
    "DROP INDEX \"scoring_step_sheet\"",
    "ALTER TABLE \"scoring_step\" RENAME TO \"temporary_scoring_step\"",
    "CREATE TABLE \"scoring_step\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"sheet_id\" integer NOT NULL, \"step\" varchar(20) NOT NULL, \"user_id\" integer, \"user_name\" varchar(200) NOT NULL, \"taken_at\" varchar(24) NOT NULL, \"reason\" varchar(1000))",
    "INSERT INTO \"scoring_step\"(\"id\", \"sheet_id\", \"step\", \"user_id\", \"user_name\", \"taken_at\", \"reason\") SELECT \"id\", \"sheet_id\", \"step\", \"user_id\", \"user_name\", \"taken_at\", \"reason\" FROM \"temporary_scoring_step\"",
    "DROP TABLE \"temporary_scoring_step\"",
    "CREATE INDEX \"scoring_step_sheet\" ON \"scoring_step\" (\"sheet_id\") ",
    "DROP INDEX \"scoring_step_sheet\"",
    "DROP TABLE \"scoring_step\"",
  ],
  postgres: [
    "ALTER TABLE \"scoring_step\" DROP CONSTRAINT \"FK_9fae6d7c18bec687f00dcf06bb7\"",
    "ALTER TABLE \"scoring_step\" DROP CONSTRAINT \"FK_0752abaf23527608146f629e7ad\"",
    "DROP INDEX \"public\".\"scoring_step_sheet\"",
    "DROP TABLE \"scoring_step\"",
  ],
};
const kind = (runner: QueryRunner) => (runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite');

export class ScoringSteps1795388927555 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const query of UP[kind(runner)]) await runner.query(query);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const query of DOWN[kind(runner)]) await runner.query(query);
  }
}
