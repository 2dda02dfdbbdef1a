/** Styles of what is loaded after the figures, loaded with it. */
export const BehindTheFiguresStyle = () => (
  <style href="behind-the-figures" precedence="medium">
    {CSS}
  </style>
);

const CSS = `
.leader .behind { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; }
.leader figure.chart { margin: 0 0 12px; }
.leader .chart figcaption p { margin: 0 0 8px; }
.leader .chart-body { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 12px 24px; align-items: start; }
.leader .drawing { min-width: 0; padding: 8px; background: var(--surface); border: 1px solid var(--line); }
.leader .drawing a:hover { opacity: 0.8; }
.leader .legend { list-style: none; margin: 0 0 4px; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 20px; }
.leader .legend li { display: flex; align-items: center; gap: 6px; }
.leader table.numbers td { text-align: right; white-space: nowrap; padding: 0; }
.leader table.numbers td > * { display: block; padding: 4px 8px; min-height: 24px; }
.leader table.numbers td:not(:has(> *)) { padding: 4px 8px; }
.leader table.numbers tbody th { padding: 4px 8px; }
.leader table.numbers tbody th a { display: inline-block; min-height: 24px; }
.leader table.numbers .zero { color: var(--ink-soft); }
.leader table.numbers .sum > * { font-weight: 600; background: var(--ground); }
.leader .comparison > table.numbers { max-width: 640px; }
.leader .presets { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 16px; }
.leader .presets a { display: inline-block; min-height: 24px; padding: 4px 0; }
.leader .presets a[aria-current] { font-weight: 600; color: inherit; text-decoration: none; }
.leader .comparison .choices { margin-bottom: 12px; }
.leader .changed-tasks { margin-top: 16px; }
.leader .changed-tasks button { margin-top: 8px; }
@media (max-width: 1100px) {
  .leader .chart-body { grid-template-columns: minmax(0, 1fr); }
}
@media (max-width: 600px) {
  .leader table.numbers th, .leader table.numbers td > *, .leader table.numbers td:not(:has(> *)) { padding-left: 4px; padding-right: 4px; }
  .leader .stacked, .leader .stacked tbody, .leader .stacked tr, .leader .stacked th, .leader .stacked td, .leader .stacked caption { display: block; }
  .leader .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .leader .stacked tr { border: 1px solid var(--line); margin-bottom: 8px; padding: 4px; }
  .leader .stacked tbody th, .leader .stacked tbody td { border: 0; padding: 2px 6px; }
}
@media (min-width: 601px) {
  .leader .stacked .arrow { display: none; }
}
@media print {
  .leader .behind { grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr) minmax(0, 1fr); gap: 0 4mm; }
  .leader .behind p { margin: 0 0 1mm; }
  .leader .chart-body { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .leader figure.chart, .leader .chart figcaption p { margin: 0 0 1mm; }
  .leader .drawing, .leader .changed-tasks, .leader .comparison .choices, .leader .trend .scroll-box { display: none; }
  .leader .trend .drawing { display: block; padding: 0; border: 0; }
  .leader .trend .legend { margin: 0; gap: 0 2mm; font-size: 6.5pt; }
  .leader .trend .legend svg { width: 20px; }
  .leader .trend .drawing div { min-height: 0 !important; width: 100% !important; height: auto !important; }
  .leader .trend .drawing .recharts-surface { display: block; width: 100% !important; height: auto !important; max-height: 30mm; }
  .leader table.numbers td > *, .leader table.numbers td:not(:has(> *)), .leader table.numbers tbody th { padding: 0.1mm 0.8mm; min-height: 0; white-space: nowrap; font-size: 7pt; }
  .leader table.numbers thead th { font-size: 7pt; padding: 0.1mm 0.8mm; }
}
`;
