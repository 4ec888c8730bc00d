// The keyboard: arrows move over the table, one place of it is in the tab order.
import { dariDesa } from './aksi';
import { tutupBalon } from './balon';
import { pindahJelajah } from './lukis';
import type { Wadah } from './wadah';

export function tombolTekan(w: Wadah, e: KeyboardEvent): void {
  const t = e.target as HTMLElement;
  if (e.altKey || e.metaKey) return;
  if (e.key === 'Escape') {
    if (!w.rangka.balon.hidden) tutupBalon(w);
    else if (w.asal && !w.rangka.panel.open && w.nilai('tampilan') === 'desa') dariDesa(w);
    return;
  }
  if (t.dataset?.['b'] === undefined) return;
  const ke = tujuan(t, e.key, e.ctrlKey);
  if (!ke) return;
  e.preventDefault();
  pindahJelajah(w.rangka.isi, ke);
  ke.focus();
}

/** A selector that finds a control again in the next scene. */
export function jejak(t: Element | null): string {
  if (!(t instanceof HTMLElement) || !t.dataset['aksi']) return '';
  const ikut = t.dataset['aksi'] === 'urut' ? ['aksi', 'kolom'] : ['aksi', 'nilai', 'desa', 'layanan', 'kolom', 'kode', 'jalur'];
  return ikut.filter((k) => t.dataset[k] !== undefined).map((k) => '[data-' + k + '="' + CSS.escape(t.dataset[k]!) + '"]').join('');
}

/** Where a key leads from a place in the table. */
function tujuan(t: HTMLElement, kunci: string, ujung: boolean): HTMLElement | undefined {
  const semua = [...t.closest('table')?.querySelectorAll<HTMLElement>('[data-b]') ?? []].map((e) => ({ e, b: +e.dataset['b']!, k: +e.dataset['k']! }));
  const b = +t.dataset['b']!, k = +t.dataset['k']!;
  const baris = (n: number) => semua.filter((x) => x.b === n).sort((p, q) => p.k - q.k);
  const dekat = (n: number) => baris(n).sort((p, q) => Math.abs(p.k - k) - Math.abs(q.k - k))[0]?.e;
  const nomor = [...new Set(semua.map((x) => x.b))].sort((p, q) => p - q);
  const ini = baris(b), letak = ini.findIndex((x) => x.e === t);
  switch (kunci) {
    case 'ArrowRight': return ini[letak + 1]?.e;
    case 'ArrowLeft': return ini[letak - 1]?.e;
    case 'ArrowDown': return dekat(nomor.find((n) => n > b) ?? b);
    case 'ArrowUp': return dekat([...nomor].reverse().find((n) => n < b) ?? b);
    case 'Home': return (ujung ? baris(nomor[0]!)[0] : ini[0])?.e;
    case 'End': return (ujung ? baris(nomor.at(-1)!) : ini).at(-1)?.e;
  }
}
