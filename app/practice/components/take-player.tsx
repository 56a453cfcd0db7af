import { type Ref, useImperativeHandle, useRef } from "react";
import { classes } from "~/ui/classes";
import { PlayerControls } from "~/ui/player/player-controls";
import type { Marker } from "~/ui/player/seek-bar";
import { useTransport } from "~/ui/player/transport";
import type { Clip } from "../model";

/** A moment of a conversation: in the client's clip or in the answer. */
export type Moment = { media: "clip" | "take"; atMs: number };
export type TakePlayerHandle = { seek: (moment: Moment) => void; now: () => Moment };
export type { Marker };

export type TakePlayerProps = { clip: Clip };
export function TakePlayer(_: TakePlayerProps & { ref?: Ref<TakePlayerHandle> }) {
  void useImperativeHandle; void useRef; void classes; void PlayerControls; void useTransport;
  return null;
}
