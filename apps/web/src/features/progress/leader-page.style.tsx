/**
 * Styles of the landing page, loaded with it. Cells are told apart by hatching as well as by colour. Colours hold
 * 4.5:1 against their text.
 */
export const LeaderPageStyle = () => (
  <style href="leader-page" precedence="medium">
    {CSS}
  </style>
);

const CSS = `
.leader { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; }
.leader h2 { font-size: 1.15rem; margin: 0 0 8px; }
.leader .choices { display: flex; flex-wrap: wrap; gap: 12px 24px; align-items: end; }
.leader .choices label { display: grid; gap: 4px; font-weight: 600; max-width: 100%; }
.leader .choices select { font: inherit; font-weight: 400; min-height: 32px; max-width: min(560px, calc(100vw - 48px)); padding: 3px 8px; border: 1px solid var(--ink-soft); border-radius: 6px; background: var(--surface); color: inherit; }
.leader .headline { font-size: clamp(1.7rem, 4.5vw, 2.6rem); line-height: 1.25; font-weight: 700; margin: 0; font-variant-numeric: tabular-nums; }
.leader .headline + p { margin: 4px 0 0; color: var(--ink-soft); }
.leader table { background: var(--surface); border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
.leader caption { text-align: left; font-weight: 600; padding-bottom: 8px; }
.leader th, .leader td { border: 1px solid var(--line); padding: 6px 8px; text-align: left; vertical-align: middle; }
.leader thead th { background: var(--ground); font-weight: 600; }
.leader tbody th { font-weight: 400; }
.leader td.number { white-space: nowrap; }
.leader .note, .leader .inside { color: var(--ink-soft); margin: 8px 0 0; }
.leader .figures-table, .leader .scroll-box { overflow-x: auto; max-width: 100%; }
.leader .figures-table td { text-align: right; white-space: nowrap; padding: 0; }
.leader .figures-table td > * { display: block; padding: 6px 8px; min-height: 24px; box-sizing: border-box; }
.leader .figures-table td:not(:has(> *)) { padding: 6px 8px; }
.leader .figures-table tbody th { min-width: 180px; }
.leader .figures-table thead th { text-align: center; line-height: 1.25; }
.leader .figures-table thead th:first-child { text-align: left; }
.leader .figures-table thead button { font: inherit; color: inherit; background: none; border: 0; padding: 4px; min-height: 24px; cursor: pointer; text-align: inherit; }
.leader .figures-table thead button:hover { text-decoration: underline; }
.leader .figures-table .show-more { font: inherit; color: var(--link); background: none; border: 0; padding: 8px 4px; min-height: 32px; cursor: pointer; text-decoration: underline; text-align: left; }
.leader .figures-table .sort-mark { margin-left: 4px; color: var(--ink-soft); }
.leader .figures-table .zero { color: var(--ink-soft); }
.leader .figures-table td.overdue a { color: #cf1322; font-weight: 600; }
.leader .figures-table tbody tr:hover > * { background: #f5f9ff; }
.schedule-summary .bar { display: flex; gap: 2px; height: 34px; margin-bottom: 12px; }
.schedule-summary .bar a { min-width: 22px; flex-basis: 0; display: grid; place-items: center; color: #fff; font-weight: 600; text-decoration: none; overflow: hidden; }
.schedule-summary .cells { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(250px, 100%), 1fr)); gap: 4px 24px; }
.schedule-summary .cells li { display: flex; align-items: center; gap: 8px; }
.schedule-summary .cells a { display: inline-flex; align-items: baseline; gap: 8px; min-height: 32px; padding: 4px 0; }
.schedule-summary .cells strong { font-size: 1.4rem; min-width: 2ch; text-align: right; font-variant-numeric: tabular-nums; }
.schedule-summary .swatch { width: 14px; height: 14px; flex: none; border-radius: 2px; }
.schedule-summary .completedOnTime { background: #237804; }
.schedule-summary .completedLate { background: repeating-linear-gradient(135deg, #237804 0 6px, #135200 6px 9px); }
.schedule-summary .openWithinTerm { background: #0958d9; }
.schedule-summary .openOverdue { background: repeating-linear-gradient(45deg, #cf1322 0 6px, #a8071a 6px 9px); }
.schedule-summary .openNoDeadline { background: #595959; }
@media (max-width: 600px) {
  .leader .figures-table tbody th { min-width: 130px; position: sticky; left: 0; background: var(--surface); }
  .leader .figures-table thead tr:first-child th:first-child { position: sticky; left: 0; z-index: 1; }
  .leader .rates table, .leader .rates tbody, .leader .rates tr, .leader .rates th, .leader .rates td { display: block; border-width: 0; }
  .leader .rates thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .leader .rates tr { border: 1px solid var(--line); border-bottom-width: 0; padding: 4px; }
  .leader .rates tr:last-child { border-bottom-width: 1px; }
  .leader .rates th, .leader .rates td { padding: 2px 6px; }
}
@media screen { .leader .print-only { display: none; } }
@media print {
  @page { size: A4 portrait; margin: 10mm; }
  .leader { gap: 1.5mm; font-size: 7.5pt; line-height: 1.2; }
  .leader .choices, .leader .sort-mark, .leader .show-more, .leader .export { display: none; }
  .page-head { margin-bottom: 1mm; }
  .page-head h1 { font-size: 12pt; }
  .leader .rates .note { display: none; }
  .leader .headline { font-size: 13pt; }
  .leader h2 { font-size: 9pt; margin: 0 0 1mm; }
  .leader p { margin: 1mm 0 0; }
  .leader th, .leader td, .leader .figures-table td:not(:has(> *)), .leader .figures-table td > * { padding: 0.15mm 1mm; min-height: 0; }
  .leader .figures-table { overflow: visible; }
  .leader .figures-table thead th { font-size: 6.5pt; line-height: 1.1; }
  .leader .note { font-size: 6.5pt; margin: 0.5mm 0 0; }
  .leader .figures-table thead button { padding: 0; min-height: 0; }
  .leader .figures-table tbody th { min-width: 0; white-space: nowrap; }
  .leader .figures-table .print-rest { display: none; }
  .leader a { color: #000; text-decoration: none !important; }
  .leader tr, .leader section.rates { break-inside: avoid; }
  .schedule-summary .bar { height: 5mm; margin-bottom: 1mm; print-color-adjust: exact; }
  .schedule-summary .bar a { color: #fff; }
  .schedule-summary .swatch { print-color-adjust: exact; }
  .schedule-summary .cells { grid-template-columns: repeat(3, 1fr); gap: 0 4mm; }
  .schedule-summary .cells a { min-height: 0; padding: 0; }
  .schedule-summary .cells strong { font-size: 9pt; }
}
`;
