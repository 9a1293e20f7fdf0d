"use client";

import { useTranslations } from "next-intl";
import { Button } from "react-aria-components/Button";
import { ComboBox as AriaComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { controlLook, type FieldBasics, fieldLook } from "./field-look";
import { FieldDescription, FieldError, FieldLabel } from "./field-parts";
import { Icon } from "./icon";
import { itemLook, popoverLook } from "./popover-look";

type ComboBoxProps = FieldBasics & {
  options: readonly { value: string; label: string; hint?: string }[];
  value?: string | null;
  defaultValue?: string;
  onChange?: (value: string | null) => void;
};

/** One of many, found by typing: a clause, an organisation, a country. */
export function ComboBox({
  label,
  description,
  error,
  options,
  value,
  defaultValue,
  onChange,
  isRequired,
  ...rest
}: ComboBoxProps) {
  const t = useTranslations("ui");
  return (
    <AriaComboBox
      {...rest}
      selectedKey={value}
      defaultSelectedKey={defaultValue}
      onSelectionChange={key => onChange?.(key === null ? null : String(key))}
      formValue="key"
      menuTrigger="focus"
      allowsEmptyCollection
      isRequired={isRequired}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      defaultItems={options}
      className={fieldLook}
    >
      <FieldLabel isRequired={isRequired}>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <FieldError>{error}</FieldError>
      <div className="relative">
        <Input className={`${controlLook} pe-10`} />
        <Button
          aria-label={t("show_options")}
          className="absolute inset-y-0 end-0 flex w-10 items-center justify-center text-ink-2"
        >
          <Icon name="down" />
        </Button>
      </div>
      <Popover className={`${popoverLook} w-(--trigger-width)`}>
        <ListBox
          className="max-h-72 overflow-auto p-1"
          renderEmptyState={() => <p className="px-3 py-2 text-small text-ink-2">{t("no_matches")}</p>}
        >
          {(option: ComboBoxProps["options"][number]) => (
            <ListBoxItem id={option.value} textValue={option.label} className={itemLook}>
              <span className="block">{option.label}</span>
              {option.hint && <span className="block text-note text-ink-2">{option.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
