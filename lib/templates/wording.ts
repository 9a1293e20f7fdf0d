import { writtenIn } from "./compose";
import { type Template, t, type Wording } from "./template";

const rationale = (name: Wording): Wording =>
  t(
    `Drafted from the template “${name.en}”, to be adapted by both sides.`,
    `Rédigé à partir du modèle « ${name.fr} », à adapter par les deux parties.`,
    `صيغ انطلاقًا من النموذج «${name.ar}»، ليكيّفه الطرفان.`,
    `Redactado a partir de la plantilla «${name.es}», para que ambas partes lo adapten.`,
    `Redigido a partir do modelo «${name.pt}», para que ambas as partes o adaptem.`,
  );

/** Title and rationale of a draft, in the language of whoever drafts it. */
export function draftWords({ name }: Template, language: string): { title: string; rationale: string } {
  const [spoken] = writtenIn([language]) as [keyof Wording];
  return { title: name[spoken], rationale: rationale(name)[spoken] };
}
