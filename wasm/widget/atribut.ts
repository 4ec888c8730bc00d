// The attributes of the element: what each may hold, how it is read, and the properties of the same names.

/** true: present or not. A list: one of these, the first if it is another. A pattern: what the value must look like. */
type Bentuk = true | string[] | RegExp;

const BEBAS = /^[^]*$/;
const BULAT = /^\d{0,4}$/;

const bentuk: Record<string, Bentuk> = {
  src: BEBAS, contoh: true, tahun: BULAT, 'tahun-banding': /^(\d{0,4}|tanpa)$/,
  tampilan: ['kecamatan', 'desa', 'tren', 'agenda', 'ringkas'], desa: BEBAS, satuan: ['persen', 'perjiwa', 'rupiah'],
  dasar: ['', 'rancangan', 'anggaran', 'perubahan', 'realisasi'], dana: BEBAS, penduduk: BEBAS, batas: BEBAS, 'peta-layanan': BEBAS,
  bahasa: ['', 'id', 'en'], tema: ['otomatis', 'terang', 'gelap'], kepadatan: ['lega', 'rapat'], muat: ['lambat', 'segera', 'interaksi'],
  unggah: true, tautan: true, 'maks-mb': BULAT, 'sembunyi-bila-kosong': true, 'tingkat-judul': /^[1-5]?$/, inti: BEBAS, pekerja: BEBAS, integritas: BEBAS,
};

export const namaAtribut = Object.keys(bentuk);

const dikeluhkan = new Set<string>();

/** Complains, once, about a value that an attribute cannot have. What it says then counts as not said. */
export function periksa(nama: string, isi: string): void {
  const b = bentuk[nama];
  if (!b || b === true || (Array.isArray(b) ? b.includes(isi) : b.test(isi))) return;
  const keluhan = '<dasbor-apbdes>: ' + nama + '="' + isi + '"';
  if (dikeluhkan.has(keluhan)) return;
  dikeluhkan.add(keluhan);
  console.warn(keluhan);
}

/** The value of an attribute: what it holds if it may hold that, otherwise the first choice or nothing. */
export function nilai(e: Element, nama: string): string {
  const isi = e.getAttribute(nama) ?? '', b = bentuk[nama];
  if (Array.isArray(b)) return b.includes(isi) ? isi : b[0]!;
  return b instanceof RegExp && !b.test(isi) ? '' : isi;
}

/** Gives a class a property for each attribute: maks-mb is maksMb. */
export function beriProperti(kelas: { prototype: HTMLElement }): void {
  for (const nama of namaAtribut) {
    Object.defineProperty(kelas.prototype, nama.replace(/-(.)/g, (_, h: string) => h.toUpperCase()), {
      configurable: true, enumerable: true,
      get(this: HTMLElement) { return bentuk[nama] === true ? this.hasAttribute(nama) : nilai(this, nama); },
      set(this: HTMLElement, v: unknown) {
        if (v === null || v === undefined || v === false) this.removeAttribute(nama);
        else this.setAttribute(nama, v === true ? '' : String(v));
      },
    });
  }
}
