"use client";

import { useId } from "react";
import { Input } from "react-aria-components/Input";
import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import { TextField as AriaTextField } from "react-aria-components/TextField";
import { controlLook, type FieldBasics, fieldLook } from "./field-look";
import { FieldDescription, FieldError, FieldLabel } from "./field-parts";
import { useEarlyInput } from "./use-early-input";

type TextFieldProps = FieldBasics & {
  type?: "text" | "email" | "password" | "url" | "search" | "tel" | "date" | "time";
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  autoComplete?: string;
  inputMode?: "text" | "numeric" | "decimal";
  maxLength?: number;
  /** Takes the focus when it appears: for the first field of a form that somebody just opened. */
  autoFocus?: boolean;
  /** The language of what is typed, where it is not the page's. */
  lang?: string;
  /** More than one makes it a text area. */
  rows?: number;
  /** Agreed text is written in the face it will be read in. */
  isProse?: boolean;
};

/** One line or several of text, uncontrolled by default so that a form works before its script has loaded. */
export function TextField({
  label,
  description,
  error,
  rows = 1,
  isProse = false,
  lang,
  isRequired,
  ...rest
}: TextFieldProps) {
  const own = useId();
  const id = rest.id ?? own;
  useEarlyInput(id);
  const look = `${controlLook} ${isProse ? "font-serif text-lead leading-relaxed" : ""}`;
  return (
    <AriaTextField
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
      {rows > 1 ? (
        <AriaTextArea
          rows={rows}
          lang={lang}
          dir={lang && "auto"}
          className={`${look} field-sizing-content min-h-24`}
        />
      ) : (
        <Input lang={lang} dir={lang && "auto"} className={look} />
      )}
    </AriaTextField>
  );
}
