/** Styles of the settings screen. */
export const SettingsStyle = () => (
  <style href="settings" precedence="medium">
    {CSS}
  </style>
);

const CSS = `
.settings-form { max-width: 900px; }
.settings-row { border: 1px solid var(--line); background: var(--surface); margin: 0 0 12px; padding: 8px 12px 12px; min-width: 0; }
.settings-row > legend { width: auto; margin: 0; border: 0; padding: 0 4px; font-size: 1rem; font-weight: 600; color: var(--ink); }
.settings-fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr)); column-gap: 16px; }
.settings-fields .ant-form-item { margin-bottom: 8px; }
.field-pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr)); column-gap: 16px; }
.settings-add { margin-bottom: 16px; }
.kind-choice { margin-bottom: 16px; max-width: 320px; }
.kind-choice label { display: block; font-weight: 600; margin-bottom: 4px; }
`;
