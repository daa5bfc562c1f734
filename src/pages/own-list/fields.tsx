interface FieldProps<T> {
  readonly name: string;
  readonly label: string;
  readonly value: T;
  readonly change: (value: T) => void;
}

export function TextField({ name, label, value, change }: FieldProps<string>) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        name={name}
        autocomplete="off"
        value={value}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    </label>
  );
}

interface SelectProps<T> extends FieldProps<T> {
  /** Values with their words. */
  readonly options: readonly (readonly [value: T, label: string])[];
}

export function Select<T extends string>({ name, label, options, value, change }: SelectProps<T>) {
  return (
    <label class="field">
      <span>{label}</span>
      <select
        name={name}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options[currentTarget.selectedIndex];
          if (chosen !== undefined) change(chosen[0]);
        }}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one} selected={one === value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
