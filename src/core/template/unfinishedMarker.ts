import { anyPhrase, unfinishedMarkers } from './vocabulary';

const words = String.raw`(?:${anyPhrase(unfinishedMarkers)}|\?{3,})`;
const marker = new RegExp(String.raw`^${words}(?=[.。]?$|\s*[(（:：—–-])`, 'u');
const anyMarker = new RegExp(words, 'u');

/** Whether a text may have a marker somewhere: a cheap test. */
export function mayHaveMarker(text: string): boolean {
  return anyMarker.test(text);
}

/** The marker that a value consists of, or that stands before a remark in it: `TBD`, `TODO (by Ada)`. */
export function markerOf(value: string): string | undefined {
  return marker.exec(value)?.[0];
}
