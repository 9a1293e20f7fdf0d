import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import type { Numbered } from "./stakeholder-map";
import { StanceMark } from "./stance-mark";

/** The table behind the picture: who weighs most comes first. */
export function StakeholderTable({
  people,
  hrefOf,
}: {
  people: readonly Numbered[];
  hrefOf: (person: string) => string;
}) {
  const t = useTranslations("counsel");
  const columns: Column<Numbered>[] = [
    {
      id: "name",
      header: t("field.name"),
      rowHeader: true,
      cell: ({ id, number, body: { name, institution, stance, champion } }) => (
        <span className="flex min-w-40 items-start gap-2">
          <StanceMark stance={stance} number={number} isChampion={champion} />
          <span className="min-w-0">
            <Link href={hrefOf(id)} dir="auto" className="font-medium">
              {name}
            </Link>
            {institution && (
              <span dir="auto" className="block text-note text-ink-2">
                {institution}
              </span>
            )}
          </span>
        </span>
      ),
    },
    { id: "stance", header: t("field.stance"), cell: ({ body }) => t(`stance.${body.stance}`) },
    { id: "influence", header: t("field.influence"), numeric: true, cell: ({ body }) => body.influence },
    { id: "interest", header: t("field.interest"), numeric: true, cell: ({ body }) => body.interest },
    {
      id: "champion",
      header: t("champion"),
      cell: ({ body }) => (body.champion ? <Icon name="check" label={t("yes")} /> : "–"),
    },
    {
      id: "moves",
      header: t("field.moves"),
      cell: ({ body }) => (
        <span dir="auto" className="line-clamp-3 min-w-48 whitespace-pre-line">
          {body.moves}
        </span>
      ),
    },
  ];
  return <Table caption={t("map.table")} columns={columns} rows={people} rowKey={({ id }) => id} />;
}
