/** Styles of the board and the page of a return. */
export const UnitReturnStyle = () => (
  <style href="unit-return" precedence="medium">
    {CSS}
  </style>
);

const CSS = `
.return-filters { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: end; margin: 0 0 12px; }
.return-filters label { display: block; font-weight: 600; margin-bottom: 4px; }
.return-filters > * { min-width: min(200px, 100%); max-width: 100%; }
.return-counts { list-style: none; display: flex; flex-wrap: wrap; gap: 8px; margin: 0 0 8px; padding: 0; }
.return-counts a { display: inline-flex; gap: 6px; align-items: baseline; border: 1px solid var(--line); border-radius: 6px; padding: 4px 10px; min-height: 32px; background: var(--surface); text-decoration: none; }
.return-counts a[aria-current] { outline: 2px solid var(--link); }
.return-counts strong { font-size: 1.15rem; font-variant-numeric: tabular-nums; }
.return-headline { font-size: 1.1rem; margin: 0 0 8px; }
.return-headline strong { font-size: 1.5rem; }
.return-tag { white-space: nowrap; }
.return-notStarted, .return-drafting { color: #434343; }
.return-submitted { color: #0958d9; }
.return-returned { color: #a8071a; }
.return-accepted { color: #135200; }
.return-wall { margin: 0 0 16px; }
.return-wall h2 { font-size: 1.05rem; margin: 12px 0 6px; }
.return-wall ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 4px; grid-template-columns: repeat(auto-fill, minmax(min(205px, 100%), 1fr)); }
.return-wall a { display: grid; grid-template-columns: 1.4em 1fr auto; gap: 4px; align-items: center; min-height: 30px; padding: 2px 8px; border: 1px solid var(--line); border-inline-start: 4px solid #8c8c8c; border-radius: 4px; background: var(--surface); color: inherit; text-decoration: none; line-height: 1.25; font-size: 0.93rem; }
.return-wall a:hover .name { text-decoration: underline; }
.return-wall a > .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.return-wall a.s-drafting { border-inline-start-color: #d48806; }
.return-wall a.s-submitted { border-inline-start-color: #0958d9; background: #f0f5ff; }
.return-wall a.s-returned { border-inline-start-color: #a8071a; background: #fff1f0; }
.return-wall a.s-accepted { border-inline-start-color: #237804; background: #f6ffed; }
.return-wall a .late { color: #a8071a; font-weight: 600; white-space: nowrap; font-size: 0.86rem; }
.return-tools { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; margin: 0 0 12px; }
.return-contact { margin: 0; }
.return-phone { white-space: nowrap; display: inline-block; min-height: 24px; }
.return-contact + .return-contact { margin-top: 2px; }
.return-page { display: grid; gap: 20px; min-width: 0; }
.return-page > * { min-width: 0; }
.return-page h2 { font-size: 1.15rem; margin: 0 0 8px; }
.return-page h3 { font-size: 1.05rem; margin: 0 0 6px; }
.return-facts { display: flex; flex-wrap: wrap; gap: 4px 24px; margin: 0; }
.return-facts > div { display: flex; gap: 6px; }
.return-facts dt { color: var(--ink-soft); }
.return-facts dd { margin: 0; font-weight: 600; }
.return-anchors { position: sticky; top: 0; z-index: 2; background: var(--page, #fff); border-block: 1px solid var(--line); }
.return-anchors ul { list-style: none; display: flex; gap: 4px 16px; margin: 0; padding: 6px 0; overflow-x: auto; }
.return-anchors a { white-space: nowrap; display: inline-block; min-height: 28px; padding: 4px 0; }
.return-gaps ol { margin: 0; padding-inline-start: 20px; max-height: 16em; overflow: auto; }
.return-gaps li { margin: 2px 0; }
.gap-error { color: #a8071a; font-weight: 600; }
.gap-warning { color: #874d00; font-weight: 600; }
.return-numbers { width: 100%; border-collapse: collapse; background: var(--surface); }
.return-numbers th, .return-numbers td { border: 1px solid var(--line); padding: 6px 8px; vertical-align: top; text-align: start; }
.return-numbers thead th { background: #f5f5f5; font-weight: 600; }
.return-numbers .number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.return-numbers .code { white-space: nowrap; }
.return-numbers .item th { padding-inline-start: 28px; font-weight: 400; }
.return-numbers tbody th { font-weight: 400; }
.return-numbers .field { width: 17rem; }
.return-numbers .field :is(input, .ant-select) { width: 100%; }
.return-numbers .finding { margin: 4px 0 0; }
.return-area { border-top: 2px solid var(--line); padding-top: 12px; scroll-margin-top: 56px; }
.return-text { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 8px 24px; margin: 0 0 16px; }
.return-text label { display: block; font-weight: 600; margin-bottom: 4px; }
.return-beside { background: #fafafa; border-inline-start: 3px solid var(--line); padding: 6px 12px; max-height: 24em; overflow: auto; }
.return-beside > p { margin: 0 0 4px; }
.return-said { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
.save-conflict { border: 1px solid #d48806; border-radius: 4px; padding: 6px 8px; margin-top: 4px; background: #fffbe6; }
.save-conflict p { margin: 0 0 6px; white-space: pre-wrap; }
.return-form { max-width: 44rem; border: 1px solid var(--line); border-radius: 6px; padding: 12px 16px; background: var(--surface); }
@media (max-width: 700px) {
  .return-filters > * { min-width: 0; }
  .return-filters > :last-child { flex: 1 1 200px; }
  .return-text { grid-template-columns: minmax(0, 1fr); }
  .return-numbers, .return-numbers tbody, .return-numbers tr, .return-numbers th, .return-numbers td { display: block; border: 0; padding: 2px 0; }
  .return-numbers thead { position: absolute; clip-path: inset(50%); }
  .return-numbers tr { border-bottom: 1px solid var(--line); padding: 8px 0; }
  .return-numbers .number { text-align: start; white-space: normal; }
  .return-numbers td[data-label]::before { content: attr(data-label) ': '; color: var(--ink-soft); }
  .return-numbers .field { width: auto; }
}
`;
