// The panel in front of the scene: the rows behind a figure, or the list of downloads.
import { bangunUtuh, el } from './bangun';
import { tutupBalon } from './balon';
import { jelaskan } from './galat';
import { opsi, tanya } from './lukis';
import { jejak } from './papantik';
import type { Adegan, Wadah } from './wadah';

const pembuka = new WeakMap<Wadah, string>(); // finds the control that opened the panel

/** What the panel is about: a figure, or with op menu the downloads. */
interface Isi { op?: string; adegan?: object; papan?: object; rincian?: object; ekspor?: object }

export async function bukaRincian(w: Wadah, p: Isi, desa = '', layanan?: string): Promise<void> {
  if (desa && !w.kirim('pilih', { desa, layanan, tahun: w.angka('tahun') || undefined }, true)) return;
  const o = opsi(w);
  try {
    const h = await tanya<{ adegan: Adegan }>(w, { op: 'rincian', rincian: {}, ...p, papan: { ...o.papan, ...p.papan }, adegan: { ...o.adegan, ...p.adegan } });
    bukaPanel(w, h.adegan.judul, bangunUtuh(h.adegan.akar));
  } catch (e) { bukaGalat(w, e); }
}

function bukaPanel(w: Wadah, judul: string, isi: Element): void {
  const { panel } = w.rangka;
  tutupBalon(w);
  const tutup = el('button', { class: 'tbl', part: 'tombol', type: 'button' }, w.t('tutup'));
  tutup.addEventListener('click', () => panel.close());
  panel.setAttribute('aria-label', judul);
  panel.replaceChildren(el('div', { class: 'atas-panel' }, tutup), el('div', { class: 'dasbor' }, isi));
  if (panel.open) return;
  pembuka.set(w, jejak(w.akar.activeElement));
  panel.showModal(); // the browser gives the focus back when it closes, if the scene behind is still the same
}

/** Says in front of the scene that something failed. */
export function bukaGalat(w: Wadah, e: unknown): void {
  const g = jelaskan(e), judul = g.pesan[w.bahasa];
  if (w.kirim('galat', g, true)) bukaPanel(w, judul, el('section', { class: 'rincian', role: 'alert' }, el('h3', {}, judul), el('p', {}, g.saran[w.bahasa])));
}

/** Gives the focus back where the browser could not. */
export function kembaliFokus(w: Wadah): void {
  const { isi } = w.rangka, p = pembuka.get(w);
  if (p && !isi.contains(w.akar.activeElement)) isi.querySelector<HTMLElement>(p)?.focus({ preventScroll: true });
}
