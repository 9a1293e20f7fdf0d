"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { controlLook, type FieldBasics, fieldLook } from "./field-look";
import { Icon } from "./icon";
import { useEarlyInput } from "./use-early-input";

type SelectProps = FieldBasics & {
  options: readonly { value: string; label: string }[];
  /** Offered first and means "none chosen". */
  placeholder?: string;
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
};

/** One of a few. The browser's own list: it is the platform's picker on a phone and needs no script. */
export function Select({
  label,
  name,
  id,
  description,
  error,
  isRequired,
  isReadOnly,
  options,
  placeholder,
  onChange,
  ...rest
}: SelectProps) {
  const t = useTranslations("ui");
  const own = useId();
  const fieldId = id ?? own;
  useEarlyInput(fieldId);
  const described = [description && `${fieldId}-d`, error && `${fieldId}-e`].filter(Boolean).join(" ");
  return (
    <div className={fieldLook}>
      <label htmlFor={fieldId} className="text-small font-medium">
        {label}
        {!isRequired && <span className="font-normal text-ink-3"> ({t("optional")})</span>}
      </label>
      {description && (
        <p id={`${fieldId}-d`} className="text-small text-ink-2">
          {description}
        </p>
      )}
      {error && (
        <p id={`${fieldId}-e`} className="flex items-baseline gap-1.5 text-small font-medium text-stopped">
          <Icon name="warning" size={12} />
          {error}
        </p>
      )}
      <div className="relative">
        <select
          {...rest}
          id={fieldId}
          name={name}
          required={isRequired}
          disabled={isReadOnly}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={described || undefined}
          onChange={event => onChange?.(event.target.value)}
          className={`${controlLook} appearance-none text-ellipsis pe-9`}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <span className="pointer-events-none absolute inset-y-0 end-3 flex items-center text-ink-2">
          <Icon name="down" />
        </span>
      </div>
    </div>
  );
}
