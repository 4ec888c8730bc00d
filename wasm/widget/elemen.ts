// The element itself: its life in the page, its properties and its methods.
import { beriProperti, namaAtribut, periksa } from './atribut';
import { keDesa } from './aksi';
import { bukaTautan } from './bagikan';
import { jeda } from './bangun';
import { gambarNanti } from './lukis';
import { ambil, jadwalkan, lepasData, muatSumber, muatUlang, namaAlamat, SUMBER } from './muat';
import { bukaRincian } from './panel';
import { saluran } from './saluran';
import { cetak, unduh } from './unduh';
import { Wadah } from './wadah';

const Dasar = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

export class DasborApbdes extends Dasar {
  static get observedAttributes() { return [...namaAtribut, 'lang']; }

  #w = new Wadah(this);
  #berhenti: (() => void)[] = [];

  /** The board as JSON once it is there. */
  get hasil(): unknown { return this.#w.hasil?.(); }
  /** "", memuat, siap, kosong or galat. */
  get keadaan(): string { return this.#w.keadaan; }
  /** Fulfilled when something was drawn, or failed, for the first time. */
  get siap(): Promise<void> { return this.#w.siap; }
  /** Files to show instead of src. */
  set data(d: Blob | ArrayBuffer | Blob[] | null) {
    const daftar = d === null ? [] : Array.isArray(d) ? d : [d instanceof Blob ? d : new Blob([d])];
    this.#pasang();
    muatUlang(this.#w, daftar.map((b) => ({ nama: b instanceof File ? b.name : 'data', jenis: '', isi: b })));
  }

  connectedCallback(): void { this.#pasang(); }

  /** Begins to live: when it comes into the page, and when it is given data after lepas. */
  #pasang(): void {
    const w = this.#w;
    if (w.tersambung || !this.isConnected) return;
    w.tersambung = true;
    saluran().pakai(1);
    // Not in the task that runs the script: on a slow phone that one is long enough.
    void jeda().then(() => { if (w.tersambung && this.#berhenti.length === 0) this.#mulai(); });
  }

  #mulai(): void {
    const w = this.#w;
    const gelap = matchMedia('(prefers-color-scheme:dark)');
    const dengar = (t: EventTarget, n: string, f: () => void) => { t.addEventListener(n, f); return () => t.removeEventListener(n, f); };
    w.aturTema();
    const ukuran = new ResizeObserver(() => {
      const lebar = Math.floor(this.clientWidth), lama = w.lebar;
      if (lebar === lama || lebar === 0) return;
      w.lebar = lebar;
      if (w.mulai && lama && w.rangka.isi.hasChildNodes()) gambarNanti(w, 90);
    });
    ukuran.observe(this);
    this.#berhenti = [jadwalkan(w), () => ukuran.disconnect(), dengar(gelap, 'change', w.aturTema), dengar(window, 'hashchange', () => void bukaTautan(w))];
  }

  disconnectedCallback(): void {
    // Moving an element disconnects and connects it again at once.
    queueMicrotask(() => { if (!this.isConnected) this.#putus(); });
  }

  #putus(): void {
    const w = this.#w;
    if (!w.tersambung) return;
    w.tersambung = w.mulai = false;
    for (const f of this.#berhenti.splice(0)) f();
    clearTimeout(w.jam);
    w.lukisan++;
    w.giliran++;
    lepasData(w);
    saluran().pakai(-1);
  }

  attributeChangedCallback(nama: string, lama: string | null, baru: string | null): void {
    const w = this.#w;
    if (lama === baru) return;
    if (baru !== null) periksa(nama, baru);
    if (nama === 'tema') w.aturTema();
    if (nama === 'kepadatan') w.aturKeadaan();
    if (!w.mulai) return;
    if (SUMBER.includes(nama)) w.tambahan = undefined;
    if (SUMBER.includes(nama) || nama === 'contoh') void muatSumber(w);
    else if (nama === 'tahun' && w.tanpaTahun) muatUlang(w, w.berkas);
    else gambarNanti(w);
  }

  /** Opens a file, or the file at an address. */
  async muatBerkas(b: Blob | URL | string): Promise<void> {
    const w = this.#w;
    const nama = b instanceof File ? b.name : b instanceof Blob ? 'berkas' : namaAlamat(String(b));
    const isi = b instanceof Blob ? b : await ambil(String(b));
    this.#pasang();
    muatUlang(w, [{ nama, jenis: '', isi }]);
    await w.terbaca;
  }

  /** Shows a village, or the rows behind one of its services. */
  async pilih(p: { desa: string; layanan?: string }): Promise<void> {
    const w = this.#w, i = w.desa.findIndex((x) => x.kode === p.desa || x.nama === p.desa);
    if (p.layanan) await bukaRincian(w, { adegan: { indeks: i, layanan: p.layanan } }, p.desa, p.layanan);
    else keDesa(w, i);
  }

  /** Downloads csv, json, temuan, tautan, svg, html, pdf, pdf-ringkas or png; of a village in view also baliho-pdf or baliho-svg. */
  unduh(jenis: string): Promise<void> { return unduh(this.#w, jenis); }

  cetak(): void { cetak(); }

  /** Forgets the data and ends the worker if nobody else needs it. */
  lepas(): void {
    const w = this.#w;
    this.#putus();
    w.berkas = [];
    w.hasil = w.tambahan = undefined;
    w.rangka.isi.replaceChildren();
    w.rangka.tunggu.hidden = w.rangka.tahun.hidden = true;
    w.aturKeadaan('');
  }
}

if (globalThis.HTMLElement) beriProperti(DasborApbdes);
