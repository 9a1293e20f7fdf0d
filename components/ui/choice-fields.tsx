"use client";

import { useId } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components/Checkbox";
import { RadioGroup as AriaRadioGroup, Radio } from "react-aria-components/RadioGroup";
import { type FieldBasics, fieldLook } from "./field-look";
import { FieldDescription, FieldError, FieldLabel } from "./field-parts";
import { Icon } from "./icon";
import { useEarlyInput } from "./use-early-input";

const rowLook =
  "group flex cursor-pointer items-start gap-2.5 py-1 text-base pointer-coarse:min-h-11 pointer-coarse:items-center data-disabled:text-ink-3";

const boxLook =
  "flex size-5 flex-none items-center justify-center border border-field bg-sheet text-transparent mt-px group-has-checked:border-accent group-has-checked:bg-accent group-has-checked:text-on-accent group-data-focus-visible:shadow-(--focus)";

/** A yes or no that stands for itself. */
export function Checkbox({
  children,
  ...rest
}: {
  children: string;
  name?: string;
  value?: string;
  isSelected?: boolean;
  defaultSelected?: boolean;
  onChange?: (selected: boolean) => void;
}) {
  const id = useId();
  useEarlyInput(id);
  return (
    <AriaCheckbox {...rest} id={id} className={rowLook}>
      <span className={`${boxLook} rounded-sheet`}>
        <Icon name="check" size={13} />
      </span>
      {children}
    </AriaCheckbox>
  );
}

type RadioGroupProps = FieldBasics & {
  options: readonly { value: string; label: string; hint?: string }[];
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
};

/** One of few, all to be read before choosing. */
export function RadioGroup({ label, description, error, options, isRequired, ...rest }: RadioGroupProps) {
  const own = useId();
  const name = rest.name ?? own;
  useEarlyInput(name);
  return (
    <AriaRadioGroup
      {...rest}
      name={name}
      isRequired={isRequired}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={fieldLook}
    >
      <FieldLabel isRequired={isRequired}>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <FieldError>{error}</FieldError>
      {options.map(option => (
        <Radio key={option.value} value={option.value} className={rowLook}>
          <span className={`${boxLook} rounded-full`}>
            <span className="size-2 rounded-full bg-current" />
          </span>
          <span>
            {option.label}
            {option.hint && <span className="block text-small text-ink-2">{option.hint}</span>}
          </span>
        </Radio>
      ))}
    </AriaRadioGroup>
  );
}
