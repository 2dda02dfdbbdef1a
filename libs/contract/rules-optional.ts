import { Transform } from 'class-transformer';

/** What a form leaves empty counts as left out. */
export const Absent = () =>
  Transform(({ value }: { value: unknown }) => (value === '' || value === null ? undefined : value));
