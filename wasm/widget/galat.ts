// What the widget shows when something went wrong, and how it says it.
import { el } from './bangun';
import { GalatMesin } from './mesin';
import idPesan from './pesan.id.json';
import enPesan from './pesan.en.json';
import type { Galat, Wadah } from './wadah';

export function gagal(w: Wadah, e: unknown): void {
  const g = jelaskan(e);
  const { isi, tunggu, cadangan, tahun } = w.rangka;
  isi.classList.remove('sibuk');
  tunggu.hidden = tahun.hidden = true;
  if (g.kode === 'batal') return w.aturKeadaan(isi.hasChildNodes() ? 'siap' : 'kosong');
  w.aturKeadaan('galat');
  w.beresSiap();
  if (!w.kirim('galat', g, true)) return;
  const b = w.bahasa;
  const kotak = el('div', { class: 'gagal', role: 'alert', tabindex: '-1' },
    el('slot', { name: 'galat' }, el('p', { class: 'pesan' }, g.pesan[b]), el('p', {}, g.saran[b]),
      el('p', { class: 'sebab' }, [g.berkas, g.baris ? w.t('baris') + ' ' + g.baris : '', g.kode].filter(Boolean).join(' · '))));
  if (w.bolehUnggah) kotak.append(el('button', { class: 'tbl', part: 'tombol', type: 'button', 'data-aksi': 'buka' }, w.t('pilihBerkas')));
  const dekat = isi.contains(w.akar.activeElement);
  isi.replaceChildren(kotak);
  cadangan.hidden = cadangan.assignedNodes().length === 0;
  if (dekat) kotak.focus({ preventScroll: true });
}

/** A failure in words. Those of the core bring their own. */
export function jelaskan(e: unknown): Galat {
  const g = e as Partial<Galat>;
  if (g?.pesan && g.saran && g.kode) return g as Galat;
  const kode = e instanceof GalatMesin ? e.kode : 'inti';
  const kata = (p: Record<string, string>, k: string) => p[k + kode] ?? p[k + 'mati']!;
  const dua = (k: string) => ({ id: kata(idPesan, k), en: kata(enPesan, k) });
  if (kode !== 'batal') console.warn('<dasbor-apbdes>:', e);
  return { kode, pesan: dua('galat.'), saran: dua('saran.'), berkas: e instanceof Error ? e.message : '' };
}
