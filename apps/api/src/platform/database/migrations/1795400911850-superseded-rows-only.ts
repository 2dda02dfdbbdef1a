import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = {
  sqlite: [
    "DROP INDEX \"plan_task_superseded\"",
    "DROP INDEX \"task_attributes_superseded\"",
    "DROP INDEX \"task_unit_superseded\"",
    "DROP INDEX \"task_group_superseded\"",
    "DROP INDEX \"assignment_span_superseded\"",
    "CREATE INDEX \"plan_task_superseded_only\" ON \"plan_task\" (\"superseded_at\") WHERE superseded_at IS NOT NULL",
    "CREATE INDEX \"task_attributes_superseded_only\" ON \"task_attributes\" (\"superseded_at\") WHERE superseded_at IS NOT NULL",
    "CREATE INDEX \"task_unit_superseded_only\" ON \"task_unit\" (\"superseded_at\") WHERE superseded_at IS NOT NULL",
    "CREATE INDEX \"task_group_superseded_only\" ON \"task_group\" (\"superseded_at\") WHERE superseded_at IS NOT NULL",
    "CREATE INDEX \"assignment_span_superseded_only\" ON \"assignment_span\" (\"superseded_at\") WHERE superseded_at IS NOT NULL",
  ],
  postgres: [
    "DROP INDEX \"public\".\"plan_task_superseded\"",
    "DROP INDEX \"public\".\"task_attributes_superseded\"",
    "DROP INDEX \"public\".\"task_unit_superseded\"",
    "DROP INDEX \"public\".\"task_group_superseded\"",
    "DROP INDEX \"public\".\"assignment_span_superseded\"",
    "CREATE INDEX \"plan_task_superseded_only\" ON \"plan_task\" (\"superseded_at\") WHERE superseded_at IS NOT NULL",
    "CREATE INDEX \"task_attributes_superseded_only\" ON \"task_attributes\" (\"superseded_at\") WHERE superseded_at IS NOT NULL",
    "CREATE INDEX \"task_unit_superseded_only\" ON \"task_unit\" (\"superseded_at\") WHERE superseded_at IS NOT NULL",
    "CREATE INDEX \"task_group_superseded_only\" ON \"task_group\" (\"superseded_at\") WHERE superseded_at IS NOT NULL",
    "CREATE INDEX \"assignment_span_superseded_only\" ON \"assignment_span\" (\"superseded_at\") WHERE superseded_at IS NOT NULL",
  ],
};
const DOWN = {
  sqlite: [
    "DROP INDEX \"assignment_span_superseded_only\"",
    "DROP INDEX \"task_group_superseded_only\"",
    "DROP INDEX \"task_unit_superseded_only\"",
    "DROP INDEX \"task_attributes_superseded_only\"",
    "DROP INDEX \"plan_task_superseded_only\"",
    "CREATE INDEX \"assignment_span_superseded\" ON \"assignment_span\" (\"superseded_at\") ",
    "CREATE INDEX \"task_group_superseded\" ON \"task_group\" (\"superseded_at\") ",
    "CREATE INDEX \"task_unit_superseded\" ON \"task_unit\" (\"superseded_at\") ",
    "CREATE INDEX \"task_attributes_superseded\" ON \"task_attributes\" (\"superseded_at\") ",
    "CREATE INDEX \"plan_task_superseded\" ON \"plan_task\" (\"superseded_at\") ",
  ],
  postgres: [
    "DROP INDEX \"public\".\"assignment_span_superseded_only\"",
    "DROP INDEX \"public\".\"task_group_superseded_only\"",
    "DROP INDEX \"public\".\"task_unit_superseded_only\"",
    "DROP INDEX \"public\".\"task_attributes_superseded_only\"",
    "DROP INDEX \"public\".\"plan_task_superseded_only\"",
    "CREATE INDEX \"assignment_span_superseded\" ON \"assignment_span\" (\"superseded_at\") ",
    "CREATE INDEX \"task_group_superseded\" ON \"task_group\" (\"superseded_at\") ",
    "CREATE INDEX \"task_unit_superseded\" ON \"task_unit\" (\"superseded_at\") ",
    "CREATE INDEX \"task_attributes_superseded\" ON \"task_attributes\" (\"superseded_at\") ",
    "CREATE INDEX \"plan_task_superseded\" ON \"plan_task\" (\"superseded_at\") ",
  ],
};
const kind = (runner: QueryRunner) => (runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite');

export class SupersededRowsOnly1795400911850 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const query of UP[kind(runner)]) await runner.query(query);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const query of DOWN[kind(runner)]) await runner.query(query);
  }
}
