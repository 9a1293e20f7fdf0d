"use client";

import { inPlace, onDemand, useAhead } from "@/components/ui/on-demand";

const every = () => import("./every-form");
const add = onDemand(async () => (await every()).AddForm);
const bridge = onDemand(async () => (await every()).BridgeForm);
const edit = onDemand(async () => (await every()).EditForm);
const move = onDemand(async () => (await every()).MoveForm);
const propose = onDemand(async () => (await every()).ProposeForm);
const resolve = onDemand(async () => (await every()).ResolveForm);

// The address opens one of them: reading the Draft page needs none.
export const AddForm = inPlace(add);
export const BridgeForm = inPlace(bridge);
export const EditForm = inPlace(edit);
export const MoveForm = inPlace(move);
export const ProposeForm = inPlace(propose);
export const ResolveForm = inPlace(resolve);

/** Stands on a page whose links open a form, and shows nothing. */
export function FormsAhead() {
  useAhead(add, bridge, edit, move, propose, resolve);
  return null;
}
