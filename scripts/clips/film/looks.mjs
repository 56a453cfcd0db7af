import { characters } from "../draw/characters.mjs";
import { rooms } from "../draw/rooms.mjs";

/** How a script's person and room are drawn. */
export function lookOf({ slug, character, room }) {
  const look = { character: characters[character], room: rooms[room] };
  if (!look.character) throw new Error(`${slug}: nobody is called ${character} in draw/characters.mjs`);
  if (!look.room) throw new Error(`${slug}: there is no room ${room} in draw/rooms.mjs`);
  return look;
}
