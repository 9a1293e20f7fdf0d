"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import type { Verdict } from "@/lib/kernel/errors";

/** Opens the form of a new session; says who can where the reader cannot. */
export function ConveneLink({ can, href }: { can: Verdict; href: string }) {
  const t = useTranslations("mediation.sessions");
  const router = useRouter();
  const refusal = useRefusal();
  return (
    <div className="print:hidden">
      <Button
        onPress={() => router.push(href, { scroll: false })}
        disabledReason={can.ok ? undefined : refusal({ ...can, fieldErrors: [] })}
      >
        {t("convene")}
      </Button>
    </div>
  );
}
