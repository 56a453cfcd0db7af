/** What whoever publishes a recording says of everyone who is in it; a form sends it as "agreed". */
export function Agreed() {
  return (
    <label className="flex gap-3">
      <input type="checkbox" name="agreed" value="yes" className="mt-1 size-5 shrink-0 accent-pine" />
      Everyone who can be seen or heard in it agrees that everyone in this programme can play it
    </label>
  );
}
