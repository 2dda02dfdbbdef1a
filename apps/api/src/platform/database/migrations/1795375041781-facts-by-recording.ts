import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = {
  sqlite: [
    "CREATE INDEX \"plan_task_superseded\" ON \"plan_task\" (\"superseded_at\") ",
    "CREATE INDEX \"plan_task_recorded\" ON \"plan_task\" (\"recorded_at\") ",
    "CREATE INDEX \"task_attributes_superseded\" ON \"task_attributes\" (\"superseded_at\") ",
    "CREATE INDEX \"task_attributes_recorded\" ON \"task_attributes\" (\"recorded_at\") ",
    "CREATE INDEX \"task_unit_superseded\" ON \"task_unit\" (\"superseded_at\") ",
    "CREATE INDEX \"task_unit_recorded\" ON \"task_unit\" (\"recorded_at\") ",
    "CREATE INDEX \"task_group_superseded\" ON \"task_group\" (\"superseded_at\") ",
    "CREATE INDEX \"task_group_recorded\" ON \"task_group\" (\"recorded_at\") ",
    "CREATE INDEX \"assignment_span_superseded\" ON \"assignment_span\" (\"superseded_at\") ",
    "CREATE INDEX \"assignment_span_recorded\" ON \"assignment_span\" (\"recorded_at\") ",
  ],
  postgres: [
    "CREATE INDEX \"plan_task_superseded\" ON \"plan_task\" (\"superseded_at\") ",
    "CREATE INDEX \"plan_task_recorded\" ON \"plan_task\" (\"recorded_at\") ",
    "CREATE INDEX \"task_attributes_superseded\" ON \"task_attributes\" (\"superseded_at\") ",
    "CREATE INDEX \"task_attributes_recorded\" ON \"task_attributes\" (\"recorded_at\") ",
    "CREATE INDEX \"task_unit_superseded\" ON \"task_unit\" (\"superseded_at\") ",
    "CREATE INDEX \"task_unit_recorded\" ON \"task_unit\" (\"recorded_at\") ",
    "CREATE INDEX \"task_group_superseded\" ON \"task_group\" (\"superseded_at\") ",
    "CREATE INDEX \"task_group_recorded\" ON \"task_group\" (\"recorded_at\") ",
    "CREATE INDEX \"assignment_span_superseded\" ON \"assignment_span\" (\"superseded_at\") ",
    "CREATE INDEX \"assignment_span_recorded\" ON \"assignment_span\" (\"recorded_at\") ",
  ],
};
const DOWN = {
  sqlite: [
    "DROP INDEX \"assignment_span_recorded\"",
    "DROP INDEX \"assignment_span_superseded\"",
    "DROP INDEX \"task_group_recorded\"",
    "DROP INDEX \"task_group_superseded\"",
    "DROP INDEX \"task_unit_recorded\"",
    "DROP INDEX \"task_unit_superseded\"",
    "DROP INDEX \"task_attributes_recorded\"",
    "DROP INDEX \"task_attributes_superseded\"",
    "DROP INDEX \"plan_task_recorded\"",
    "DROP INDEX \"plan_task_superseded\"",
  ],
  postgres: [
    "DROP INDEX \"public\".\"assignment_span_recorded\"",
    "DROP INDEX \"public\".\"assignment_span_superseded\"",
    "DROP INDEX \"public\".\"task_group_recorded\"",
    "DROP INDEX \"public\".\"task_group_superseded\"",
    "DROP INDEX \"public\".\"task_unit_recorded\"",
    "DROP INDEX \"public\".\"task_unit_superseded\"",
    "DROP INDEX \"public\".\"task_attributes_recorded\"",
    "DROP INDEX \"public\".\"task_attributes_superseded\"",
    "DROP INDEX \"public\".\"plan_task_recorded\"",
    "DROP INDEX \"public\".\"plan_task_superseded\"",
  ],
};
const kind = (runner: QueryRunner) => (runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite');

export class FactsByRecording1795375041781 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const query of UP[kind(runner)]) await runner.query(query);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const query of DOWN[kind(runner)]) await runner.query(query);
  }
}
