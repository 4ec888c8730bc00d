// The way to the core: one worker for all widgets of a page, whatever their version, started when needed and ended when idle.
import teksPekerja from 'maya:pekerja';
import { GalatMesin, type Maju, type SumberInti } from './mesin';
import type { Balasan, Pesan } from './pekerja';

export interface Tempat {
  inti: SumberInti | (() => Promise<SumberInti>);
  integritas: string;
  pekerja: string;
}

interface Pelaksana {
  kirim(p: Pesan): void;
  akhiri(): void;
}

interface Tunggu {
  selesai(jawab: never): void;
  gagal(e: GalatMesin): void;
  maju?: Maju;
}

const MENGANGGUR = 60_000;
const MULAI = 8_000;

let kebijakan: { createScriptURL(s: string): string } | undefined;

/** Only our own worker may become a script address. */
function alamatSah(url: string): string {
  const tt = (globalThis as unknown as Window).trustedTypes;
  if (!tt) return url;
  try {
    kebijakan ??= tt.createPolicy('dasbor-apbdes', { createScriptURL: (s: string) => { if (s === sah) return s; throw new TypeError(s); } });
  } catch {
    return url; // another version made the policy first, and the page allows it once only
  }
  sah = url;
  return kebijakan.createScriptURL(url);
}
let sah = '';

/** Starts a worker and waits until it has shown that it lives: its first answer, or its first error. */
function cobaPekerja(url: string, type: WorkerType, terima: (b: Balasan) => void, mati: () => void): Promise<Pelaksana> {
  return new Promise((bisa, gagal) => {
    const w = new Worker(alamatSah(url), { type, name: 'dasbor-apbdes' });
    let hidup = false;
    const bubar = (sebab: string) => {
      lepas();
      w.terminate();
      if (hidup) mati(); else gagal(new Error(sebab));
    };
    const batas = setTimeout(() => bubar('pekerja: waktu'), MULAI);
    // A worker that the policy of the page forbids does not always say so itself.
    const larang = (e: SecurityPolicyViolationEvent) => { if (e.effectiveDirective === 'worker-src') bubar('pekerja: kebijakan'); };
    const lepas = () => {
      clearTimeout(batas);
      document.removeEventListener('securitypolicyviolation', larang);
    };
    document.addEventListener('securitypolicyviolation', larang);
    w.onerror = (e) => { e.preventDefault(); bubar(e.message || 'pekerja'); };
    w.onmessage = (e: MessageEvent<Balasan>) => {
      if (hidup) return terima(e.data);
      hidup = true;
      lepas();
      bisa({ kirim: (p) => w.postMessage(p), akhiri: () => w.terminate() });
    };
    w.postMessage({ id: 0 }); // answered with an error at once: there is no core yet
  });
}

/** The last step: the same code on the page itself. */
async function diHalaman(url: string, terima: (b: Balasan) => void): Promise<Pelaksana> {
  let m: typeof import('./pekerja');
  try {
    m = (await import(/* @vite-ignore */ url)) as typeof import('./pekerja');
  } catch (e) { throw new GalatMesin('unduh-inti', String(e)); }
  const p = m.buatPelaksana((b) => queueMicrotask(() => terima(b)));
  return { kirim: (x) => { setTimeout(() => p(x)); }, akhiri: () => undefined };
}

function urlBlob(teks: string): string {
  return URL.createObjectURL(new Blob([teks], { type: 'text/javascript' }));
}

/** Tries same-origin worker, blob worker, page. */
async function mulaiPelaksana(url: string, terima: (b: Balasan) => void, mati: () => void): Promise<Pelaksana> {
  const alamat = url ? new URL(url, document.baseURI) : null;
  if (alamat && alamat.origin === location.origin && location.protocol !== 'file:') {
    try { return await cobaPekerja(alamat.href, 'module', terima, mati); } catch { /* next step */ }
  }
  try {
    // The text that a page carries is a classic script: a page from a file may start no module worker.
    if (teksPekerja) return await cobaPekerja(urlBlob(teksPekerja), 'classic', terima, mati);
    const r = await fetch(url);
    if (r.ok) return await cobaPekerja(urlBlob(await r.text()), 'module', terima, mati);
  } catch { /* next step */ }
  return diHalaman(alamat?.href ?? urlBlob(teksPekerja + '\nexport const buatPelaksana=apbdesPekerja.buatPelaksana'), terima);
}

export class Saluran {
  /** The style sheets of the scenes that come from here. */
  gaya = { adegan: '', terang: '', gelap: '' };
  #pelaksana: Promise<Pelaksana> | undefined;
  #tunggu = new Map<number, Tunggu>();
  #nomor = 0;
  #pakai = 0;
  #jam: ReturnType<typeof setTimeout> | undefined;

  /** Whether there is a core, or one is being started: without one no data is kept. */
  get hidup(): boolean { return !!this.#pelaksana; }

  /** Called by each widget that begins to need the core, and by it again when it goes. */
  pakai(n: 1 | -1): void {
    this.#pakai += n;
    if (this.#pakai === 0) this.akhiri();
  }

  /** Ends the worker. What it kept is gone; the next request starts a new one. */
  akhiri(): void {
    clearTimeout(this.#jam);
    const p = this.#pelaksana;
    this.#pelaksana = undefined;
    void p?.then((x) => x.akhiri(), () => undefined);
    for (const t of this.#tunggu.values()) t.gagal(new GalatMesin('mati', ''));
    this.#tunggu.clear();
  }

  /** Sends a request and returns what hasil holds; throws the galat of the answer. */
  async minta<T>(tempat: Tempat, permintaan: object, berkas: (Blob | ArrayBuffer)[] = [], maju?: Maju): Promise<T> {
    const j = JSON.parse(await this.mintaTeks(tempat, permintaan, berkas, maju)) as { ok: boolean; hasil: T; galat: unknown };
    if (!j.ok) throw j.galat;
    return j.hasil;
  }

  /** Sends a request and returns the answer as it came, for who may never need to read it. */
  async mintaTeks(tempat: Tempat, permintaan: object, berkas: (Blob | ArrayBuffer)[] = [], maju?: Maju): Promise<string> {
    const p = await this.#siap(tempat, maju);
    const id = ++this.#nomor;
    return this.#kirim(p, { id, permintaan: JSON.stringify({ v: 1, id, ...permintaan }), berkas }, maju);
  }

  /** Has a picture painted beside the page. */
  async lukis(tempat: Tempat, gambar: string): Promise<Blob> {
    return this.#kirim<Blob>(await this.#siap(tempat), { id: ++this.#nomor, gambar });
  }

  /** The core, started if there is none. Who waits for one that is ended meanwhile would wait for ever. */
  async #siap(tempat: Tempat, maju?: Maju): Promise<Pelaksana> {
    const janji = this.#pelaksana ??= this.#mulai(tempat, maju);
    try {
      const p = await janji;
      if (janji === this.#pelaksana) return p;
    } catch (e) {
      if (janji === this.#pelaksana) this.#pelaksana = undefined;
      throw e;
    }
    throw new GalatMesin('mati', '');
  }

  async #mulai(tempat: Tempat, maju?: Maju): Promise<Pelaksana> {
    const inti = typeof tempat.inti === 'function' ? await tempat.inti() : tempat.inti;
    const p = await mulaiPelaksana(tempat.pekerja, (b) => this.#terima(b), () => this.akhiri());
    const gaya = await this.#kirim(p, { id: ++this.#nomor, inti: typeof inti === 'string' ? new URL(inti, document.baseURI).href : inti, integritas: tempat.integritas }, maju);
    this.gaya = (JSON.parse(gaya) as { hasil: Saluran['gaya'] }).hasil;
    return p;
  }

  #kirim<T = string>(p: Pelaksana, pesan: Pesan, maju?: Maju): Promise<T> {
    return new Promise((selesai, gagal) => {
      clearTimeout(this.#jam);
      this.#tunggu.set(pesan.id, maju ? { selesai, gagal, maju } : { selesai, gagal });
      p.kirim(pesan);
    });
  }

  #terima(b: Balasan): void {
    const t = this.#tunggu.get(b.id);
    if (!t) return;
    if ('langkah' in b) return t.maju?.(b.langkah, b.persen, b.rinci);
    this.#tunggu.delete(b.id);
    if (this.#tunggu.size === 0) this.#jam = setTimeout(() => this.akhiri(), MENGANGGUR);
    if ('jawab' in b) return t.selesai(b.jawab as never);
    t.gagal(new GalatMesin(b.galat, b.sebab));
    if (b.galat === 'mati' || b.galat === 'memori') this.akhiri();
  }
}

/** The one channel of the page. Versions that speak the same envelope share it. */
export function saluran(): Saluran {
  const kunci = Symbol.for('dasbor-apbdes/saluran/1');
  const g = globalThis as unknown as Record<symbol, Saluran | undefined>;
  return g[kunci] ??= new Saluran();
}
