// The element itself: attributes in, one scene after the other out.
import { dasar, gelap, terang } from 'maya:gaya';
import { bangun, el, jeda, satu, type Simpul } from './bangun';
import { GalatMesin, type SumberInti } from './mesin';
import idPesan from './pesan.id.json';
import enPesan from './pesan.en.json';
import { saluran, type Tempat } from './saluran';

type Kunci = keyof typeof idPesan;

/** A failure, as the core and the widget describe it. */
export interface Galat {
  kode: string;
  pesan: { id: string; en: string };
  saran: { id: string; en: string };
  berkas?: string;
  baris?: number;
}

interface Adegan { v: number; tampilan: string; lebar: number; judul: string; kalimat: string; akar: Simpul }
interface HasilAdegan { adegan: Adegan; tahun: number; fase: string; desa?: { kode: string; nama: string }[]; indeks: number }
interface HasilBaca { dokumen: number; desa: number; tahun: number[]; berkas: { nama: string; dokumen: number; penduduk?: number; galat?: Galat }[] }
interface Berkas { nama: string; jenis: '' | 'penduduk'; isi: Blob }

/** Where the files of the widget are, unless an attribute says otherwise. */
export const bawaan: Tempat = { inti: '', integritas: '', pekerja: '' };

const ATRIBUT = [
  'src', 'contoh', 'tahun', 'tahun-banding', 'tampilan', 'desa', 'satuan', 'dasar', 'dana', 'penduduk', 'bahasa', 'tema', 'kepadatan', 'muat',
  'unggah', 'maks-mb', 'sembunyi-bila-kosong', 'tingkat-judul', 'inti', 'pekerja', 'integritas',
] as const;
const BOOLEAN = new Set<string>(['contoh', 'unggah', 'sembunyi-bila-kosong']);
const SUMBER = new Set<string>(['src', 'contoh', 'penduduk']);
const PILIHAN: Record<string, string[]> = {
  tampilan: ['kecamatan', 'desa', 'tren', 'agenda', 'ringkas'], satuan: ['persen', 'perjiwa', 'rupiah'],
  dasar: ['', 'rancangan', 'anggaran', 'perubahan', 'realisasi'], bahasa: ['', 'id', 'en'], tema: ['otomatis', 'terang', 'gelap'],
  kepadatan: ['lega', 'rapat'], muat: ['lambat', 'segera', 'interaksi'],
};

const Dasar = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;
let lembar: { dasar: CSSStyleSheet; terang: CSSStyleSheet; gelap: CSSStyleSheet } | undefined;
let lembarAdegan: { teks: string; lembar: CSSStyleSheet } | undefined;
let nomorData = 0;

function buat(teks: string): CSSStyleSheet {
  const s = new CSSStyleSheet();
  s.replaceSync(teks);
  return s;
}

function lembarGaya() {
  return lembar ??= { dasar: buat(dasar), terang: buat(terang), gelap: buat('@media not print{' + gelap + '}') };
}

/** The sheet of the scenes, once the worker has brought it. */
function gayaAdegan(): CSSStyleSheet[] {
  const teks = saluran().gaya;
  if (!teks) return [];
  if (lembarAdegan?.teks !== teks) lembarAdegan = { teks, lembar: buat(teks) };
  return [lembarAdegan.lembar];
}

/** Camel case of an attribute: maks-mb is maksMb. */
const camel = (s: string) => s.replace(/-(.)/g, (_, h: string) => h.toUpperCase());

export class DasborApbdes extends Dasar {
  static get observedAttributes() { return [...ATRIBUT, 'lang']; }

  #akar!: ShadowRoot;
  #bungkus!: HTMLElement;
  #isi!: HTMLElement;
  #tunggu!: HTMLElement;
  #status!: HTMLElement;
  #balon!: HTMLElement;
  #panel!: HTMLDialogElement;
  #masukan!: HTMLInputElement;
  #cadangan!: HTMLSlotElement;
  #dalam: ElementInternals | undefined;

  #data = '';
  #berkas: Berkas[] = [];
  #pakaiContoh = false;
  #terbaca: Promise<HasilBaca> | undefined;
  #giliran = 0; // of reading; a newer one makes older ones stop
  #lukisan = 0; // of drawing
  #urut = 'semua';
  #naik = false;
  #desa: { kode: string; nama: string }[] = [];
  #daftarTahun: number[] = [];
  #pengamat: ResizeObserver | undefined;
  #terlihat: IntersectionObserver | undefined;
  #lebar = 0;
  #jam: ReturnType<typeof setTimeout> | undefined;
  #tersambung = false;
  #mulai = false;
  #gelap: MediaQueryList | undefined;
  #hasil: unknown;
  #keadaan = '';
  #siap: Promise<void>;
  #beresSiap: () => void = () => undefined;

  constructor() {
    super();
    this.#siap = new Promise((r) => { this.#beresSiap = r; });
    this.#akar = this.attachShadow({ mode: 'open' });
    try { this.#dalam = this.attachInternals(); } catch { /* old browsers */ }
    this.#rangka();
  }

  /** The board as JSON once it is there. */
  get hasil(): unknown { return this.#hasil; }
  /** "", memuat, siap, kosong or galat. */
  get keadaan(): string { return this.#keadaan; }
  /** Fulfilled when something was drawn for the first time. */
  get siap(): Promise<void> { return this.#siap; }
  /** Files to show instead of src. */
  set data(d: Blob | ArrayBuffer | Blob[] | null) {
    const daftar = d === null ? [] : Array.isArray(d) ? d : [d instanceof Blob ? d : new Blob([d])];
    this.#ganti(daftar.map((b) => ({ nama: b instanceof File ? b.name : 'data', jenis: '', isi: b })));
  }

  connectedCallback(): void {
    if (this.#tersambung) return;
    this.#tersambung = true;
    saluran().pakai(1);
    this.#gelap = matchMedia('(prefers-color-scheme:dark)');
    this.#gelap.addEventListener('change', this.#aturTema);
    this.#aturTema();
    this.#pengamat = new ResizeObserver(() => this.#ukur());
    this.#pengamat.observe(this);
    this.#jadwalkan();
  }

  disconnectedCallback(): void {
    // Moving an element disconnects and connects it again at once.
    queueMicrotask(() => { if (!this.isConnected) this.#putus(); });
  }

  #putus(): void {
    if (!this.#tersambung) return;
    this.#tersambung = false;
    this.#pengamat?.disconnect();
    this.#terlihat?.disconnect();
    this.#gelap?.removeEventListener('change', this.#aturTema);
    clearTimeout(this.#jam);
    this.#lukisan++;
    this.#giliran++;
    this.#lepasData();
    saluran().pakai(-1);
    this.#mulai = false;
    this.#terbaca = undefined;
  }

  attributeChangedCallback(nama: string, lama: string | null, baru: string | null): void {
    if (lama === baru) return;
    const pilihan = PILIHAN[nama];
    if (pilihan && baru !== null && !pilihan.includes(baru)) console.warn('<dasbor-apbdes>: ' + nama + '="' + baru + '"');
    if (nama === 'tema') this.#aturTema();
    if (nama === 'kepadatan') this.#aturKeadaan(this.#keadaan);
    if (!this.#mulai) return;
    if (SUMBER.has(nama)) void this.#muatSumber();
    else this.#gambarNanti();
  }

  /** Opens a file, or the file at an address. */
  async muatBerkas(b: Blob | URL | string): Promise<void> {
    const isi = b instanceof Blob ? b : await this.#ambil(String(b), () => undefined);
    this.#ganti([{ nama: b instanceof File ? b.name : b instanceof Blob ? 'berkas' : namaAlamat(String(b)), jenis: '', isi }]);
    await this.#terbaca;
  }

  /** Shows a village, or the rows behind one of its services. */
  async pilih(p: { desa: string; layanan?: string }): Promise<void> {
    const d = this.#desa.findIndex((x) => x.kode === p.desa || x.nama === p.desa);
    if (p.layanan) await this.#bukaRincian({ adegan: { indeks: d, layanan: p.layanan } }, p.desa, p.layanan);
    else this.#keDesa(d);
  }

  /** Downloads csv, json, temuan, svg or html. */
  async unduh(jenis: string): Promise<void> {
    try {
      const h = await this.#minta<{ nama: string; mime: string; isi: string }>({ op: 'ekspor', ...this.#opsi(), ekspor: { jenis, tema: 'terang' } });
      const blob = new Blob([h.isi], { type: h.mime });
      if (!this.#kirim('apbdes-unduh', { jenis, blob }, true)) return;
      const a = el('a', { href: URL.createObjectURL(blob), download: h.nama });
      a.click();
      setTimeout(() => URL.revokeObjectURL(a.href), 10_000);
    } catch (e) {
      this.#gagal(e);
    }
  }

  cetak(): void { print(); }

  /** Forgets the data and ends the worker if nobody else needs it. */
  lepas(): void { this.#putus(); this.#isi.replaceChildren(); }

  // ---- skeleton

  #rangka(): void {
    const t = (k: Kunci) => this.#t(k);
    this.#isi = el('div', { class: 'isi' });
    this.#tunggu = el('div', { class: 'tunggu', hidden: '' });
    this.#status = el('div', { class: 'sr', role: 'status' });
    this.#balon = el('div', { class: 'balon dasbor', part: 'balon', hidden: '', 'aria-hidden': 'true' });
    this.#panel = el('dialog', { class: 'panel' });
    this.#masukan = el('input', { type: 'file', multiple: '', hidden: '', tabindex: '-1', 'aria-label': t('pilihBerkas'), accept: '.csv,.tsv,.txt,.xlsx,.json,.zip,.mde,.mdb,.accdb,.sql' });
    this.#cadangan = el('slot');
    this.#bungkus = el('div', { class: 'bungkus' }, el('slot', { name: 'logo' }), el('slot', { name: 'judul' }), this.#cadangan, this.#isi, this.#tunggu,
      el('slot', { name: 'alat' }), el('slot', { name: 'kaki' }), this.#balon, this.#status, this.#masukan, this.#panel);
    this.#akar.append(this.#bungkus);
    this.#masukan.addEventListener('change', () => { this.#terimaBerkas(this.#masukan.files); this.#masukan.value = ''; });
    this.#bungkus.addEventListener('click', (e) => this.#klik(e));
    this.#bungkus.addEventListener('change', (e) => this.#ubah(e));
    this.#bungkus.addEventListener('keydown', (e) => this.#tombol(e));
    this.#isi.addEventListener('focusin', (e) => this.#tampilBalon(e.target));
    this.#isi.addEventListener('focusout', () => this.#tutupBalon());
    this.#isi.addEventListener('pointerover', (e) => { if (e.pointerType === 'mouse') this.#tampilBalon(e.target); });
    this.#isi.addEventListener('pointerleave', () => this.#tutupBalon());
    this.#panel.addEventListener('close', () => {
      if (this.#pembuka && !this.#isi.contains(this.#akar.activeElement)) this.#isi.querySelector<HTMLElement>(this.#pembuka)?.focus({ preventScroll: true });
    });
    this.#panel.addEventListener('click', (e) => { if (e.target === this.#panel) this.#panel.close(); });
    this.#seret();
  }

  #seret(): void {
    const boleh = (e: DragEvent) => this.#bolehUnggah() && !!e.dataTransfer?.types.includes('Files');
    this.addEventListener('dragover', (e) => {
      if (!boleh(e)) return;
      e.preventDefault();
      this.#bungkus.dataset['lepas'] = this.#t('lepas');
      this.#bungkus.classList.add('seret');
    });
    this.addEventListener('dragleave', (e) => {
      if (!(e.relatedTarget instanceof Node) || !this.contains(e.relatedTarget)) this.#bungkus.classList.remove('seret');
    });
    this.addEventListener('drop', (e) => {
      this.#bungkus.classList.remove('seret');
      if (!boleh(e)) return;
      e.preventDefault();
      this.#terimaBerkas(e.dataTransfer?.files);
    });
    this.addEventListener('paste', (e) => {
      if (!this.#bolehUnggah()) return;
      const c = e.clipboardData;
      if (c?.files.length) return this.#terimaBerkas(c.files);
      const teks = c?.getData('text/plain') ?? '';
      if (/[\t;,].*\n/.test(teks)) this.#terimaBerkas([new File([teks], 'tempelan.csv', { type: 'text/csv' })]);
    });
  }

  #bolehUnggah(): boolean { return this.hasAttribute('unggah') || !this.hasAttribute('src') && !this.hasAttribute('contoh'); }

  #terimaBerkas(d: ArrayLike<File> | null | undefined): void {
    if (!d?.length) return;
    // What was chosen for the old data may not be in the new.
    this.#mulai = false;
    for (const a of ['desa', 'dasar', 'dana', 'contoh', 'src']) this.removeAttribute(a);
    if (this.#nilai('tampilan') === 'desa') this.removeAttribute('tampilan');
    this.#ganti(Array.from(d, (f) => ({ nama: f.name, jenis: '' as const, isi: f })));
  }

  // ---- theme, language, size, state

  #aturTema = (): void => {
    const { dasar, terang, gelap } = lembarGaya();
    const tema = this.#nilai('tema');
    const malam = tema === 'gelap' || tema !== 'terang' && this.isConnected && halamanGelap(this);
    this.#akar.adoptedStyleSheets = [terang, ...malam ? [gelap] : [], ...gayaAdegan(), dasar];
  };

  #nilai(nama: string): string {
    const v = this.getAttribute(nama) ?? '';
    const p = PILIHAN[nama];
    return p && !p.includes(v) ? p[0]! : v;
  }

  #bahasa(): 'id' | 'en' {
    const b = this.#nilai('bahasa') || this.closest('[lang]')?.getAttribute('lang') || '';
    return b.toLowerCase().startsWith('en') ? 'en' : 'id';
  }

  #t(k: Kunci): string { return (this.#bahasa() === 'en' ? enPesan : idPesan)[k]; }

  #ukur(): void {
    const l = Math.floor(this.clientWidth);
    if (l === this.#lebar || l === 0) return;
    const pertama = this.#lebar === 0;
    this.#lebar = l;
    if (this.#mulai && this.#isi.hasChildNodes() && !pertama) this.#gambarNanti(90);
  }

  #aturKeadaan(k: string): void {
    this.#keadaan = k;
    const s = this.#dalam?.states;
    for (const n of ['memuat', 'galat', 'kosong', 'rapat']) {
      const ada = n === 'rapat' ? this.#nilai('kepadatan') === 'rapat' : n === k;
      try { if (ada) s?.add(n); else s?.delete(n); } catch { /* before :state() */ }
    }
    if (this.isConnected && this.getAttribute('keadaan') !== k) this.setAttribute('keadaan', k);
    this.#bungkus.classList.toggle('rapat', this.#nilai('kepadatan') === 'rapat');
    this.#bungkus.classList.toggle('tanpa-unggah', !this.#bolehUnggah());
    if (this.hasAttribute('sembunyi-bila-kosong')) this.hidden = k === 'kosong';
  }

  #kirim(nama: string, detail: unknown, bisaBatal = false): boolean {
    return this.dispatchEvent(new CustomEvent(nama, { detail, bubbles: true, composed: true, cancelable: bisaBatal }));
  }

  // ---- loading

  #jadwalkan(): void {
    const mulai = () => {
      this.#terlihat?.disconnect();
      if (this.#mulai || !this.#tersambung) return;
      this.#mulai = true;
      void this.#muatSumber();
    };
    switch (this.#nilai('muat')) {
      case 'segera': return mulai();
      case 'interaksi': {
        const b = el('button', { class: 'tbl', type: 'button' }, this.#t('muat'));
        b.addEventListener('click', mulai);
        this.#tunggu.replaceChildren(b);
        this.#tunggu.hidden = false;
        return;
      }
      default:
        this.#terlihat = new IntersectionObserver((e) => { if (e.some((x) => x.isIntersecting)) mulai(); }, { rootMargin: '300px' });
        this.#terlihat.observe(this);
    }
  }

  #tempat(): Tempat {
    return {
      inti: (this.getAttribute('inti') as SumberInti | null) ?? bawaan.inti, pekerja: this.getAttribute('pekerja') ?? bawaan.pekerja,
      integritas: this.getAttribute('integritas') ?? (this.hasAttribute('inti') ? '' : bawaan.integritas),
    };
  }

  #minta<T>(permintaan: object, berkas: Blob[] = []): Promise<T> {
    return saluran().minta<T>(this.#tempat(), { data: this.#data, ...permintaan }, berkas, (langkah, persen) => this.#maju(langkah, persen));
  }

  #maju(langkah: string, persen?: number): void {
    this.#kirim('apbdes-kemajuan', { langkah, persen });
    if (this.#keadaan !== 'memuat') return;
    const nama = this.#t(langkah as Kunci) ?? langkah;
    const p = el('progress', { max: '100', 'aria-label': nama });
    if (persen) p.value = persen;
    const batal = el('button', { class: 'tbl', type: 'button', 'data-aksi': 'batal' }, this.#t('batal'));
    this.#tunggu.replaceChildren(el('span', {}, nama), p, batal);
    this.#tunggu.hidden = false;
    if (this.#status.textContent !== nama) this.#status.textContent = nama;
  }

  async #ambil(url: string, kemajuan: (persen: number) => void): Promise<Blob> {
    let r: Response;
    try {
      r = await fetch(new URL(url, document.baseURI));
    } catch (e) { throw new GalatMesin('ambil', url + ': ' + e); }
    if (!r.ok) throw new GalatMesin('ambil', url + ': HTTP ' + r.status);
    kemajuan(50);
    return r.blob();
  }

  /** Reads what the attributes name. */
  async #muatSumber(): Promise<void> {
    const giliran = ++this.#giliran;
    const src = (this.getAttribute('src') ?? '').split(/\s+/).filter(Boolean);
    const warga = (this.getAttribute('penduduk') ?? '').split(/\s+/).filter(Boolean);
    this.#pakaiContoh = this.hasAttribute('contoh') && src.length === 0;
    if (src.length === 0 && !this.#pakaiContoh) {
      if (this.#berkas.length === 0) return this.#gambarNanti(0);
      return this.#ganti(this.#berkas);
    }
    this.#aturKeadaan('memuat');
    try {
      const berkas: Berkas[] = [];
      for (const [n, url] of [...warga, ...src].entries()) {
        this.#maju('ambil', 100 * n / (warga.length + src.length));
        berkas.push({ nama: namaAlamat(url), jenis: n < warga.length ? 'penduduk' : '', isi: await this.#ambil(url, () => undefined) });
        if (giliran !== this.#giliran) return;
      }
      this.#ganti(berkas);
    } catch (e) {
      this.#gagal(e);
    }
  }

  /** Takes other files and shows them. */
  #ganti(berkas: Berkas[]): void {
    if (berkas.length > 0) this.#pakaiContoh = false;
    this.#mulai = true;
    this.#berkas = berkas;
    const besar = berkas.find((b) => b.isi.size > this.#maksBita());
    this.#lepasData();
    if (besar) return this.#gagal(new GalatMesin('besar', besar.nama));
    void this.#bacaSemua().then(() => this.#gambar(), (e: unknown) => this.#gagal(e));
  }

  #maksBita(): number { return (Number(this.getAttribute('maks-mb')) || 20) * 1_048_576; }

  #lepasData(): void {
    const data = this.#data;
    this.#terbaca = undefined;
    this.#data = '';
    if (data) void saluran().minta(this.#tempat(), { op: 'lepas', data }).catch(() => undefined);
  }

  /** Reads the files one by one, so that cancelling takes effect between them. */
  #bacaSemua(): Promise<HasilBaca> {
    if (this.#terbaca) return this.#terbaca;
    const giliran = ++this.#giliran;
    this.#data = 'd' + (++nomorData) + '-' + Math.random().toString(36).slice(2, 8);
    this.#aturKeadaan('memuat');
    const baca = async () => {
      let h: HasilBaca | undefined;
      if (this.#pakaiContoh) h = await this.#minta<HasilBaca>({ op: 'contoh' });
      for (const b of this.#berkas) {
        h = await this.#minta<HasilBaca>({ op: 'baca', berkas: [{ nama: b.nama, jenis: b.jenis }], baca: { bita: this.#maksBita() } }, [b.isi]);
        if (giliran !== this.#giliran) throw new GalatMesin('batal', '');
      }
      if (!h) throw new GalatMesin('batal', '');
      return h;
    };
    return this.#terbaca = baca();
  }

  // ---- drawing

  #gambarNanti(ms = 0): void {
    clearTimeout(this.#jam);
    this.#jam = setTimeout(() => void this.#gambar(), ms);
  }

  /** The options of board and view, the same for scenes, details and exports. */
  #opsi(): { papan: object; adegan: Record<string, unknown> } {
    const angka = (n: string) => Number(this.getAttribute(n)) || 0;
    const adaData = this.#pakaiContoh || this.#berkas.length > 0;
    return {
      papan: {
        tahun: this.#daftarTahun.includes(angka('tahun')) ? angka('tahun') : 0, tahun_banding: this.getAttribute('tahun-banding') === 'tanpa' ? -1 : angka('tahun-banding'),
        fase: this.#nilai('dasar'), sumber: this.getAttribute('dana') ?? '',
      },
      adegan: {
        tampilan: adaData ? this.#nilai('tampilan') : 'kosong', bahasa: this.#bahasa(), satuan: this.#nilai('satuan'), lebar: this.#lebar ||= Math.floor(this.clientWidth),
        urut: this.#urut, naik: this.#naik, desa: this.getAttribute('desa') ?? '', kendali: true, judul: angka('tingkat-judul'),
        berkas: this.#berkas.length === 1 ? this.#berkas[0]!.nama : '',
      },
    };
  }

  async #gambar(lagi = true): Promise<void> {
    const lukisan = ++this.#lukisan;
    if (!this.#tersambung) return;
    let o = this.#opsi();
    const kosong = o.adegan['tampilan'] === 'kosong';
    this.#isi.classList.add('sibuk');
    try {
      const baca = kosong ? undefined : await this.#bacaSemua();
      if (baca) {
        this.#daftarTahun = baca.tahun;
        o = this.#opsi();
      }
      const h = await this.#minta<HasilAdegan>({ op: 'adegan', ...o });
      if (lukisan !== this.#lukisan) return;
      if (!await this.#pasang(h, lukisan)) return;
      this.#desa = h.desa ?? [];
      this.#beres(kosong ? 'kosong' : 'siap', h.adegan.kalimat);
      if (this.#lebar !== o.adegan['lebar']) this.#gambarNanti(); // it was resized while being drawn
      if (baca) void this.#kabarkan(baca);
    } catch (e) {
      if (lukisan !== this.#lukisan) return;
      const kode = (e as Galat)?.kode;
      // The worker was ended while idle, or died: read again and try once more.
      if (lagi && (kode === 'data' || kode === 'mati')) {
        this.#terbaca = undefined;
        return this.#gambar(false);
      }
      this.#gagal(e);
    }
  }

  #beres(keadaan: string, kalimat: string): void {
    this.#isi.classList.remove('sibuk');
    this.#tunggu.hidden = true;
    this.#cadangan.hidden = true;
    this.#aturKeadaan(keadaan);
    if (this.#status.textContent !== kalimat) this.#status.textContent = kalimat;
    this.#beresSiap();
  }

  /** Puts a scene in the place of the last one and the focus where it was. */
  async #pasang(h: HasilAdegan, lukisan: number): Promise<boolean> {
    if (h.adegan.v !== 1) throw new GalatMesin('adegan', 'v' + h.adegan.v);
    const [tag, atribut, teks, panel] = h.adegan.akar;
    const basi = () => lukisan !== this.#lukisan;
    const pertama = !this.#isi.querySelector('.dasbor');
    let akar: Element;
    try {
      akar = satu([tag, atribut, teks]);
      this.#aturTema();
      // The first time one panel after the other appears; later the whole changes at once, so that nothing jumps.
      if (pertama) this.#isi.replaceChildren(akar);
      for (const p of panel ?? []) {
        const e = await bangun(p, basi);
        if (!e || basi()) return false;
        akar.append(e);
        if (pertama) await jeda();
      }
    } catch (e) {
      throw new GalatMesin('adegan', String(e));
    }
    if (basi()) return false;
    const fokus = jejakFokus(this.#akar.activeElement);
    this.#tutupBalon();
    if (!pertama) this.#isi.replaceChildren(akar);
    const t = fokus && this.#isi.querySelector<HTMLElement>(fokus);
    if (t) t.focus({ preventScroll: true });
    return true;
  }

  #sudahKabar: Promise<HasilBaca> | undefined;

  /** Tells the page about the result, once for each reading. */
  async #kabarkan(baca: HasilBaca): Promise<void> {
    if (this.#sudahKabar === this.#terbaca) return;
    this.#sudahKabar = this.#terbaca;
    try {
      this.#hasil = await this.#minta({ op: 'papan', papan: this.#opsi().papan });
      this.#kirim('apbdes-hasil', this.#hasil);
      this.#kirim('apbdes-temuan', await this.#minta({ op: 'temuan', papan: this.#opsi().papan }));
    } catch { /* the next drawing shows it */ }
    for (const b of baca.berkas) if (b.galat) this.#kirim('apbdes-galat', b.galat, true);
  }

  #gagal(e: unknown): void {
    const g = this.#jelaskan(e);
    this.#isi.classList.remove('sibuk');
    this.#tunggu.hidden = true;
    if (g.kode === 'batal') return this.#aturKeadaan(this.#isi.hasChildNodes() ? 'siap' : 'kosong');
    this.#aturKeadaan('galat');
    this.#beresSiap();
    if (!this.#kirim('apbdes-galat', g, true)) return;
    const b = this.#bahasa();
    const kotak = el('div', { class: 'gagal', role: 'alert', tabindex: '-1' },
      el('slot', { name: 'galat' }, el('p', { class: 'pesan' }, g.pesan[b]), el('p', {}, g.saran[b]),
        el('p', { class: 'sebab' }, [g.berkas, g.baris ? (b === 'en' ? 'row ' : 'baris ') + g.baris : '', g.kode].filter(Boolean).join(' · '))));
    if (this.#bolehUnggah()) kotak.append(el('button', { class: 'tbl', type: 'button', 'data-aksi': 'buka' }, this.#t('pilihBerkas')));
    this.#isi.replaceChildren(kotak);
    this.#cadangan.hidden = this.#cadangan.assignedNodes().length === 0;
  }

  #jelaskan(e: unknown): Galat {
    const g = e as Partial<Galat>;
    if (g?.pesan && g.saran && g.kode) return g as Galat;
    const kode = e instanceof GalatMesin ? e.kode : 'inti';
    const dua = (k: string) => ({ id: (idPesan as Record<string, string>)[k] ?? kode, en: (enPesan as Record<string, string>)[k] ?? kode });
    console.warn('<dasbor-apbdes>:', e);
    return { kode, pesan: dua('galat.' + kode), saran: dua('saran.' + kode), berkas: e instanceof Error ? e.message : '' };
  }

  // ---- what people do

  #klik(e: Event): void {
    const t = (e.target as Element).closest?.('[data-aksi]') as HTMLElement | null;
    if (!t || t instanceof HTMLSelectElement) return;
    const nilai = t.dataset['nilai'] ?? '';
    const desa = t.dataset['desa'] === undefined ? -1 : Number(t.dataset['desa']);
    switch (t.dataset['aksi']) {
      case 'tahun': return this.setAttribute('tahun', nilai);
      case 'fase': return this.setAttribute('dasar', nilai);
      case 'satuan': return this.setAttribute('satuan', nilai);
      case 'tampilan': return this.#keTampilan(nilai);
      case 'urut': return this.#urutkan(t.dataset['kolom'] ?? 'semua');
      case 'desa': return this.#keDesa(desa);
      case 'temuan': return this.#keDesa(desa, '.temuan');
      case 'sel': return void this.#bukaRincian({ adegan: { indeks: desa, layanan: t.dataset['layanan'] } }, this.#namaDesa(desa), t.dataset['layanan']);
      case 'usulan': return void this.#bukaRincian({ rincian: { usulan: Number(nilai) } });
      case 'baris': return this.#bukaBaris(t, desa);
      case 'buka': return this.#masukan.click();
      case 'contoh': return this.setAttribute('contoh', '');
      case 'unduh': return this.#bukaMenu();
      case 'batal': return this.#batalkan();
    }
  }

  #ubah(e: Event): void {
    const t = e.target;
    if (t instanceof HTMLSelectElement && t.dataset['aksi'] === 'sumber') this.setAttribute('dana', t.value);
  }

  #batalkan(): void {
    this.#giliran++;
    this.#lukisan++;
    saluran().akhiri(); // a file at work cannot be stopped any other way
    this.#gagal(new GalatMesin('batal', ''));
  }

  #namaDesa(i: number): string { return this.#desa[i]?.kode || this.#desa[i]?.nama || ''; }

  #keTampilan(t: string): void {
    if (t === 'kecamatan') this.removeAttribute('desa');
    this.setAttribute('tampilan', t);
  }

  #keDesa(i: number, ke = ''): void {
    const desa = this.#namaDesa(i);
    if (!desa || !this.#kirim('apbdes-pilih', { desa, tahun: Number(this.getAttribute('tahun')) || undefined }, true)) return;
    this.setAttribute('desa', desa);
    this.setAttribute('tampilan', 'desa');
    clearTimeout(this.#jam);
    void this.#gambar().then(() => {
      const s = ke ? this.#isi.querySelector(ke) : this.#isi;
      s?.scrollIntoView({ block: 'start' });
      this.#isi.querySelector<HTMLElement>('.kepala .tautan')?.focus({ preventScroll: true });
    });
  }

  #urutkan(kolom: string): void {
    this.#naik = this.#urut === kolom && !this.#naik;
    this.#urut = kolom;
    this.#gambarNanti();
  }

  #bukaBaris(t: HTMLElement, desa: number): void {
    const jalur = t.dataset['jalur'];
    const baris = (t.dataset['baris'] ?? '').split(' ').filter(Boolean).map(Number);
    void this.#bukaRincian({ adegan: { indeks: desa }, rincian: jalur ? { jalur } : { baris } });
  }

  async #bukaRincian(p: { adegan?: object; rincian?: object }, desa?: string, layanan?: string): Promise<void> {
    if (desa && !this.#kirim('apbdes-pilih', { desa, layanan, tahun: Number(this.getAttribute('tahun')) || undefined }, true)) return;
    const o = this.#opsi();
    try {
      const h = await this.#minta<{ adegan: Adegan }>({ op: 'rincian', papan: o.papan, adegan: { ...o.adegan, ...p.adegan }, rincian: p.rincian ?? {} });
      const isi = await bangun(h.adegan.akar);
      if (isi) this.#bukaPanel(h.adegan.judul, isi);
    } catch (e) {
      const kode = (e as Galat)?.kode;
      if (kode === 'data' || kode === 'mati') { // idle worker: read again first
        this.#terbaca = undefined;
        await this.#gambar();
        return this.#bukaRincian(p);
      }
      console.warn('<dasbor-apbdes>:', e);
    }
  }

  #pembuka = ''; // finds the control that opened the panel, as in jejakFokus

  #bukaPanel(judul: string, isi: Element): void {
    this.#tutupBalon();
    const tutup = el('button', { class: 'tbl', type: 'button' }, this.#t('tutup'));
    tutup.addEventListener('click', () => this.#panel.close());
    this.#panel.setAttribute('aria-label', judul);
    this.#panel.replaceChildren(el('div', { class: 'atas-panel' }, tutup), el('div', { class: 'dasbor' }, isi));
    if (this.#panel.open) return;
    this.#pembuka = jejakFokus(this.#akar.activeElement);
    this.#panel.showModal(); // the browser gives the focus back when it closes, if the scene behind is still the same
  }

  #bukaMenu(): void {
    const menu = el('div', { class: 'menu' });
    const tambah = (teks: string, f: () => void) => {
      const b = el('button', { class: 'tbl', type: 'button' }, teks);
      b.addEventListener('click', () => { this.#panel.close(); f(); });
      menu.append(b);
    };
    for (const [j, k] of [['csv', 'unduhCsv'], ['temuan', 'unduhTemuan'], ['json', 'unduhJson'], ['svg', 'unduhSvg'], ['html', 'unduhHtml']] as const) {
      tambah(this.#t(k), () => void this.unduh(j));
    }
    tambah(this.#t('cetak'), () => this.cetak());
    const judul = this.#t('unduhApa');
    this.#bukaPanel(judul, el('section', { class: 'rincian' }, el('h3', {}, judul), menu));
  }

  // ---- keyboard: arrows move over the table, one place of it is in the tab order

  #tombol(e: KeyboardEvent): void {
    if (e.key === 'Escape' && !this.#balon.hidden) return this.#tutupBalon();
    const t = e.target as HTMLElement;
    if (e.altKey || e.metaKey || t.dataset?.['b'] === undefined) return;
    const ke = tujuan(t, e.key, e.ctrlKey);
    if (!ke) return;
    e.preventDefault();
    for (const x of t.closest('table')!.querySelectorAll('[data-b][tabindex="0"]')) x.setAttribute('tabindex', '-1');
    ke.setAttribute('tabindex', '0');
    ke.focus();
  }

  // ---- balloon

  #jamBalon: ReturnType<typeof setTimeout> | undefined;
  #untuk: Element | null = null;

  #tampilBalon(target: EventTarget | null): void {
    const t = target instanceof Element ? target.closest<HTMLElement>('.sel[data-aksi]') : null;
    if (t === this.#untuk) return;
    this.#tutupBalon();
    if (!t || this.#lebar < 480) return;
    this.#untuk = t;
    this.#jamBalon = setTimeout(() => void this.#isiBalon(t), 120);
  }

  async #isiBalon(t: HTMLElement): Promise<void> {
    const o = this.#opsi();
    try {
      const h = await this.#minta<{ adegan: Adegan }>({
        op: 'rincian', papan: o.papan, adegan: { ...o.adegan, indeks: Number(t.dataset['desa']), layanan: t.dataset['layanan'] }, rincian: { singkat: true } });
      const isi = await bangun(h.adegan.akar);
      if (!isi || this.#untuk !== t) return;
      this.#balon.replaceChildren(isi, el('div', { class: 'enter' }, this.#t('enter')));
    } catch { return; }
    this.#balon.hidden = false;
    const b = this.#bungkus.getBoundingClientRect(), k = t.getBoundingClientRect(), u = this.#balon.getBoundingClientRect();
    const x = Math.max(6, Math.min(k.right - b.left - 30, b.width - u.width - 6));
    const bawah = k.bottom + u.height + 12 < innerHeight;
    this.#balon.style.setProperty('left', x + 'px');
    this.#balon.style.setProperty('top', (bawah ? k.bottom - b.top + 6 : k.top - b.top - u.height - 6) + 'px');
  }

  #tutupBalon(): void {
    clearTimeout(this.#jamBalon);
    this.#untuk = null;
    this.#balon.hidden = true;
  }
}

// Attributes as properties.
for (const a of ATRIBUT) {
  if (!globalThis.HTMLElement) break;
  Object.defineProperty(DasborApbdes.prototype, camel(a), {
    configurable: true, enumerable: true,
    get(this: HTMLElement) { return BOOLEAN.has(a) ? this.hasAttribute(a) : this.getAttribute(a) ?? PILIHAN[a]?.[0] ?? ''; },
    set(this: HTMLElement, v: unknown) {
      if (v === null || v === undefined || v === false) this.removeAttribute(a);
      else this.setAttribute(a, v === true ? '' : String(v));
    },
  });
}

function namaAlamat(url: string): string {
  try {
    return decodeURIComponent(new URL(url, document.baseURI).pathname.split('/').pop() || 'data');
  } catch { return 'data'; }
}

/** Whether the page behind the element is dark: what it says with color-scheme, or what it paints. */
function halamanGelap(e: Element): boolean {
  for (let x: Element | null = e.parentElement ?? (e.getRootNode() as ShadowRoot).host ?? null; x; x = x.parentElement ?? (x.getRootNode() as ShadowRoot).host ?? null) {
    const w = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[,/ ]+([\d.]+))?\)$/.exec(getComputedStyle(x).backgroundColor);
    if (w && Number(w[4] ?? 1) > 0.5) return 0.2126 * Number(w[1]) + 0.7152 * Number(w[2]) + 0.0722 * Number(w[3]) < 110;
  }
  const s = getComputedStyle(document.documentElement).colorScheme;
  return s.includes('dark') && (!s.includes('light') || matchMedia('(prefers-color-scheme:dark)').matches);
}

/** A selector that finds the control with the focus again in the next scene. */
function jejakFokus(t: Element | null): string {
  if (!(t instanceof HTMLElement) || !t.dataset['aksi']) return '';
  const ikut = t.dataset['aksi'] === 'urut' ? ['aksi', 'kolom'] : ['aksi', 'nilai', 'desa', 'layanan', 'kolom'];
  return ikut.filter((k) => t.dataset[k] !== undefined).map((k) => '[data-' + k + '="' + CSS.escape(t.dataset[k]!) + '"]').join('');
}

/** Where a key leads from a place in the table. */
function tujuan(t: HTMLElement, kunci: string, ujung: boolean): HTMLElement | null {
  const tabel = t.closest('table');
  if (!tabel) return null;
  const semua = [...tabel.querySelectorAll<HTMLElement>('[data-b][data-k]')].map((e) => ({ e, b: Number(e.dataset['b']), k: Number(e.dataset['k']) }));
  const b = Number(t.dataset['b']), k = Number(t.dataset['k']);
  const baris = (n: number) => semua.filter((x) => x.b === n).sort((p, q) => p.k - q.k);
  const dekat = (n: number) => baris(n).sort((p, q) => Math.abs(p.k - k) - Math.abs(q.k - k))[0]?.e ?? null;
  const nomor = [...new Set(semua.map((x) => x.b))].sort((p, q) => p - q);
  const ini = baris(b);
  const letak = ini.findIndex((x) => x.e === t);
  switch (kunci) {
    case 'ArrowRight': return ini[letak + 1]?.e ?? null;
    case 'ArrowLeft': return ini[letak - 1]?.e ?? null;
    case 'ArrowDown': return dekat(nomor.find((n) => n > b) ?? b);
    case 'ArrowUp': return dekat([...nomor].reverse().find((n) => n < b) ?? b);
    case 'Home': return (ujung ? baris(nomor[0]!)[0] : ini[0])?.e ?? null;
    case 'End': return (ujung ? baris(nomor[nomor.length - 1]!).at(-1) : ini.at(-1))?.e ?? null;
    default: return null;
  }
}
