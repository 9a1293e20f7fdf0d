import { NothingHere } from "@/components/shell/nothing-here";

/** Below the bar, and back to what the reader does take part in. */
export default function DeskNotFound() {
  return <NothingHere isDesk />;
}
