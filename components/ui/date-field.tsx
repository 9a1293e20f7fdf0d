"use client";

import type { FieldBasics } from "./field-look";
import { TextField } from "./text-field";

type DateFieldProps = FieldBasics & {
  /** `YYYY-MM-DD`, or empty. */
  value?: string;
  defaultValue?: string;
  onChange?: (day: string) => void;
};

/**
 * A calendar day. The browser's own date control: nothing to load, typed or picked, spoken in the reader's language, right
 * to left where due, and its value is always ISO 8601.
 */
export function DateField(props: DateFieldProps) {
  return (
    <div className="max-w-52">
      <TextField {...props} type="date" />
    </div>
  );
}
