import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { places } from "@/components/shell/places";
import { address } from "@/lib/platform/i18n/addresses";

/** The desk opens on what waits. */
export default async function DeskPage() {
  redirect(address(await getLocale(), places.inbox));
}
