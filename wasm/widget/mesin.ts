// Starts the Go core and calls it. Used by the worker, and by the page itself where no worker may run.
import { muatGo } from 'maya:go';

/** Where the core comes from: its address, or its bytes. */
export type SumberInti = string | ArrayBuffer;
export type Maju = (langkah: string, persen: number, rinci?: string) => void;
/** A file: its bytes, or its size and how to read those from one place to another. */
export type Isi = Uint8Array | { size: number; read(dari: number, ke: number): Uint8Array };
type Fungsi = (permintaan: Uint8Array, berkas: Isi[], maju?: Maju) => Uint8Array;

export interface Mesin {
  /** Answers a request; the result is the JSON of the answer. */
  panggil(permintaan: string, berkas: Isi[], maju?: Maju): string;
  /** Bytes of memory that the core has taken. */
  memori(): number;
  /** Puts a new core in the place of this one, which forgets everything. */
  segarkan(): Promise<void>;
}

/** A failure with a code the page has a sentence for. */
export class GalatMesin extends Error {
  constructor(readonly kode: string, sebab: string) { super(sebab); }
}

type Sumber = WebAssembly.WebAssemblyInstantiatedSource;

async function ambil(inti: string, integritas: string): Promise<Response> {
  let r: Response;
  try {
    r = await fetch(inti, integritas ? { integrity: integritas } : {});
  } catch (e) {
    throw new GalatMesin('unduh-inti', inti + ': ' + e);
  }
  if (!r.ok) throw new GalatMesin('unduh-inti', inti + ': HTTP ' + r.status);
  return r;
}

/** Compiles from bytes, unpacking them if the file is the .gz. */
async function dariBita(b: ArrayBuffer, impor: WebAssembly.Imports): Promise<Sumber> {
  const awal = () => new Uint8Array(b, 0, Math.min(4, b.byteLength)).join();
  if (awal().startsWith('31,139,')) b = await new Response(new Blob([b]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  if (awal() !== '0,97,115,109') throw new GalatMesin('unduh-inti', 'wasm?'); // a page that says "not found" with code 200
  return WebAssembly.instantiate(b, impor);
}

/** Whether a server sends the core as it lies on disk. On the machine itself nothing is gained by avoiding that. */
function takPadat(r: Response): boolean {
  return Number(r.headers.get('content-length')) === UKURAN_INTI && !/^(localhost$|127\.|\[::1)/.test(new URL(r.url).hostname);
}

async function dariAlamat(inti: string, integritas: string, impor: WebAssembly.Imports, hemat: boolean, maju?: Maju) {
  const r = await ambil(inti, integritas);
  if (hemat && takPadat(r)) {
    void r.body?.cancel();
    throw new GalatMesin('unduh-inti', inti);
  }
  maju?.('kompilasi', 0);
  // Shared hosting often serves .wasm under another type; streaming would refuse it.
  if ((r.headers.get('content-type') ?? '').startsWith('application/wasm')) return WebAssembly.instantiateStreaming(r, impor);
  return dariBita(await r.arrayBuffer(), impor);
}

/** Loads the .wasm; where that is not to be had, or only uncompressed, the .wasm.gz beside it; and if there is none, the .wasm all the same. */
async function instansi(inti: SumberInti, integritas: string, impor: WebAssembly.Imports, maju?: Maju) {
  if (typeof inti !== 'string') return dariBita(inti, impor);
  maju?.('unduh', 0);
  const gz = inti.replace(/\.wasm(?=$|\?)/, '.wasm.gz');
  const coba = (alamat: string, hemat: boolean) => dariAlamat(alamat, integritas, impor, hemat, maju);
  const lain = (lanjut: () => Promise<Sumber>) => (e: unknown) => {
    if (gz === inti || !(e instanceof GalatMesin)) throw e;
    return lanjut();
  };
  return coba(inti, gz !== inti).catch(lain(() => coba(gz, false).catch(lain(() => coba(inti, false)))));
}

/** Loads and starts the core. */
export async function buatMesin(inti: SumberInti, integritas = '', maju?: Maju): Promise<Mesin> {
  let modul: WebAssembly.Module, hidup = true, fungsi: Fungsi, memori: WebAssembly.Memory, lepaskan = () => {};
  const mulai = async (muat: (impor: WebAssembly.Imports) => Promise<WebAssembly.Instance>) => {
    // Go sees these names and no others, so it can neither read nor change the page around it.
    const dunia: Record<string, unknown> = {
      Object, Array, Uint8Array, TextEncoder, TextDecoder,
      crypto: { getRandomValues: (b: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(b) },
      performance: { now: () => performance.now() },
    };
    const Go = muatGo(dunia);
    const go = new Go();
    let x: WebAssembly.Instance;
    try {
      x = await muat(go.importObject);
    } catch (e) {
      if (e instanceof GalatMesin) throw e;
      throw new GalatMesin('inti', String(e));
    }
    const berhenti = () => { if (memori === milik) hidup = false; };
    const milik = (x.exports['memory'] ?? x.exports['mem']) as WebAssembly.Memory;
    memori = milik;
    void go.run(x).then(berhenti, berhenti);
    lepaskan(); // of the core before
    lepaskan = () => go._scheduledTimeouts?.forEach((t) => clearTimeout(t)); // ordinary Go always waits for something, and would be kept
    fungsi = dunia['dasborInti'] as Fungsi;
    if (!fungsi) throw new GalatMesin('inti', 'dasborInti');
  };
  await mulai(async (impor) => {
    const s = await instansi(inti, integritas, impor, maju);
    modul = s.module;
    return s.instance;
  });
  const tulis = new TextEncoder(), baca = new TextDecoder();
  return {
    memori: () => memori.buffer.byteLength,
    segarkan: () => mulai((impor) => WebAssembly.instantiate(modul, impor)),
    panggil(permintaan, berkas, m) {
      if (!hidup) throw new GalatMesin('mati', 'inti berhenti');
      let jawab: Uint8Array | undefined;
      try {
        jawab = fungsi(tulis.encode(permintaan), berkas, m);
      } catch (e) {
        // A core that trapped cannot be asked again: its memory may be half written.
        if (!(e instanceof WebAssembly.RuntimeError)) throw e;
        hidup = false;
        throw new GalatMesin('mati', String(e));
      }
      // The core of ordinary Go does not throw when it ends; it gives no answer.
      if (!jawab) throw new GalatMesin('mati', 'inti berhenti');
      return baca.decode(jawab);
    },
  };
}
