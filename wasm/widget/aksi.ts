// What the controls of a scene do. Each names its action in data-aksi.
import { gambar, gambarNanti, pindahJelajah } from './lukis';
import { gagal } from './galat';
import { GalatMesin } from './mesin';
import { bukaRincian } from './panel';
import { jejak } from './papantik';
import { saluran } from './saluran';
import { cetak, unduh } from './unduh';
import type { Wadah } from './wadah';

export function klik(w: Wadah, e: Event): void {
  const t = (e.target as Element).closest?.<HTMLElement>('[data-aksi]');
  if (!t || t instanceof HTMLSelectElement) return;
  const { aksi, nilai = '', layanan, jalur, baris, kode } = t.dataset;
  const i = t.dataset['desa'] === undefined ? -1 : Number(t.dataset['desa']);
  switch (aksi) {
    case 'tahun': case 'satuan': return w.tuan.setAttribute(aksi, nilai);
    case 'fase': return w.tuan.setAttribute('dasar', nilai);
    case 'tampilan': return keTampilan(w, nilai);
    case 'urut': return urutkan(w, t.dataset['kolom'] ?? 'semua');
    case 'desa': return keDesa(w, i, '', jejak(t));
    case 'temuan': return keDesa(w, i, '.temuan', jejak(t));
    case 'sel': return void bukaRincian(w, { adegan: { indeks: i, layanan } }, namaDesa(w, i), layanan);
    case 'usulan': return void bukaRincian(w, { rincian: { usulan: Number(nilai) } });
    case 'baris': return void bukaRincian(w, {
      adegan: { indeks: i, layanan }, papan: nilai ? { tahun: Number(nilai) } : {}, // a figure of another year than that of the board
      rincian: { jalur, kode, baris: baris?.split(' ').filter(Boolean).map(Number) },
    });
    case 'tabel': return bukaTabel(w, t);
    case 'buka': return w.rangka.masukan.click();
    case 'contoh': return w.tuan.setAttribute(aksi, '');
    case 'unduh': return void bukaRincian(w, { op: 'menu', ekspor: { alamat: location.href } });
    case 'ekspor':
      w.rangka.panel.close();
      return nilai === 'cetak' ? cetak() : void unduh(w, nilai);
    case 'salin': // pages without https have no clipboard: there a click on the address selects all of it
      return void navigator.clipboard?.writeText(nilai).then(() => { t.textContent = kode!; }, () => 0);
    case 'batal': return batalkan(w);
  }
}

export function ubah(w: Wadah, e: Event): void {
  const t = e.target;
  if (t instanceof HTMLSelectElement && t.dataset['aksi'] === 'sumber') w.tuan.setAttribute('dana', t.value);
}

function batalkan(w: Wadah): void {
  w.giliran++;
  w.lukisan++;
  w.terbaca = undefined;
  saluran().akhiri(); // a file at work cannot be stopped any other way
  gagal(w, new GalatMesin('batal', ''));
}

/** Opens the tables of all figures, or closes them. */
function bukaTabel(w: Wadah, t: HTMLElement): void {
  const buka = t.getAttribute('aria-pressed') !== 'true';
  t.setAttribute('aria-pressed', String(buka));
  for (const d of w.rangka.isi.querySelectorAll<HTMLDetailsElement>('.kembar')) d.open = buka;
}

const namaDesa = (w: Wadah, i: number) => w.desa[i]?.kode || w.desa[i]?.nama || '';

function keTampilan(w: Wadah, t: string): void {
  if (t === 'kecamatan') w.tuan.removeAttribute('desa');
  w.tuan.setAttribute('tampilan', t);
}

/** Shows a village. asal finds the control that asked for it, for the way back. */
export function keDesa(w: Wadah, i: number, ke = '', asal = ''): void {
  const desa = namaDesa(w, i);
  if (!desa || !w.kirim('pilih', { desa, tahun: w.angka('tahun') || undefined }, true)) return;
  w.asal = asal;
  w.tuan.setAttribute('desa', desa);
  w.tuan.setAttribute('tampilan', 'desa');
  void gambar(w).then(() => {
    const { isi } = w.rangka;
    (ke && isi.querySelector(ke) || isi).scrollIntoView({ block: 'start' });
    isi.querySelector<HTMLElement>('.kepala .tautan')?.focus({ preventScroll: true });
  });
}

/** Goes from a village back to the place that led to it. */
export function dariDesa(w: Wadah): void {
  keTampilan(w, 'kecamatan');
  void gambar(w).then(() => {
    const { isi } = w.rangka;
    pindahJelajah(isi, w.asal);
    isi.querySelector<HTMLElement>(w.asal)?.focus();
  });
}

function urutkan(w: Wadah, kolom: string): void {
  w.naik = w.urut === kolom && !w.naik;
  w.urut = kolom;
  gambarNanti(w);
}
