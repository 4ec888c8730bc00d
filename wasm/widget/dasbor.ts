// Entry: defines <dasbor-apbdes> once. Importing it where there is no DOM does nothing.
import { DasborApbdes } from './elemen';
import type { Tempat } from './saluran';
import { bawaan } from './wadah';

export { DasborApbdes };
export const versi: string = VERSI;

/** Says where the core and the worker are, for bundlers that move files. Call it before the first element is shown. */
export function aturInti(t: Partial<Tempat>): void {
  if (t.inti && t.integritas === undefined) bawaan.integritas = '';
  Object.assign(bawaan, t);
}

/** Defines the element under a name. The first definition of a name stays; another version of it is reported once. */
export function daftarkan(tag = 'dasbor-apbdes'): void {
  if (typeof customElements === 'undefined') return;
  const ada = customElements.get(tag) as { versi?: string } | undefined;
  if (!ada) {
    // A class can be defined once only, so every further name gets one of its own.
    customElements.define(tag, tag === 'dasbor-apbdes' ? DasborApbdes : class extends DasborApbdes {});
  } else if (ada.versi !== versi) {
    console.info('<' + tag + '> ' + (ada.versi ?? '?') + ', ' + versi);
  }
}

Object.defineProperty(DasborApbdes, 'versi', { value: versi });
