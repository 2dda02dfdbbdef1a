/** Styles of the import screen. */
export const PlanImportStyle = () => (
  <style href="plan-import" precedence="medium">
    {CSS}
  </style>
);

const CSS = `
.import-drop { border: 1px dashed var(--line); border-radius: 6px; padding: 16px; margin: 0 0 16px; background: var(--surface); }
.import-drop.over { border-color: var(--link); border-style: solid; }
.import-drop p { margin: 0 0 8px; }
.import-drop progress { width: 100%; max-width: 420px; }
.import-progress, .import-legacy { margin: 0 0 16px; }
.import-progress progress { width: 100%; max-width: 420px; }
.import-progress p { margin: 0 0 8px; }
.import-pages a { display: inline-block; min-height: 24px; margin-left: 8px; }
.import-commands { display: flex; flex-wrap: wrap; gap: 8px; align-items: flex-start; margin: 12px 0 16px; }
.import-filter { display: flex; flex-wrap: wrap; gap: 4px 16px; list-style: none; margin: 0 0 8px; padding: 0; }
.import-filter a { display: inline-block; min-height: 24px; }
.import-filter a[aria-current] { font-weight: 600; text-decoration: none; color: var(--ink); }
.import-mapping { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr)); gap: 8px 16px; margin: 8px 0; }
.import-mapping label { display: block; font-weight: 600; overflow-wrap: anywhere; }
.import-mapping .ant-select { width: 100%; }
.issue-error { color: #a8071a; font-weight: 600; }
.issue-warning { color: #7a4100; font-weight: 600; }
.secondary { color: var(--ink-soft); font-size: 0.93em; }
`;
