// dasbor.cdn.js: one file for a plain <script>, of any type and from any origin. The worker is in it as text, because a page may
// start no worker from another origin; the core is fetched from beside the script.
import * as dasbor from './dasbor';

/** The address of this script. A module has no currentScript, so it looks for its own tag. */
function sendiri(): string {
  const s = document.currentScript ?? [...document.querySelectorAll<HTMLScriptElement>('script[src]')].find((x) => /\bdasbor\.cdn\.js/.test(x.src));
  return (s as HTMLScriptElement | null | undefined)?.src || document.baseURI;
}

if (typeof document !== 'undefined') {
  const dasar = sendiri();
  (globalThis as { dasborApbdes?: typeof dasbor }).dasborApbdes ??= dasbor;
  dasbor.aturInti({ inti: new URL('inti.wasm', dasar).href, pekerja: new URL('pekerja.js', dasar).href, integritas: SRI_INTI });
  dasbor.daftarkan();
}
