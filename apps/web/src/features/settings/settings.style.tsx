/** Styles of the settings screen. */
export const SettingsStyle = () => (
  <style href="settings" precedence="medium">
    {CSS}
  </style>
);

const CSS = `
.settings-form { max-width: 900px; }
.settings-row { border: 1px solid var(--line); background: var(--surface); margin: 0 0 12px; padding: 8px 12px 12px; min-width: 0; position: relative; }
.settings-remove.ant-btn { position: absolute; inset-block-start: -22px; inset-inline-end: 12px; }
.settings-row > legend { width: auto; margin: 0; border: 0; padding: 0 4px; font-size: 1rem; font-weight: 600; color: var(--ink); }
.settings-fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(190px, 100%), 1fr)); column-gap: 16px; }
.settings-fields .ant-form-item { margin-bottom: 8px; }
.field-pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr)); column-gap: 16px; }
.settings-add { margin-bottom: 16px; }
.section-choice, .kind-choice { margin-bottom: 16px; max-width: 320px; }
.section-choice label, .kind-choice label { display: block; font-weight: 600; margin-bottom: 4px; }
`;
