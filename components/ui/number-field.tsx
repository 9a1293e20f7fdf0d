"use client";

import { useId } from "react";
import { Input } from "react-aria-components/Input";
import { NumberField as AriaNumberField } from "react-aria-components/NumberField";
import { controlLook, type FieldBasics, fieldLook } from "./field-look";
import { FieldDescription, FieldError, FieldLabel } from "./field-parts";
import { useEarlyInput } from "./use-early-input";

type NumberFieldProps = FieldBasics & {
  value?: number;
  defaultValue?: number;
  onChange?: (value: number) => void;
  minValue?: number;
  maxValue?: number;
  step?: number;
  /** Shown after the number: a unit, a currency. */
  unit?: string;
};

/** A number in the reader's notation. Amounts of money are text (exact decimals), not numbers: use TextField for them. */
export function NumberField({ label, description, error, unit, isRequired, ...rest }: NumberFieldProps) {
  const own = useId();
  const id = rest.id ?? own;
  useEarlyInput(id);
  return (
    <AriaNumberField
      {...rest}
      id={id}
      isRequired={isRequired}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={fieldLook}
    >
      <FieldLabel isRequired={isRequired}>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <FieldError>{error}</FieldError>
      <div className="flex max-w-52 items-center gap-2">
        <Input className={`${controlLook} text-end tabular-nums`} />
        {unit && <span className="flex-none text-small text-ink-2">{unit}</span>}
      </div>
    </AriaNumberField>
  );
}
