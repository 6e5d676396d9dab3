/** A copy that does not keep alive the text it was cut from, as V8's slices do (nodejs/help#711). */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
