/** Styles of the plan screens. */
export const PlanStyle = () => (
  <style href="plan" precedence="medium">
    {CSS}
  </style>
);

const CSS = `
.plan-filter { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; margin-bottom: 12px; }
.plan-filter label { font-weight: 600; }
.secondary { color: var(--ink-soft); font-size: 0.93em; }
.plan-form { max-width: 760px; }
.field-pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr)); column-gap: 16px; }
.plan-facts { display: grid; grid-template-columns: minmax(130px, max-content) 1fr; margin: 0 0 16px; border-top: 1px solid var(--line); background: var(--surface); }
.plan-facts dt, .plan-facts dd { padding: 6px 12px; border-bottom: 1px solid var(--line); margin: 0; min-width: 0; overflow-wrap: anywhere; }
.plan-facts dt { font-weight: 600; }
.plan-facts .fact { display: contents; }
.rule-changes { padding-left: 1.4em; }
.rule-changes > li { margin-bottom: 8px; }
.rule-changes ul { padding-left: 1.2em; margin: 2px 0; }
.plan-commands .command-link { display: inline-flex; align-items: center; min-height: 32px; }
.plan-commands { display: flex; flex-wrap: wrap; gap: 8px; margin: 0 0 16px; align-items: flex-start; }
.plan-tasks-head { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; margin-bottom: 8px; }
.plan-tasks-head h2 { margin: 0; }
.deadline-reading { display: block; }
.deadline-reading .occurrences { margin: 4px 0; padding-left: 1.4em; }
.close-tasks { list-style: none; margin: 0 0 16px; padding: 0; border-top: 1px solid var(--line); }
.close-tasks li { border-bottom: 1px solid var(--line); padding: 8px 0 0; }
.close-tasks fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
fieldset.close-task > legend { width: auto; margin: 0; border: 0; padding: 0 0 4px; font-size: 1rem; font-weight: 600; color: var(--ink); }
@media (max-width: 600px) {
  .plan-facts { grid-template-columns: 1fr; }
  .plan-facts dt { border-bottom: 0; padding-bottom: 0; }
}
@media print { .plan-commands, .plan-filter { display: none; } }
`;
