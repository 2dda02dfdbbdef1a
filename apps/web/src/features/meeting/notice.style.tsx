/** Styles of the screen that takes a notice apart. */
export const NoticeStyle = () => (
  <style href="notice-text" precedence="medium">
    {CSS}
  </style>
);

const CSS = `
.notice-input { display: grid; gap: 8px; max-width: 64rem; }
.notice-input label { font-weight: 600; }
.notice-columns { display: grid; gap: 8px 24px; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 1100px) {
  .notice-columns { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); }
  .notice-source { position: sticky; top: 0; align-self: start; }
}
.notice-text { overflow-y: auto; max-height: 40vh; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 12px; white-space: pre-wrap; position: relative; }
@media (min-width: 1100px) { .notice-text { max-height: calc(100vh - 190px); } }
.notice-text .piece { cursor: pointer; border-left: 3px solid #91caff; padding-left: 4px; }
.notice-text .piece.active { background: #e6f4ff; border-left-color: var(--link); outline: 2px solid var(--link); }
.notice-source mark { background: none; color: inherit; border-bottom: 2px solid; padding: 0; }
.notice-source mark.m-lead { border-color: #0958d9; background: #e6f4ff; font-weight: 600; }
.notice-source mark.m-coordinating { border-bottom-style: dashed; border-color: #135200; background: #f6ffed; }
.notice-source mark.m-deadline { border-bottom-style: double; border-bottom-width: 4px; border-color: #a8071a; background: #fff1f0; }
.notice-source mark.m-citation { border-bottom-style: dotted; border-color: #531dab; background: #f9f0ff; }
.notice-source mark.m-header { border-bottom-style: solid; border-bottom-width: 1px; border-color: #595959; }
.notice-source .legend { display: flex; flex-wrap: wrap; gap: 4px 12px; }
.notice-rows { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; }
.notice-row { background: var(--surface); border: 1px solid var(--line); border-left: 4px solid #d46b08; border-radius: 6px; padding: 10px 12px; scroll-margin-top: 72px; }
.notice-row.confirmed { border-left-color: #389e0d; }
.notice-row.active { box-shadow: 0 0 0 2px var(--link); }
.notice-row h3 { margin: 0 0 6px; }
.notice-row .doubts { margin: 0 0 8px; padding: 4px 8px 4px 24px; background: var(--warn-ground); color: var(--warn-ink); border-left: 3px solid #d46b08; }
.notice-row .flag { background: var(--warn-ground); color: var(--warn-ink); padding: 4px 8px; border-left: 3px solid #d46b08; }
.notice-row .recut { display: flex; flex-wrap: wrap; gap: 8px; margin: 0 0 8px; }
.notice-row fieldset { border: 1px solid var(--line); border-radius: 6px; margin: 8px 0; padding: 4px 12px 10px; min-width: 0; }
.notice-row legend { width: auto; margin: 0; border: 0; padding: 0 4px; font-size: 1rem; font-weight: 600; color: var(--ink); }
.notice-row .labelled { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2px; margin: 6px 0; }
.notice-row .labelled label { font-weight: 600; }
.notice-row .confirm { margin: 10px 0 0; }
.notice-bar { position: sticky; bottom: 0; background: var(--ground); border-top: 1px solid var(--line); padding: 10px 0; margin-top: 16px; z-index: 5; }
.notice-bar .link-button { margin-right: 8px; }
.secondary { color: var(--ink-soft); }
@media (max-width: 700px), (max-height: 500px) { .notice-bar { position: static; } }
`;
