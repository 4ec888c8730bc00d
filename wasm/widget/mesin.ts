// Starts the Go core and calls it. Used by the worker, and by the page itself where no worker may run.
import { muatGo } from 'maya:go';

/** Where the core comes from: its address, or its bytes. */
export type SumberInti = string | ArrayBuffer;
export type Maju = (langkah: string, persen: number) => void;
type Fungsi = (permintaan: Uint8Array, berkas: Uint8Array[], maju?: Maju) => Uint8Array;

export interface Mesin {
  /** Answers a request; the result is the JSON of the answer. */
  panggil(permintaan: string, berkas: Uint8Array[], maju?: Maju): string;
}

/** A failure with a code the page has a sentence for. */
export class GalatMesin extends Error {
  constructor(readonly kode: string, sebab: string) { super(sebab); }
}

async function bitaInti(inti: string, integritas: string): Promise<Response> {
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
async function dariBita(b: ArrayBuffer, impor: WebAssembly.Imports): Promise<WebAssembly.Instance> {
  const awal = new Uint8Array(b, 0, Math.min(2, b.byteLength));
  if (awal[0] === 0x1f && awal[1] === 0x8b) {
    b = await new Response(new Blob([b]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  }
  return (await WebAssembly.instantiate(b, impor)).instance;
}

async function instansi(inti: SumberInti, integritas: string, impor: WebAssembly.Imports, maju?: Maju) {
  if (typeof inti !== 'string') return dariBita(inti, impor);
  maju?.('unduh', 0);
  const r = await bitaInti(inti, integritas);
  maju?.('kompilasi', 0);
  // Shared hosting often serves .wasm under another type; streaming would refuse it.
  if ((r.headers.get('content-type') ?? '').startsWith('application/wasm')) {
    return (await WebAssembly.instantiateStreaming(r, impor)).instance;
  }
  return dariBita(await r.arrayBuffer(), impor);
}

/** Loads and starts the core. */
export async function buatMesin(inti: SumberInti, integritas = '', maju?: Maju): Promise<Mesin> {
  // Go sees these names and no others, so it can neither read nor change the page around it.
  const dunia: Record<string, unknown> = {
    Object, Array, Uint8Array, TextEncoder, TextDecoder,
    crypto: { getRandomValues: (b: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(b) },
    performance: { now: () => performance.now() },
  };
  const Go = muatGo(dunia);
  const go = new Go();
  let hidup = true;
  let modul: WebAssembly.Instance;
  try {
    modul = await instansi(inti, integritas, go.importObject, maju);
  } catch (e) {
    if (e instanceof GalatMesin) throw e;
    throw new GalatMesin('inti', String(e));
  }
  void go.run(modul).then(() => { hidup = false; }, () => { hidup = false; });
  const fungsi = dunia['dasborInti'] as Fungsi | undefined;
  if (!fungsi) throw new GalatMesin('inti', 'dasborInti');
  const tulis = new TextEncoder(), baca = new TextDecoder();
  return {
    panggil(permintaan, berkas, m) {
      if (!hidup) throw new GalatMesin('mati', 'inti berhenti');
      return baca.decode(fungsi(tulis.encode(permintaan), berkas, m));
    },
  };
}
