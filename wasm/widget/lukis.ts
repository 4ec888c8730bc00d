// One scene after the other: asks the core for it and puts it in the place of the last one.
import { bangun, jeda, satu } from './bangun';
import { gagal } from './galat';
import { jejak } from './papantik';
import { GalatMesin } from './mesin';
import { bacaSemua, maju } from './muat';
import { tanyaTahun } from './tahun';
import { tutupBalon } from './balon';
import type { Adegan, Galat, HasilBaca, Wadah } from './wadah';

interface HasilAdegan { adegan: Adegan; desa?: { kode: string; nama: string }[] }
export interface Opsi { papan: { tahun: number } & object; adegan: Record<string, unknown> }

export function gambarNanti(w: Wadah, ms = 0): void {
  clearTimeout(w.jam);
  w.jam = setTimeout(() => void gambar(w), ms);
}

/** The options of board and view, the same for scenes, details and exports. */
export function opsi(w: Wadah): Opsi {
  const tahun = w.angka('tahun');
  return {
    papan: {
      tahun: w.daftarTahun.includes(tahun) ? tahun : 0, tahun_banding: w.nilai('tahun-banding') === 'tanpa' ? -1 : w.angka('tahun-banding'),
      fase: w.nilai('dasar'), sumber: w.nilai('dana'),
    } as Opsi['papan'],
    adegan: {
      tampilan: w.contoh || w.berkas.length > 0 ? w.nilai('tampilan') : 'kosong', bahasa: w.bahasa, satuan: w.nilai('satuan'),
      lebar: w.lebar ||= Math.floor(w.tuan.clientWidth), urut: w.urut, naik: w.naik, desa: w.nilai('desa'), kendali: true, judul: w.angka('tingkat-judul'),
      berkas: w.berkas.length === 1 ? w.berkas[0]!.nama : '',
    },
  };
}

/** Whether the core has forgotten the data: its worker was ended while idle, or died. */
const terlupa = (e: unknown) => ['data', 'mati'].includes((e as Galat)?.kode);

/** Asks about what is shown. A core that has forgotten it reads it again, and is asked once more. */
export async function tanya<T>(w: Wadah, p: object): Promise<T> {
  try {
    return await w.minta<T>(p);
  } catch (e) {
    if (!terlupa(e)) throw e;
  }
  w.terbaca = undefined;
  await gambar(w);
  return w.minta<T>(p);
}

export async function gambar(w: Wadah, lagi = true): Promise<void> {
  clearTimeout(w.jam);
  const lukisan = ++w.lukisan;
  const basi = () => lukisan !== w.lukisan;
  if (!w.tersambung) return;
  let o = opsi(w);
  const kosong = o.adegan['tampilan'] === 'kosong';
  w.rangka.isi.classList.add('sibuk');
  try {
    const baca = kosong ? undefined : await bacaSemua(w);
    if (basi()) return;
    if (baca) {
      w.daftarTahun = baca.tahun;
      o = opsi(w);
    }
    const h = await w.minta<HasilAdegan>({ op: 'adegan', ...o }, [], (langkah, persen) => maju(w, langkah, persen));
    if (basi() || !await pasang(w, h.adegan, basi)) return;
    w.desa = h.desa ?? [];
    beres(w, kosong ? 'kosong' : 'siap', h.adegan.kalimat);
    tanyaTahun(w, baca);
    if (w.lebar !== o.adegan['lebar']) gambarNanti(w); // it was resized while being drawn
    if (baca) void kabarkan(w, baca, o);
  } catch (e) {
    if (basi()) return;
    if (lagi && terlupa(e)) {
      w.terbaca = undefined;
      return gambar(w, false);
    }
    gagal(w, e);
  }
}

function beres(w: Wadah, keadaan: string, kalimat: string): void {
  w.rangka.isi.classList.remove('sibuk');
  w.rangka.tunggu.hidden = true;
  w.rangka.cadangan.hidden = true;
  w.aturKeadaan(keadaan);
  w.ucap(kalimat);
  w.beresSiap();
}

/** Puts a scene in the place of the last one and the focus where it was. */
async function pasang(w: Wadah, a: Adegan, basi: () => boolean): Promise<boolean> {
  if (a.v !== 1) throw new GalatMesin('adegan', 'v' + a.v);
  const { isi, cadangan } = w.rangka;
  const lama = [...isi.children];
  const pertama = w.keadaan === 'memuat' || !isi.querySelector('.dasbor');
  let fokus = jejak(w.akar.activeElement);
  let akar: Element | undefined;
  try {
    w.aturTema();
    akar = satu(a.akar);
    // With new data one part after the other appears, the table early. Otherwise the whole is laid out unseen and changes at once.
    if (pertama) {
      cadangan.hidden = true;
      isi.replaceChildren(akar);
    } else {
      akar.classList.add('samar'); // opacity is not inherited: showing it later styles one node, not all
      akar.ariaHidden = 'true';
      isi.append(akar);
    }
    if (!await bangun(akar, a.akar, basi)) {
      akar.remove();
      return false;
    }
  } catch (e) {
    akar?.remove();
    throw new GalatMesin('adegan', String(e));
  }
  if (!pertama) {
    await jeda();
    fokus = jejak(w.akar.activeElement); // it may have moved in the meantime
    const jelajah = jejak(isi.querySelector('[data-b][tabindex="0"]'));
    tutupBalon(w);
    for (const e of lama) e.remove();
    akar.classList.remove('samar');
    akar.ariaHidden = null;
    pindahJelajah(isi, jelajah);
  }
  if (fokus && !w.akar.activeElement) isi.querySelector<HTMLElement>(fokus)?.focus({ preventScroll: true });
  return true;
}

/** Makes another place of the table the one in the tab order. */
export function pindahJelajah(isi: Element, ke: string | HTMLElement): void {
  const t = typeof ke !== 'string' ? ke : ke ? isi.querySelector('.panas ' + ke) : null;
  if (!t) return;
  for (const x of isi.querySelectorAll('[data-b][tabindex="0"]')) x.setAttribute('tabindex', '-1');
  t.setAttribute('tabindex', '0');
}

/** Tells the page about the board that is shown, once for each. */
async function kabarkan(w: Wadah, baca: HasilBaca, o: Opsi): Promise<void> {
  const kabar = w.data + JSON.stringify(o.papan);
  if (kabar === w.kabar) return;
  const baru = !w.kabar.startsWith(w.data);
  w.kabar = kabar;
  try {
    for (const op of ['papan', 'temuan']) {
      const teks = await w.mintaTeks({ op, papan: o.papan });
      if (w.kabar !== kabar || !/^.{0,80}"ok":true/.test(teks)) return;
      let h: unknown;
      const isi = () => h ??= (JSON.parse(teks) as { hasil: unknown }).hasil; // large, and often nobody asks
      if (op === 'papan') w.hasil = isi;
      w.kirimMalas(op === 'papan' ? 'hasil' : op, isi);
    }
  } catch { /* the next drawing shows it */ }
  if (baru) for (const b of baca.berkas) if (b.galat) w.kirim('galat', b.galat, true);
}
