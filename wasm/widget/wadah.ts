// What one element knows, and what all its parts need: its language, its state, its events and its way to the core.
import { nilai } from './atribut';
import type { Simpul } from './bangun';
import type { Maju, SumberInti } from './mesin';
import idPesan from './pesan.id.json';
import enPesan from './pesan.en.json';
import { buatRangka, type Rangka } from './rangka';
import { saluran, type Tempat } from './saluran';
import { aturTema } from './tema';

export type Kunci = keyof typeof idPesan;
export interface Galat { kode: string; pesan: { id: string; en: string }; saran: { id: string; en: string }; berkas?: string; baris?: number }
export interface Adegan { v: number; judul: string; kalimat: string; akar: Simpul }
export interface HasilBaca { tahun: number[]; berkas: { nama: string; galat?: Galat }[] }
export interface Berkas { nama: string; jenis: string; isi: Blob }

/** Where the files of the widget are, unless an attribute says otherwise. */
export const bawaan: Tempat = { inti: '', integritas: '', pekerja: '' };

export class Wadah {
  readonly akar: ShadowRoot;
  readonly rangka: Rangka;
  readonly siap: Promise<void>;
  beresSiap!: () => void;
  #dalam: ElementInternals | undefined;

  // What is shown: files of the visitor or of src, those that the other attributes name, or the example.
  berkas: Berkas[] = [];
  tambahan: Promise<Berkas[]> | undefined;
  contoh = false;
  data = '';
  terbaca: Promise<HasilBaca> | undefined;
  tanpaTahun = false; // the files name no year
  hasil: (() => unknown) | undefined; // unpacks the board
  kabar = ''; // what the page was told about last

  // How it is shown.
  urut = 'semua';
  naik = false;
  desa: { kode: string; nama: string }[] = [];
  daftarTahun: number[] = [];
  lebar = 0;

  // What is going on.
  keadaan = '';
  giliran = 0; // of reading; a newer one makes older ones stop
  lukisan = 0; // of drawing
  jam: ReturnType<typeof setTimeout> | undefined;
  tersambung = false;
  mulai = false;
  asal = ''; // finds the control that led to the village in view

  constructor(readonly tuan: HTMLElement) {
    this.siap = new Promise((r) => { this.beresSiap = r; });
    this.akar = tuan.attachShadow({ mode: 'open' });
    try { this.#dalam = tuan.attachInternals(); } catch { /* old browsers */ }
    this.rangka = buatRangka(this);
  }

  nilai(nama: string): string { return nilai(this.tuan, nama); }
  angka(nama: string): number { return Number(this.nilai(nama)) || 0; }
  ada(nama: string): boolean { return this.tuan.hasAttribute(nama); }

  get bahasa(): 'id' | 'en' {
    const b = this.nilai('bahasa') || (this.tuan.closest('[lang]') ?? document.documentElement).getAttribute('lang');
    return b?.toLowerCase().startsWith('en') ? 'en' : 'id';
  }

  t(k: Kunci): string { return (this.bahasa === 'en' ? enPesan : idPesan)[k]; }

  aturTema = (): void => aturTema(this.tuan, this.akar);

  get bolehUnggah(): boolean { return this.ada('unggah') || !this.ada('src') && !this.ada('contoh'); }

  aturKeadaan(k = this.keadaan): void {
    const { bungkus, isi, kosong } = this.rangka;
    this.keadaan = k;
    for (const n of ['memuat', 'galat', 'kosong', 'rapat']) {
      const ada = n === 'rapat' ? this.nilai('kepadatan') === n : n === k;
      try { if (ada) this.#dalam?.states.add(n); else this.#dalam?.states.delete(n); } catch { /* before :state() */ }
      bungkus.classList.toggle(n, ada);
    }
    bungkus.classList.toggle('tanpa-unggah', !this.bolehUnggah);
    if (this.tuan.isConnected && this.tuan.getAttribute('keadaan') !== k) this.tuan.setAttribute('keadaan', k);
    kosong.hidden = k !== 'kosong';
    isi.hidden = !kosong.hidden && kosong.assignedNodes().length > 0;
    if (this.ada('sembunyi-bila-kosong')) this.tuan.hidden = k === 'kosong';
  }

  ucap(kalimat: string): void {
    const s = this.rangka.status;
    if (s.textContent !== kalimat) s.textContent = kalimat;
  }

  /** Tells the page. Returns false if it wants to do the rest itself. */
  kirim(nama: string, detail: unknown, bisaBatal = false): boolean {
    return this.tuan.dispatchEvent(new CustomEvent('apbdes-' + nama, { detail, bubbles: true, composed: true, cancelable: bisaBatal }));
  }

  /** Tells the page something that is only unpacked where somebody looks at it. */
  kirimMalas(nama: string, detail: () => unknown): void {
    this.tuan.dispatchEvent(Object.defineProperty(new CustomEvent('apbdes-' + nama, { bubbles: true, composed: true }), 'detail', { get: detail }));
  }

  minta<T>(permintaan: object, berkas: Blob[] = [], maju?: Maju): Promise<T> {
    return saluran().minta<T>(this.#tempat(), { data: this.data, ...permintaan }, berkas, maju);
  }

  mintaTeks(permintaan: object): Promise<string> { return saluran().mintaTeks(this.#tempat(), { data: this.data, ...permintaan }); }

  lukis(gambar: string): Promise<Blob> { return saluran().lukis(this.#tempat(), gambar); }

  #tempat(): Tempat {
    const a = (n: string) => this.tuan.getAttribute(n);
    return {
      inti: (a('inti') as SumberInti | null) ?? bawaan.inti, pekerja: a('pekerja') ?? bawaan.pekerja,
      integritas: a('integritas') ?? (this.ada('inti') ? '' : bawaan.integritas),
    };
  }
}
