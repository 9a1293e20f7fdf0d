/** The forms of the Draft page as one piece of script: they share most of it, and come together (on-demand-forms.tsx). */
export { BridgeForm } from "@/components/mediation/bridge-form";
export { AddForm } from "./add-form";
export { EditForm } from "./edit-form";
export { MoveForm } from "./move-form";
export { ProposeForm } from "./propose-form";
export { ResolveForm } from "./resolve-form";
