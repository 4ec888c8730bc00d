// The worker: one bundled module without imports. Where no worker may run, the page imports the same file for buatPelaksana.
import { kePNG } from './kanvas';
import { buatMesin, GalatMesin, type Maju, type Mesin, type SumberInti } from './mesin';

/** A message to the worker. The first one brings the core and is answered with its op gaya. */
export interface Pesan {
  id: number;
  inti?: SumberInti;
  integritas?: string;
  permintaan?: string;
  berkas?: (Blob | ArrayBuffer)[];
  /** A picture as JSON, to be answered with its PNG; it needs no core. */
  gambar?: string;
}

/** A message from the worker. */
export type Balasan =
  | { id: number; jawab: string | Blob }
  | { id: number; galat: string; sebab: string }
  | { id: number; langkah: string; persen: number };

/** Carries out messages one after the other. */
export function buatPelaksana(kirim: (b: Balasan) => void): (p: Pesan) => void {
  let mesin: Promise<Mesin> | undefined;
  let antrean: Promise<unknown> = Promise.resolve();
  const kerjakan = async (p: Pesan) => {
    const maju: Maju = (langkah, persen) => kirim({ id: p.id, langkah, persen });
    try {
      if (p.gambar) return kirim({ id: p.id, jawab: await kePNG(JSON.parse(p.gambar) as Parameters<typeof kePNG>[0]) });
      if (p.inti !== undefined) mesin = buatMesin(p.inti, p.integritas, maju);
      if (!mesin) throw new GalatMesin('inti', 'belum ada inti');
      const m = await mesin;
      const isi: Uint8Array[] = [];
      for (const b of p.berkas ?? []) isi.push(new Uint8Array(b instanceof Blob ? await b.arrayBuffer() : b));
      kirim({ id: p.id, jawab: m.panggil(p.permintaan ?? '{"v":1,"op":"gaya"}', isi, maju) });
    } catch (e) {
      const kode = e instanceof GalatMesin ? e.kode : e instanceof RangeError ? 'memori' : 'inti';
      kirim({ id: p.id, galat: kode, sebab: String((e as Error)?.message ?? e) });
    }
  };
  return (p) => { antrean = antrean.then(() => kerjakan(p)); };
}

// In a worker there is no document.
if (typeof document === 'undefined' && typeof self !== 'undefined' && 'importScripts' in self) {
  const terima = buatPelaksana((b) => self.postMessage(b));
  self.onmessage = (e: MessageEvent<Pesan>) => terima(e.data);
}
