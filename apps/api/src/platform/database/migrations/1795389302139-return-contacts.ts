import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = {
  sqlite: [
    "CREATE TABLE \"figure_exemption\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"period_id\" integer NOT NULL, \"unit_id\" integer NOT NULL, \"reason\" varchar(1000) NOT NULL, \"recorded_at\" varchar(24) NOT NULL, \"superseded_at\" varchar(24))",
    "CREATE INDEX \"figure_exemption_period\" ON \"figure_exemption\" (\"period_id\", \"unit_id\") ",
    "ALTER TABLE \"user_account\" ADD COLUMN \"phone\" varchar(30)",
    "DROP INDEX \"figure_exemption_period\"",
    "CREATE TABLE \"temporary_figure_exemption\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"period_id\" integer NOT NULL, \"unit_id\" integer NOT NULL, \"reason\" varchar(1000) NOT NULL, \"recorded_at\" varchar(24) NOT NULL, \"superseded_at\" varchar(24), CONSTRAINT \"FK_dd511cc40f7193c78874b4b784b\" FOREIGN KEY (\"period_id\") REFERENCES \"reporting_period\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"FK_05e190d9443715e40d450dd58a0\" FOREIGN KEY (\"unit_id\") REFERENCES \"unit\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_figure_exemption\"(\"id\", \"period_id\", \"unit_id\", \"reason\", \"recorded_at\", \"superseded_at\") SELECT \"id\", \"period_id\", \"unit_id\", \"reason\", \"recorded_at\", \"superseded_at\" FROM \"figure_exemption\"",
    "DROP TABLE \"figure_exemption\"",
    "ALTER TABLE \"temporary_figure_exemption\" RENAME TO \"figure_exemption\"",
    "CREATE INDEX \"figure_exemption_period\" ON \"figure_exemption\" (\"period_id\", \"unit_id\") ",
  ],
  postgres: [
    "CREATE TABLE \"figure_exemption\" (\"id\" SERIAL NOT NULL, \"period_id\" integer NOT NULL, \"unit_id\" integer NOT NULL, \"reason\" character varying(1000) NOT NULL, \"recorded_at\" character varying(24) NOT NULL, \"superseded_at\" character varying(24), CONSTRAINT \"PK_93d35cf4e7cfe4d95942cd1d2d1\" PRIMARY KEY (\"id\"))",
    "CREATE INDEX \"figure_exemption_period\" ON \"figure_exemption\" (\"period_id\", \"unit_id\") ",
    "ALTER TABLE \"user_account\" ADD \"phone\" character varying(30)",
    "ALTER TABLE \"figure_exemption\" ADD CONSTRAINT \"FK_dd511cc40f7193c78874b4b784b\" FOREIGN KEY (\"period_id\") REFERENCES \"reporting_period\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"figure_exemption\" ADD CONSTRAINT \"FK_05e190d9443715e40d450dd58a0\" FOREIGN KEY (\"unit_id\") REFERENCES \"unit\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
  ],
};
const DOWN = {
  sqlite: [
    "DROP INDEX \"figure_exemption_period\"",
    "ALTER TABLE \"figure_exemption\" RENAME TO \"temporary_figure_exemption\"",
    "CREATE TABLE \"figure_exemption\" (\"id\" integer PRIMARY KEY AUTOINCREMENT NOT NULL, \"period_id\" integer NOT NULL, \"unit_id\" integer NOT NULL, \"reason\" varchar(1000) NOT NULL, \"recorded_at\" varchar(24) NOT NULL, \"superseded_at\" varchar(24))",
    "INSERT INTO \"figure_exemption\"(\"id\", \"period_id\", \"unit_id\", \"reason\", \"recorded_at\", \"superseded_at\") SELECT \"id\", \"period_id\", \"unit_id\", \"reason\", \"recorded_at\", \"superseded_at\" FROM \"temporary_figure_exemption\"",
    "DROP TABLE \"temporary_figure_exemption\"",
    "CREATE INDEX \"figure_exemption_period\" ON \"figure_exemption\" (\"period_id\", \"unit_id\") ",
    "ALTER TABLE \"user_account\" DROP COLUMN \"phone\"",
    "DROP INDEX \"figure_exemption_period\"",
    "DROP TABLE \"figure_exemption\"",
  ],
  postgres: [
    "ALTER TABLE \"figure_exemption\" DROP CONSTRAINT \"FK_05e190d9443715e40d450dd58a0\"",
    "ALTER TABLE \"figure_exemption\" DROP CONSTRAINT \"FK_dd511cc40f7193c78874b4b784b\"",
    "ALTER TABLE \"user_account\" DROP COLUMN \"phone\"",
    "DROP INDEX \"public\".\"figure_exemption_period\"",
    "DROP TABLE \"figure_exemption\"",
  ],
};
/** Units that were taken out of a period's returns before their figures knew of it. */
const EARLIER = `
  insert into figure_exemption(period_id, unit_id, reason, recorded_at)
  select r.period_id, r.unit_id, coalesce(r.owes_reason, ''), (select max(e.at) from return_event e where e.return_id = r.id and e.type = 'takenOut')
    from unit_return r
   where not r.owes and exists (select 1 from return_event e where e.return_id = r.id and e.type = 'takenOut')
   order by r.id`;
const kind = (runner: QueryRunner) => (runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite');

export class ReturnContacts1795389302139 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const query of UP[kind(runner)]) await runner.query(query);
    await runner.query(EARLIER);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const query of DOWN[kind(runner)]) await runner.query(query);
  }
}
