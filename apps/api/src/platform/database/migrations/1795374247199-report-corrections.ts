import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = {
  sqlite: [
    "CREATE TABLE \"report_correction\" (\"report_id\" integer PRIMARY KEY NOT NULL, \"corrects_id\" integer NOT NULL, \"first_id\" integer NOT NULL, \"version_no\" integer NOT NULL, \"reason\" text NOT NULL, \"basis\" text NOT NULL)",
    "CREATE INDEX \"report_correction_first\" ON \"report_correction\" (\"first_id\") ",
    "CREATE UNIQUE INDEX \"report_correction_corrects\" ON \"report_correction\" (\"corrects_id\") ",
    "DROP INDEX \"report_correction_first\"",
    "DROP INDEX \"report_correction_corrects\"",
    "CREATE TABLE \"temporary_report_correction\" (\"report_id\" integer PRIMARY KEY NOT NULL, \"corrects_id\" integer NOT NULL, \"first_id\" integer NOT NULL, \"version_no\" integer NOT NULL, \"reason\" text NOT NULL, \"basis\" text NOT NULL, CONSTRAINT \"FK_25276d2d8812dd5fdab98da1945\" FOREIGN KEY (\"report_id\") REFERENCES \"report\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"FK_8621928dc7cbfcdf07927c97523\" FOREIGN KEY (\"corrects_id\") REFERENCES \"report\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT \"FK_b4c001ee980684612a6f70a0fad\" FOREIGN KEY (\"first_id\") REFERENCES \"report\" (\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION)",
    "INSERT INTO \"temporary_report_correction\"(\"report_id\", \"corrects_id\", \"first_id\", \"version_no\", \"reason\", \"basis\") SELECT \"report_id\", \"corrects_id\", \"first_id\", \"version_no\", \"reason\", \"basis\" FROM \"report_correction\"",
    "DROP TABLE \"report_correction\"",
    "ALTER TABLE \"temporary_report_correction\" RENAME TO \"report_correction\"",
    "CREATE INDEX \"report_correction_first\" ON \"report_correction\" (\"first_id\") ",
    "CREATE UNIQUE INDEX \"report_correction_corrects\" ON \"report_correction\" (\"corrects_id\") ",
  ],
  postgres: [
    "CREATE TABLE \"report_correction\" (\"report_id\" integer NOT NULL, \"corrects_id\" integer NOT NULL, \"first_id\" integer NOT NULL, \"version_no\" integer NOT NULL, \"reason\" text NOT NULL, \"basis\" text NOT NULL, CONSTRAINT \"PK_25276d2d8812dd5fdab98da1945\" PRIMARY KEY (\"report_id\"))",
    "CREATE INDEX \"report_correction_first\" ON \"report_correction\" (\"first_id\") ",
    "CREATE UNIQUE INDEX \"report_correction_corrects\" ON \"report_correction\" (\"corrects_id\") ",
    "ALTER TABLE \"report_correction\" ADD CONSTRAINT \"FK_25276d2d8812dd5fdab98da1945\" FOREIGN KEY (\"report_id\") REFERENCES \"report\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"report_correction\" ADD CONSTRAINT \"FK_8621928dc7cbfcdf07927c97523\" FOREIGN KEY (\"corrects_id\") REFERENCES \"report\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
    "ALTER TABLE \"report_correction\" ADD CONSTRAINT \"FK_b4c001ee980684612a6f70a0fad\" FOREIGN KEY (\"first_id\") REFERENCES \"report\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION",
  ],
};
const DOWN = {
  sqlite: [
    "DROP INDEX \"report_correction_corrects\"",
    "DROP INDEX \"report_correction_first\"",
    "ALTER TABLE \"report_correction\" RENAME TO \"temporary_report_correction\"",
    "CREATE TABLE \"report_correction\" (\"report_id\" integer PRIMARY KEY NOT NULL, \"corrects_id\" integer NOT NULL, \"first_id\" integer NOT NULL, \"version_no\" integer NOT NULL, \"reason\" text NOT NULL, \"basis\" text NOT NULL)",
    "INSERT INTO \"report_correction\"(\"report_id\", \"corrects_id\", \"first_id\", \"version_no\", \"reason\", \"basis\") SELECT \"report_id\", \"corrects_id\", \"first_id\", \"version_no\", \"reason\", \"basis\" FROM \"temporary_report_correction\"",
    "DROP TABLE \"temporary_report_correction\"",
    "CREATE UNIQUE INDEX \"report_correction_corrects\" ON \"report_correction\" (\"corrects_id\") ",
    "CREATE INDEX \"report_correction_first\" ON \"report_correction\" (\"first_id\") ",
    "DROP INDEX \"report_correction_corrects\"",
    "DROP INDEX \"report_correction_first\"",
    "DROP TABLE \"report_correction\"",
  ],
  postgres: [
    "ALTER TABLE \"report_correction\" DROP CONSTRAINT \"FK_b4c001ee980684612a6f70a0fad\"",
    "ALTER TABLE \"report_correction\" DROP CONSTRAINT \"FK_8621928dc7cbfcdf07927c97523\"",
    "ALTER TABLE \"report_correction\" DROP CONSTRAINT \"FK_25276d2d8812dd5fdab98da1945\"",
    "DROP INDEX \"public\".\"report_correction_corrects\"",
    "DROP INDEX \"public\".\"report_correction_first\"",
    "DROP TABLE \"report_correction\"",
  ],
};
const kind = (runner: QueryRunner) => (runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite');

export class ReportCorrections1795374247199 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const query of UP[kind(runner)]) await runner.query(query);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const query of DOWN[kind(runner)]) await runner.query(query);
  }
}
