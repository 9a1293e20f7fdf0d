"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { ActButton } from "@/components/ui/act-button";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice-fields";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { endClearanceRule, setClearanceRule } from "@/lib/clearance/actions";
import type { Clearance } from "@/lib/clearance/queries";
import { formatList } from "@/lib/platform/format";

/** Whether, by whom and in which order the delegation's text is cleared. */
export function ClearanceRule({ packageId, clearance }: { packageId: string; clearance: Clearance }) {
  const { rule, clearers, can } = clearance;
  const locale = useLocale();
  const t = useTranslations("clearance");
  const refusal = useRefusal();
  const { act, error } = useAct();
  const [order, setOrder] = useState<"parallel" | "in_order">(rule?.order ?? "parallel");
  const [days, setDays] = useState(rule?.days ?? 5);
  const isSeated = ({ id }: { id: string }) => clearers.some(clearer => clearer.id === id);
  const [chosen, setChosen] = useState<string[]>(rule?.clearers.filter(isSeated).map(({ id }) => id) ?? []);
  const [isEnding, setEnding] = useState(false);
  const gone = rule?.clearers.filter(clearer => !isSeated(clearer)) ?? [];
  const reason = can.set.ok ? undefined : refusal({ ...can.set, fieldErrors: [] });
  const nameOf = (id: string) => clearers.find(clearer => clearer.id === id)?.name ?? "";
  const free = clearers.filter(({ id }) => !chosen.includes(id));
  const swap = (from: number, to: number) => {
    const next = [...chosen];
    const [moved] = next.splice(from, 1);
    if (moved !== undefined) next.splice(to, 0, moved);
    setChosen(next);
  };
  return (
    <div className="grid gap-4">
      <p>
        {rule
          ? t("rule_is", {
              names: formatList(
                rule.clearers.map(({ name }) => name),
                locale,
              ),
              order: rule.order,
              count: rule.clearers.length,
              days: rule.days,
            })
          : t("no_rule")}
      </p>
      {gone.length > 0 && (
        <p className="font-medium text-at-risk">
          {t("gone", {
            names: formatList(
              gone.map(({ name }) => name),
              locale,
            ),
          })}
        </p>
      )}
      {can.set.ok && clearers.length === 0 && <p className="text-ink-2">{t("no_clearers")}</p>}
      {can.set.ok && clearers.length > 0 && (
        <div className="grid max-w-[36rem] gap-4">
          {chosen.length > 0 && (
            <ol className="grid gap-1">
              {chosen.map((id, index) => (
                <li key={id} className="flex items-center gap-2 bg-sheet px-3 py-1">
                  <span className="flex-1">{nameOf(id)}</span>
                  {index > 0 && (
                    <IconButton
                      icon="up"
                      label={t("earlier", { name: nameOf(id) })}
                      onPress={() => swap(index, index - 1)}
                    />
                  )}
                  {index < chosen.length - 1 && (
                    <IconButton
                      icon="down"
                      label={t("later", { name: nameOf(id) })}
                      onPress={() => swap(index, index + 1)}
                    />
                  )}
                  <IconButton
                    icon="close"
                    label={t("take_out", { name: nameOf(id) })}
                    onPress={() => setChosen(chosen.filter(other => other !== id))}
                  />
                </li>
              ))}
            </ol>
          )}
          {free.length > 0 && (
            <Select
              label={t("add_clearer")}
              isRequired={chosen.length === 0}
              options={free.map(({ id, name }) => ({ value: id, label: name }))}
              value=""
              placeholder={t("choose")}
              onChange={id => id && setChosen([...chosen, id])}
            />
          )}
          <RadioGroup
            label={t("order")}
            isRequired
            value={order}
            onChange={value => setOrder(value === "in_order" ? "in_order" : "parallel")}
            options={[
              { value: "parallel", label: t("parallel") },
              { value: "in_order", label: t("in_order") },
            ]}
          />
          <NumberField
            label={t("days")}
            isRequired
            value={days}
            onChange={setDays}
            minValue={1}
            maxValue={90}
          />
        </div>
      )}
      {error && !isEnding && (
        <p role="alert" className="font-medium text-stopped">
          {error}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <ActButton
          variant="go"
          disabledReason={reason ?? (chosen.length === 0 ? t("choose_first") : undefined)}
          onAct={() =>
            act(() => setClearanceRule({ packageId, order, days, clearerIds: chosen }), t("rule_set"))
          }
        >
          {t(rule ? "change_rule" : "set_rule")}
        </ActButton>
        {rule && can.set.ok && <Button onPress={() => setEnding(true)}>{t("end_rule")}</Button>}
      </div>
      {isEnding && (
        <ConfirmDialog
          title={t("end_title")}
          isOpen
          onOpenChange={setEnding}
          act={t("end_rule")}
          tone="stop"
          error={error}
          onConfirm={async () =>
            (await act(() => endClearanceRule({ packageId }), t("rule_ended")))?.ok ?? false
          }
        >
          <p>{t("end_text")}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
