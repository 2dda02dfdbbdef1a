import { DateField, type DateFieldProps } from './date-field';
import { Themed } from './themed';

/** A date for screens that stand outside the component library: it brings its own theme. */
export const ThemedDateField = ({ openAtOnce, ...props }: DateFieldProps & { openAtOnce: boolean }) => (
  <Themed>
    <DateField {...props} autoFocus={openAtOnce} defaultOpen={openAtOnce} />
  </Themed>
);
