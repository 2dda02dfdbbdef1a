interface ChoiceProps<V extends string | number> {
  id: string;
  /** What stands for no choice, e.g. "Tất cả lĩnh vực". */
  all: string;
  value: V | undefined;
  options: readonly { value: V; label: string }[];
  onChange: (value: V | undefined) => void;
}

/**
 * One of a short list, in the browser's own select: it opens at once on a slow machine and as people know it on a
 * telephone. Long lists that want to be searched stay with the component library.
 */
export function Choice<V extends string | number>({ id, all, value, options, onChange }: ChoiceProps<V>) {
  return (
    <select
      id={id}
      className="choice"
      value={value ?? ''}
      onChange={({ target }) => onChange(options.find((option) => String(option.value) === target.value)?.value)}
    >
      <option value="">{all}</option>
      {/* Until the names have come, and for a value that the list does not know, the choice still stands. */}
      {value !== undefined && !options.some((option) => option.value === value) && <option value={value}>…</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
