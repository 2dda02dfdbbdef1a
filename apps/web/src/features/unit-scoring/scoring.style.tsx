/** Sheets, criteria and steps. */
export const ScoringStyle = () => (
  <style href="unit-scoring" precedence="medium">
    {`
.criterion { border: 1px solid var(--line); border-radius: 6px; margin: 0 0 12px; padding: 8px 12px; }
.criterion legend { font-weight: 600; padding: 0 4px; }
.score-step { display: grid; grid-template-columns: repeat(auto-fit, minmax(120px, 1fr)); gap: 0 12px; align-items: center; }
.sheet-lines { list-style: none; margin: 0 0 16px; padding: 0; display: grid; gap: 10px; }
.sheet-lines > li { border: 1px solid var(--line); border-radius: 6px; padding: 8px 12px; background: var(--surface); }
.sheet-lines > li.heading { border: 0; background: none; padding: 8px 0 0; font-weight: 600; }
.sheet-lines .head { display: flex; flex-wrap: wrap; gap: 4px 16px; justify-content: space-between; }
.sheet-scores { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 4px 0; }
.sheet-scores dt { display: inline; color: var(--ink-soft); }
.sheet-scores dt::after { content: ': '; }
.sheet-scores dd { display: inline; margin: 0; font-weight: 600; }
.sheet-lines p { margin: 4px 0; }
.sheet-lines .ant-form-item { margin-bottom: 8px; }
.plan-share { border-left: 4px solid var(--link); padding: 4px 10px; margin: 6px 0; }
.facts + .register-flag, .facts + .register-note, .register-flag + .register-note { margin: 8px 0; }
.plan-share ul { margin: 4px 0 0; padding-left: 20px; }
`}
  </style>
);
