/** How conclusions stand in a list, on every screen that shows some. */
export const ConclusionsStyle = () => (
  <style href="conclusions" precedence="medium">
    {CSS}
  </style>
);

const CSS = `
.conclusions { margin: 0; padding: 0; list-style: none; display: grid; gap: 8px; }
.conclusions > li { background: var(--surface); border: 1px solid var(--line); border-left: 4px solid var(--link); border-radius: 6px; padding: 10px 12px; }
.conclusions blockquote { margin: 0 0 6px; white-space: pre-wrap; }
.conclusions .head { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; margin-bottom: 4px; }
.conclusions ul { margin: 4px 0; padding-left: 1.2em; }
.conclusions .flag { background: var(--warn-ground); color: var(--warn-ink); padding: 4px 8px; border-left: 3px solid #d46b08; margin: 4px 0; }
.conclusion-origin { border-left: 4px solid var(--link); background: var(--surface); padding: 8px 12px; margin: 8px 0; }
.conclusion-origin blockquote { margin: 4px 0; white-space: pre-wrap; }
`;
