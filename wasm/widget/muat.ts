// When and what the widget loads: the files that attributes name, or those that were handed to it.
import { bukaTautan } from './bagikan';
import { el } from './bangun';
import { gagal } from './galat';
import { gambar, gambarNanti } from './lukis';
import { GalatMesin, type Maju } from './mesin';
import { saluran } from './saluran';
import type { Berkas, HasilBaca, Kunci, Wadah } from './wadah';

/** The attributes with files, in the order in which the core reads them; the last holds the budgets. */
export const SUMBER = ['penduduk', 'batas', 'peta-layanan', 'src'];

let nomorData = 0;

/** Loads at once, when the widget comes into view, or when somebody asks for it. */
export function jadwalkan(w: Wadah): () => void {
  let pengamat: IntersectionObserver | undefined;
  const mulai = () => {
    pengamat?.disconnect();
    if (w.mulai || !w.tersambung) return;
    w.mulai = true;
    void muatSumber(w);
  };
  const cara = w.nilai('muat');
  if (w.mulai) void gambar(w); // it was given files before it was in the page
  else if (cara === 'segera') mulai();
  else if (cara === 'interaksi') {
    const b = el('button', { class: 'tbl', part: 'tombol', type: 'button' }, w.t('muat'));
    b.addEventListener('click', mulai);
    w.rangka.tunggu.replaceChildren(b);
    w.rangka.tunggu.hidden = false;
  } else {
    pengamat = new IntersectionObserver((e) => { if (e.some((x) => x.isIntersecting)) mulai(); }, { rootMargin: '300px' });
    pengamat.observe(w.tuan);
  }
  return () => pengamat?.disconnect();
}

/** Shows how far the work is, with a way to stop it. */
export function maju(w: Wadah, langkah: string, persen?: number, rinci = ''): void {
  w.kirim('kemajuan', { langkah, persen, rinci });
  if (w.keadaan !== 'memuat') return;
  const nama = w.t(langkah as Kunci) ?? langkah, { tunggu } = w.rangka;
  if (tunggu.hidden || !tunggu.querySelector('progress')) {
    // The button stays the same from then on: it may be pressed just now.
    tunggu.replaceChildren(el('span'), el('progress', { max: '100' }), el('button', { class: 'tbl', part: 'tombol', type: 'button', 'data-aksi': 'batal' }, w.t('batal')));
    tunggu.hidden = false;
  }
  const [s, p] = tunggu.children as unknown as [HTMLElement, HTMLProgressElement];
  s.textContent = nama + ' ' + rinci;
  p.ariaLabel = nama;
  if (persen) p.value = persen;
  else p.removeAttribute('value');
  w.ucap(nama);
}

export async function ambil(url: string): Promise<Blob> {
  let r: Response;
  try {
    r = await fetch(new URL(url, document.baseURI));
  } catch (e) { throw new GalatMesin('ambil', url + ': ' + e); }
  if (!r.ok) throw new GalatMesin('ambil', url + ': HTTP ' + r.status);
  return r.blob();
}

export function namaAlamat(url: string): string {
  try {
    return decodeURIComponent(new URL(url, document.baseURI).pathname.split('/').pop() || 'data');
  } catch { return 'data'; }
}

/** Fetches the files that an attribute names. */
async function ambilAtribut(w: Wadah, atribut: string, lanjut = () => true): Promise<Berkas[]> {
  const d: Berkas[] = [], alamat = w.nilai(atribut).split(/\s+/).filter(Boolean);
  for (const [n, url] of alamat.entries()) {
    maju(w, 'ambil', 100 * n / alamat.length);
    d.push({ nama: namaAlamat(url), jenis: atribut === 'src' ? '' : atribut, isi: await ambil(url) });
    if (!lanjut()) break;
  }
  return d;
}

/** Reads what the attributes name. */
export async function muatSumber(w: Wadah): Promise<void> {
  const giliran = ++w.giliran;
  w.lukisan++;
  if (!w.berkas.length && bukaTautan(w)) return;
  const src = w.nilai('src').trim();
  w.contoh = w.ada('contoh') && !src;
  if (!src && !w.contoh) {
    if (w.berkas.length === 0) return gambarNanti(w);
    return muatUlang(w, w.berkas);
  }
  w.aturKeadaan('memuat');
  try {
    const d = await ambilAtribut(w, 'src', () => giliran === w.giliran);
    if (giliran === w.giliran) muatUlang(w, d);
  } catch (e) {
    if (giliran === w.giliran) gagal(w, e);
  }
}

/** Takes other files and shows them. */
export function muatUlang(w: Wadah, berkas: Berkas[]): void {
  if (berkas.length > 0) w.contoh = false;
  w.mulai = true;
  w.berkas = berkas;
  w.tanpaTahun = false;
  lepasData(w);
  void gambar(w);
}

export function lepasData(w: Wadah): void {
  const data = w.data;
  w.terbaca = undefined;
  w.data = '';
  if (data && saluran().hidup) void w.minta({ op: 'lepas', data }).catch(() => undefined);
}

/** Reads the files one by one, so that cancelling takes effect between them. */
export function bacaSemua(w: Wadah): Promise<HasilBaca> {
  if (w.terbaca) return w.terbaca;
  const giliran = ++w.giliran;
  w.data = 'd' + (++nomorData) + '-' + Math.random().toString(36).slice(2, 8);
  w.aturKeadaan('memuat');
  const kemajuan: Maju = (langkah, persen, rinci) => maju(w, langkah, persen, rinci);
  const alir = w.angka('maks-mb') * 1_048_576;
  const baca = async () => {
    let h: HasilBaca | undefined;
    const tambahan = await (w.tambahan ??= Promise.all(SUMBER.slice(0, -1).map((a) => ambilAtribut(w, a))).then((d) => d.flat()));
    if (w.contoh) h = await w.minta<HasilBaca>({ op: 'contoh' }, [], kemajuan);
    for (const b of w.berkas.length || w.contoh ? [...tambahan, ...w.berkas] : []) {
      if (giliran !== w.giliran) throw new GalatMesin('batal', '');
      h = await w.minta<HasilBaca>({ op: 'baca', berkas: [{ nama: b.nama, jenis: b.jenis }], baca: { bita: alir || 20_971_520, alir, tahun: w.angka('tahun'), bahasa: w.bahasa } }, [b.isi], kemajuan);
    }
    if (!h || giliran !== w.giliran) throw new GalatMesin('batal', '');
    return h;
  };
  return w.terbaca = baca().catch((e: unknown) => {
    w.tambahan = undefined; // to be fetched again
    // Whatever went wrong with what nobody waits for any more is not an error.
    throw giliran === w.giliran ? e : new GalatMesin('batal', '');
  });
}
