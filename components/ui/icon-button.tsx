"use client";

import { Button as AriaButton } from "react-aria-components/Button";
import { Icon, type IconName } from "./icon";
import { useEarlyPress } from "./use-early-press";

/** A button that shows an icon alone: it has no name but `label`. */
export function IconButton({
  icon,
  label,
  onPress,
}: {
  icon: IconName;
  label: string;
  onPress?: () => void;
}) {
  const early = useEarlyPress();
  return (
    <AriaButton
      {...early}
      aria-label={label}
      onPress={onPress}
      className="inline-flex size-9 flex-none cursor-pointer items-center justify-center rounded-control text-ink-2 transition-colors hover:bg-sunk hover:text-ink pointer-coarse:size-11"
    >
      <Icon name={icon} />
    </AriaButton>
  );
}
