// The worker: one bundled module without imports. Where no worker may run, the page imports the same file for buatPelaksana.
import { kePNG } from './kanvas';
import { buatMesin, GalatMesin, type Isi, type Maju, type Mesin, type SumberInti } from './mesin';

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
  | { id: number; langkah: string; persen: number; rinci?: string };

/** Memory of the core, in bytes, beyond which a new one takes its place as soon as no data is kept: it never gives any back. */
const BANYAK = 48 << 20;

/** A file for the core, which takes what it needs of it. Only workers can read a file without waiting; elsewhere all of it is read first. */
async function sumber(b: Blob | ArrayBuffer): Promise<Isi> {
  if (b instanceof ArrayBuffer) return new Uint8Array(b);
  if (typeof FileReaderSync === 'undefined') return new Uint8Array(await b.arrayBuffer());
  const pembaca = new FileReaderSync();
  return { size: b.size, read: (dari, ke) => new Uint8Array(pembaca.readAsArrayBuffer(b.slice(dari, ke))) };
}

/** Puts the step "alir BYTES SIZE ROWS" in words: how much of a large file was read, and how fast. */
function kemajuanAlir(mulai: number, bahasa: string, langkah: string): string {
  const [, letak, ukuran, baris] = langkah.split(' ').map(Number) as [number, number, number, number];
  const mb = (n: number) => Math.round(n / 1e6), ribu = Math.round(baris / (performance.now() - mulai));
  return bahasa === 'en' ? mb(letak) + ' of ' + mb(ukuran) + ' MB, ' + ribu + ' thousand rows/s' : mb(letak) + ' dari ' + mb(ukuran) + ' MB, ' + ribu + ' ribu baris/detik';
}

/** Carries out messages one after the other. */
export function buatPelaksana(kirim: (b: Balasan) => void): (p: Pesan) => void {
  let mesin: Promise<Mesin> | undefined;
  let antrean: Promise<unknown> = Promise.resolve();
  const terpakai = new Set<string>();
  const kerjakan = async (p: Pesan) => {
    const teks = p.permintaan ?? '{"v":1,"op":"gaya"}', mulai = performance.now();
    const { op, data = '', baca } = JSON.parse(teks) as { op: string; data?: string; baca?: { bahasa?: string } };
    const maju: Maju = (langkah, persen) => kirim(langkah.startsWith('alir ')
      ? { id: p.id, langkah: 'baca', persen, rinci: kemajuanAlir(mulai, baca?.bahasa ?? '', langkah) } : { id: p.id, langkah, persen });
    try {
      if (p.gambar) return kirim({ id: p.id, jawab: await kePNG(JSON.parse(p.gambar) as Parameters<typeof kePNG>[0]) });
      if (p.inti !== undefined) mesin = buatMesin(p.inti, p.integritas, maju);
      if (!mesin) throw new GalatMesin('inti', 'belum ada inti');
      const m = await mesin;
      const isi = await Promise.all((p.berkas ?? []).map(sumber));
      const jawab = m.panggil(teks, isi, maju);
      if (op === 'lepas') terpakai.delete(data); else if (data) terpakai.add(data);
      if (!terpakai.size && m.memori() > BANYAK) await m.segarkan();
      kirim({ id: p.id, jawab });
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
