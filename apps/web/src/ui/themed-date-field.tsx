import { DateField, type DateFieldProps } from './date-field';
import { Themed } from './themed';

/** A date for screens that stand outside the component library: it brings its own theme. */
export const ThemedDateField = (props: DateFieldProps) => (
  <Themed>
    <DateField {...props} />
  </Themed>
);
