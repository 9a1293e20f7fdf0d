"use client";

import { useTranslations } from "next-intl";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { Icon } from "./icon";

/** The label of a field; what is not required says so, because most fields are. */
export function FieldLabel({ children, isRequired }: { children: string; isRequired?: boolean }) {
  const t = useTranslations("ui");
  return (
    <Label className="text-small font-medium text-ink">
      {children}
      {!isRequired && <span className="font-normal text-ink-3"> ({t("optional")})</span>}
    </Label>
  );
}

export function FieldDescription({ children }: { children: string | undefined }) {
  if (!children) return null;
  return (
    <Text slot="description" className="max-w-[62ch] text-small text-ink-2">
      {children}
    </Text>
  );
}

/** Stands between label and control, where it is read before the value is mended. */
export function FieldError({ children }: { children: string | undefined }) {
  const t = useTranslations("ui");
  if (!children) return null;
  return (
    <Text slot="errorMessage" className="flex items-baseline gap-1.5 text-small font-medium text-stopped">
      <Icon name="warning" size={12} className="translate-y-px" />
      <span>
        <span className="sr-only">{t("error_prefix")} </span>
        {children}
      </span>
    </Text>
  );
}
