// inti.js: the core without a page, for browsers, workers and Node. It runs where it is called; in a page, call it in a worker.
import { buatMesin, type Maju, type SumberInti } from './mesin';
import type {
  BerkasMasuk, Galat, HasilAdegan, HasilBaca, HasilEkspor, HasilRincian, Inti, Keterangan, OpsiInti, Papan, TemuanDesa,
} from './hasil';

/** An answer of the core that is not a result. */
export class GalatInti extends Error {
  readonly kode: string;
  readonly pesan: Galat['pesan'];
  readonly saran: Galat['saran'];
  readonly berkas: string | undefined;
  readonly baris: number | undefined;
  constructor(g: Galat) {
    super(g.kode + ': ' + g.pesan.en);
    this.name = 'GalatInti';
    this.kode = g.kode;
    this.pesan = g.pesan;
    this.saran = g.saran;
    this.berkas = g.berkas;
    this.baris = g.baris;
  }
}

export const versi: string = VERSI;

interface Fs { readFile(u: URL): Promise<Uint8Array<ArrayBuffer>> }
interface Proses { getBuiltinModule?(nama: string): Fs | undefined }

/** The core as mesin.ts takes it. A file is read by the runtime that has files; a bundler sees no import of it. */
async function sumber(inti: NonNullable<OpsiInti['inti']>): Promise<SumberInti> {
  if (inti instanceof ArrayBuffer) return inti;
  if (ArrayBuffer.isView(inti)) return new Uint8Array(inti).buffer;
  const dasar = typeof document !== 'undefined' ? document.baseURI : typeof location !== 'undefined' ? location.href : undefined;
  const u = new URL(typeof inti === 'string' ? inti : inti.href, dasar);
  if (u.protocol !== 'file:') return u.href;
  const fs = (globalThis as { process?: Proses }).process?.getBuiltinModule?.('node:fs/promises');
  if (!fs) throw new TypeError('dasbor-apbdes: ' + u.href + ': give the bytes of the core as inti');
  return new Uint8Array(await fs.readFile(u)).buffer;
}

async function bita(isi: BerkasMasuk['isi']): Promise<Uint8Array> {
  if (typeof isi === 'string') return new TextEncoder().encode(isi);
  if (isi instanceof Uint8Array) return isi;
  return new Uint8Array(isi instanceof ArrayBuffer ? isi : await isi.arrayBuffer());
}

/** Lets others have a turn, so that batal() can take effect between two files. */
const giliran = () => new Promise<void>((r) => { setTimeout(r); });

/** Starts a core. */
export async function buatInti(o: OpsiInti = {}): Promise<Inti> {
  const inti = await sumber(o.inti ?? new URL('./inti.wasm', import.meta.url));
  const mesin = await buatMesin(inti, typeof inti === 'string' ? o.integritas ?? (o.inti ? '' : SRI_INTI) : '');
  let nomor = 0, batal = 0;

  const minta = async <T>(op: string, p: object = {}, berkas: Uint8Array[] = [], maju?: Maju): Promise<T> => {
    const j = JSON.parse(mesin.panggil(JSON.stringify({ data: 'data', ...p, v: 1, id: ++nomor, op }), berkas, maju)) as { ok: true; hasil: T } | { ok: false; galat: Galat };
    if (!j.ok) throw new GalatInti(j.galat);
    return j.hasil;
  };

  return {
    versi: () => minta<Keterangan>('versi'),
    async baca(berkas, opsi = {}) {
      const { kemajuan, ...p } = opsi;
      const semua = Array.isArray(berkas) ? berkas : [berkas];
      const mulai = batal;
      let h = semua.length ? undefined : await minta<HasilBaca>('baca', { ...p, berkas: [] });
      for (const b of semua) {
        const isi = await bita(b.isi);
        await giliran();
        if (mulai !== batal) throw new GalatInti({ kode: 'batal', pesan: { id: 'Dibatalkan.', en: 'Cancelled.' }, saran: { id: '', en: '' } });
        h = await minta<HasilBaca>('baca', { ...p, berkas: [{ nama: b.nama, jenis: b.jenis ?? '' }] }, [isi], kemajuan && ((langkah, persen) => kemajuan(langkah.startsWith('alir ') ? 'baca' : langkah, persen)));
      }
      return h!;
    },
    contoh: (p) => minta<HasilBaca>('contoh', p),
    papan: (p) => minta<Papan>('papan', p),
    temuan: (p) => minta<TemuanDesa[]>('temuan', p),
    adegan: (p) => minta<HasilAdegan>('adegan', p),
    rincian: (p) => minta<HasilRincian>('rincian', p),
    ekspor: (p) => minta<HasilEkspor>('ekspor', p),
    async lepas(data = 'data') { await minta('lepas', { data }); },
    batal() { batal++; },
    jawab: async (permintaan, berkas = []) => mesin.panggil(permintaan, berkas),
  };
}
