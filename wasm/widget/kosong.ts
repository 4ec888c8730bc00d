// kosong.js: for servers that render pages. There is no element without a DOM, and importing the package there does nothing.
import type { Tempat } from './saluran';

export const versi: string = VERSI;
/** The tag may be written on the server; the element takes over in the browser. */
export const DasborApbdes = undefined;
export function daftarkan(_tag?: string): void { /* nothing to define it in */ }
export function aturInti(_t: Partial<Tempat>): void { /* nothing to load */ }
