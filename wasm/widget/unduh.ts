// Downloads: the core makes the file, the page gets it or the visitor does.
import { el } from './bangun';
import { opsi, tanya } from './lukis';
import { bukaGalat } from './panel';
import type { Wadah } from './wadah';

export async function unduh(w: Wadah, jenis: string): Promise<void> {
  try {
    const h = await tanya<{ nama: string; mime: string; isi: string; biner?: boolean }>(w, {
      op: 'ekspor', ...opsi(w), ekspor: { jenis: jenis === 'png' ? 'wa' : jenis, tema: 'terang' } });
    const isi = h.biner ? Uint8Array.from(atob(h.isi), (c) => c.charCodeAt(0)) : h.isi;
    const blob = jenis === 'png' ? await w.lukis(h.isi) : new Blob([isi], { type: h.mime });
    if (!w.kirim('unduh', { jenis, blob }, true)) return;
    const a = el('a', { href: URL.createObjectURL(blob), download: h.nama });
    a.click();
    setTimeout(() => URL.revokeObjectURL(a.href), 10_000);
  } catch (e) { bukaGalat(w, e); }
}

/** Prints the page, for as long as that takes on paper as wide as the table. A rule for paper has no place in a shadow root. */
export function cetak(): void {
  const s = new CSSStyleSheet();
  s.replaceSync('@page{size:A4 landscape;margin:11mm}');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, s];
  print();
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((x) => x !== s);
}
