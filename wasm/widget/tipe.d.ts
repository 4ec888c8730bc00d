// Types of the package dasbor-apbdes.

export interface Galat {
  kode: string;
  pesan: { id: string; en: string };
  saran: { id: string; en: string };
  berkas?: string;
  baris?: number;
}

/** The board, as indikator.Papan writes it. Amounts are text with two decimals, or null where there is none. */
export interface Hasil {
  skema: 'dasbor-desa/papan/1';
  kode?: string;
  nama?: string;
  contoh?: boolean;
  tahun: number;
  daftar_tahun: number[];
  fase: 'rancangan' | 'anggaran' | 'perubahan' | 'realisasi';
  desa: Record<string, unknown>[];
  [lain: string]: unknown;
}

export declare class DasborApbdes extends HTMLElement {
  src: string;
  contoh: boolean;
  tahun: string;
  tahunBanding: string;
  tampilan: 'kecamatan' | 'desa' | 'tren' | 'agenda' | 'ringkas';
  desa: string;
  satuan: 'persen' | 'perjiwa' | 'rupiah';
  dasar: '' | 'rancangan' | 'anggaran' | 'perubahan' | 'realisasi';
  dana: string;
  penduduk: string;
  bahasa: '' | 'id' | 'en';
  tema: 'otomatis' | 'terang' | 'gelap';
  kepadatan: 'lega' | 'rapat';
  muat: 'lambat' | 'segera' | 'interaksi';
  unggah: boolean;
  maksMb: string;
  sembunyiBilaKosong: boolean;
  tingkatJudul: string;
  inti: string;
  pekerja: string;
  integritas: string;
  set data(d: Blob | ArrayBuffer | Blob[] | null);
  readonly hasil: Hasil | undefined;
  readonly keadaan: '' | 'memuat' | 'siap' | 'kosong' | 'galat';
  readonly siap: Promise<void>;
  muatBerkas(b: Blob | URL | string): Promise<void>;
  pilih(p: { desa: string; layanan?: string }): Promise<void>;
  unduh(jenis: 'csv' | 'json' | 'temuan' | 'svg' | 'html'): Promise<void>;
  cetak(): void;
  lepas(): void;
}

export declare const versi: string;
export declare function daftarkan(tag?: string): void;
export declare function aturInti(t: { inti?: string | ArrayBuffer | (() => Promise<string | ArrayBuffer>); pekerja?: string; integritas?: string }): void;

declare global {
  interface HTMLElementTagNameMap { 'dasbor-apbdes': DasborApbdes }
  interface HTMLElementEventMap {
    'apbdes-kemajuan': CustomEvent<{ langkah: string; persen?: number }>;
    'apbdes-hasil': CustomEvent<Hasil>;
    'apbdes-temuan': CustomEvent<Record<string, unknown>[]>;
    'apbdes-galat': CustomEvent<Galat>;
    'apbdes-pilih': CustomEvent<{ desa: string; layanan?: string; tahun?: number }>;
    'apbdes-unduh': CustomEvent<{ jenis: string; blob: Blob }>;
  }
}
