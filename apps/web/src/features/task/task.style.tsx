/** Styles of the task list and the task page. */
export const TaskStyle = () => (
  <style href="task" precedence="medium">
    {CSS}
  </style>
);

const CSS = `
.task-filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr)); gap: 12px 16px; margin-bottom: 12px; align-items: end; }
.task-filters label { display: block; font-weight: 600; margin-bottom: 4px; }
.task-filters .ant-select, .task-filters .ant-picker { width: 100%; }
.task-filters .keyword { display: flex; gap: 8px; }
.filter-box > summary { cursor: pointer; min-height: 32px; font-weight: 600; }
.filter-chips { list-style: none; display: flex; flex-wrap: wrap; gap: 8px; margin: 0 0 12px; padding: 0; }
.filter-chips li { display: inline-flex; align-items: center; gap: 4px; border: 1px solid var(--ink-soft); border-radius: 16px; padding: 0 4px 0 12px; max-width: 100%; }
.filter-chips li.all { border-color: transparent; padding: 0; }
.filter-chips button { font: inherit; color: inherit; background: none; border: 0; min-width: 28px; min-height: 28px; cursor: pointer; border-radius: 14px; }
.filter-chips li.all button { text-decoration: underline; }
.filter-chips button:hover { background: rgb(0 0 0 / 8%); }
.list-tools { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; margin: 0 0 8px; }
.list-tool { position: relative; }
.list-tool > summary { cursor: pointer; min-height: 32px; display: flex; align-items: center; gap: 6px; color: var(--link); }
.list-tool > summary::before { content: '▸'; }
.list-tool[open] > summary::before { content: '▾'; }
.list-tool > :not(summary) { position: absolute; z-index: 5; top: 100%; left: 0; width: min(340px, calc(100vw - 32px)); margin: 0; padding: 8px 12px; border: 1px solid var(--ink-soft); border-radius: 6px; background: var(--surface); box-shadow: 0 4px 12px rgb(0 0 0 / 20%); }
.list-tool label { display: flex; gap: 8px; align-items: center; min-height: 32px; }
.list-tool input[type='checkbox'] { width: 18px; height: 18px; margin: 0; }
.list-tool ul { list-style: none; margin: 0; padding: 0; }
.list-tool li { display: flex; gap: 8px; align-items: center; justify-content: space-between; min-height: 36px; overflow-wrap: anywhere; }
.data-table tr[tabindex]:focus-visible { outline: 2px solid var(--link); outline-offset: -2px; }
.result-line { margin: 0 0 8px; }
.secondary { color: var(--ink-soft); font-size: 0.93em; }
.task-page { display: grid; gap: 24px; min-width: 0; }
.task-page > * { min-width: 0; }
.task-page h2 { font-size: 1.15rem; margin: 0 0 8px; }
.task-page h3 { font-size: 1.05rem; margin: 0 0 8px; }
.five-clear { background: var(--surface); display: grid; grid-template-columns: minmax(130px, max-content) 1fr; margin: 0; border-top: 1px solid var(--line); }
.five-clear dt, .five-clear dd { padding: 8px 12px; border-bottom: 1px solid var(--line); margin: 0; min-width: 0; overflow-wrap: anywhere; }
.five-clear dt { font-weight: 600; }
.part-filters { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: end; margin: 0 0 12px; }
.part-filters ul { list-style: none; display: flex; flex-wrap: wrap; gap: 8px; margin: 0; padding: 0; }
.part-filters a { display: inline-flex; gap: 6px; align-items: center; min-height: 32px; border: 1px solid var(--ink-soft); border-radius: 16px; padding: 0 12px; background: var(--surface); text-decoration: none; }
.part-filters a[aria-current] { border-color: var(--link); box-shadow: inset 0 0 0 1px var(--link); font-weight: 600; }
.part-filters label { display: block; font-weight: 600; }
.unit-block { border: 1px solid var(--line); border-radius: 6px; padding: 12px 16px; margin-bottom: 16px; background: var(--surface); }
details.unit-block { padding: 0 16px; margin-bottom: 8px; }
details.unit-block[open] { padding-bottom: 12px; }
.unit-block > summary { cursor: pointer; padding: 8px 0; min-height: 24px; }
.task-page .unit-block > summary h3 { margin: 0; flex: 1 1 240px; font-size: 1rem; }
.unit-block > summary::before { content: '▸'; }
.unit-block[open] > summary::before { content: '▾'; }
.unit-overview { display: flex; flex-wrap: wrap; gap: 4px 16px; }
.task-page h4 { font-size: 1rem; margin: 0 0 4px; }
.assignment + .assignment { border-top: 1px solid var(--line); margin-top: 12px; padding-top: 12px; }
.part-commands { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; margin: 0 0 12px; }
.show-more { font: inherit; color: var(--link); background: none; border: 1px solid var(--ink-soft); border-radius: 16px; padding: 0 12px; min-height: 32px; cursor: pointer; }
.show-more:hover { text-decoration: underline; }
.measured { border-collapse: collapse; width: 100%; background: var(--surface); }
.measured th, .measured td { border: 1px solid var(--line); padding: 6px 8px; text-align: left; }
.measured caption { text-align: left; font-weight: 600; padding-bottom: 4px; }
.measured .number { text-align: right; font-variant-numeric: tabular-nums; }
.measured-bar { display: block; min-width: 120px; height: 12px; border: 1px solid var(--ink-soft); print-color-adjust: exact; }
.measured-bar > span { display: block; height: 100%; background: var(--link); }
.assignment-head { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; }
.three-truths { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(230px, 100%), 1fr)); gap: 8px 16px; margin: 8px 0 12px; }
.three-truths dt { font-weight: 600; }
.three-truths dd { margin: 0; }
.three-truths dd > p { margin: 0; }
.assignment .new-report { border-top: 1px solid var(--line); margin-top: 12px; padding-top: 12px; }
.discussion > .secondary { margin: 0 0 8px; }
.discussion form { margin-bottom: 12px; }
.discussion > p:empty { display: none; }
.comments { list-style: none; margin: 0 0 12px; padding: 0; }
.comments li { border: 1px solid var(--line); border-radius: 6px; background: var(--surface); padding: 8px 12px; margin-bottom: 8px; scroll-margin-top: 80px; overflow-wrap: anywhere; }
.comments li:focus { outline: 2px solid var(--link); outline-offset: 1px; }
.comments p { margin: 0 0 4px; }
.timeline { margin: 0; padding-left: 0; list-style: none; border-left: 2px solid var(--line); }
.timeline li { padding: 0 0 12px 16px; position: relative; }
.timeline li::before { content: ''; position: absolute; left: -6px; top: 6px; width: 10px; height: 10px; border-radius: 50%; background: var(--link); }
.timeline p { margin: 0; }
/* On a wide screen all filters stand in one row, with the word to search for in the widest. */
@media (min-width: 1280px) { .task-filters { grid-template-columns: minmax(0, 1.5fr); grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); } }
@media (max-width: 600px) {
  .list-tools { position: relative; }
  .list-tool { position: static; }
  .five-clear { grid-template-columns: 1fr; }
  .five-clear dt { border-bottom: 0; padding-bottom: 0; }
  .unit-block { padding: 12px; }
  details.unit-block { padding: 0 12px; }
}
@media print {
  .list-tools, .data-table nav { display: none; }
  .data-table { font-size: 11px; }
  /* The widths of the screen would leave the title a strip: on paper the words decide. */
  .data-table table { table-layout: auto !important; width: 100% !important; min-width: 0 !important; }
  .data-table col { width: auto !important; min-width: 0 !important; }
  .data-table th, .data-table td { padding: 4px 6px !important; }
  .data-table thead { display: table-header-group; }
  .data-table tr { break-inside: avoid; }
  .task-filters, .filter-box, .part-filters, .filter-chips button, .submission-buttons, .part-commands, .discussion form, .discussion button { display: none; }
  .task-page { display: block; }
  .task-page > * { margin-bottom: 16px; }
  .three-truths, .comments li, .timeline li, .measured tr { break-inside: avoid; }
}
`;
