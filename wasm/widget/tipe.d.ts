// Made by go generate in wasm/alat from the Go types and from the description of the element. Do not edit.

import type { KodeGalat, OpsiEkspor, Papan, TemuanDesa, Teks } from './hasil.js';

export type * from './hasil.js';

/** Where core and worker are. */
export interface Tempat {
  inti: string | ArrayBuffer | (() => Promise<string | ArrayBuffer>);
  pekerja: string;
  integritas: string;
}

/** The version of the package. */
export declare const versi: string;

/** Defines the element under a name. The package does so under its own when it is loaded; nothing happens where there is no DOM. */
export declare function daftarkan(tag?: string): void;

/** Says where core and worker are, for bundlers that move files. Call it before the first element is shown. */
export declare function aturInti(tempat: Partial<Tempat>): void;

/** The files that the element makes: those of the core, and the picture for messages as PNG. */
export type JenisUnduh = Exclude<OpsiEkspor['jenis'], 'wa' | undefined> | 'png';

/** What the element failed at: as the core says it, or one of its own failures. */
export interface GalatWidget {
  kode: KodeGalat | 'adegan' | 'ambil' | 'inti' | 'mati' | 'memori' | 'unduh-inti';
  pesan: Teks;
  saran: Teks;
  berkas?: string;
  baris?: number;
}

/** The attributes of the element as templates write them. */
export interface AtributDasbor {
  /** Address of the data: CSV, XLSX, JSON or an export of Siskeudes or OpenSID; several are separated by spaces. */
  src?: string;
  /** Shows the invented kecamatan, marked as a sample, as long as there is no src. */
  contoh?: boolean | '';
  /** Year to show; without it the newest in the data. */
  tahun?: number | string;
  /** Year to compare with; without it the oldest in the data, "tanpa" for none. */
  'tahun-banding'?: number | string;
  /** View: the whole area, one village, years, proposals, or headline and table only. */
  tampilan?: 'kecamatan' | 'desa' | 'tren' | 'agenda' | 'ringkas';
  /** Code, or name, of the village of the view desa. */
  desa?: string;
  /** Unit of the table: percent of spending, rupiah per resident, rupiah. */
  satuan?: 'persen' | 'perjiwa' | 'rupiah';
  /** Phase; without it the last one that the data has. */
  dasar?: '' | 'rancangan' | 'anggaran' | 'perubahan' | 'realisasi';
  /** Code of the fund to filter by, for example DDS. */
  dana?: string;
  /** Address of a table of residents: kode_desa, tahun, penduduk. */
  penduduk?: string;
  /** Address of boundaries as GeoJSON, for the map. */
  batas?: string;
  /** Address of another table of which kegiatan belongs to which service. */
  'peta-layanan'?: string;
  /** Language; without it that of the nearest lang attribute, then Indonesian. */
  bahasa?: '' | 'id' | 'en';
  /** Colours: as the page, light, dark. */
  tema?: 'otomatis' | 'terang' | 'gelap';
  /** Space between rows. */
  kepadatan?: 'lega' | 'rapat';
  /** When to load: near the viewport, at once, after a click. */
  muat?: 'lambat' | 'segera' | 'interaksi';
  /** Lets the visitor open files although there is a src. They are read in the browser and sent nowhere. */
  unggah?: boolean | '';
  /** Opens the board in a link of the page, #dasbor=…, before src; without it the hash is not looked at. */
  tautan?: boolean | '';
  /** Largest file in megabytes. Without it 20, but 4,096 for a canonical CSV that is only summed up by area. */
  'maks-mb'?: number | string;
  /** Hides the element when there is nothing to show. */
  'sembunyi-bila-kosong'?: boolean | '';
  /** Level of the first heading, 1 to 5. */
  'tingkat-judul'?: number | string;
  /** Address of inti.wasm or inti.wasm.gz, if it is not beside the script. */
  inti?: string;
  /** Address of pekerja.js, if it is not beside the script. */
  pekerja?: string;
  /** Hash of the core at inti, "sha384-…". */
  integritas?: string;
}

/** The details of its events. */
export interface AcaraDasbor {
  /** How far loading, reading or drawing has come; rinci is that of a large file in words. */
  'apbdes-kemajuan': CustomEvent<{ langkah: string; persen?: number; rinci?: string }>;
  /** The board of the data that was read. Of a file with too many villages for a board, the totals of its areas: its skema says which. */
  'apbdes-hasil': CustomEvent<Papan>;
  /** The findings, each with its village. */
  'apbdes-temuan': CustomEvent<TemuanDesa[]>;
  /** Something failed. Cancel it to show a message of your own. */
  'apbdes-galat': CustomEvent<GalatWidget>;
  /** A village or a figure was chosen. Cancel it to open a page of your own. */
  'apbdes-pilih': CustomEvent<{ desa: string; layanan?: string; tahun?: number }>;
  /** A download begins. Cancel it to send the file elsewhere. */
  'apbdes-unduh': CustomEvent<{ jenis: string; blob: Blob }>;
}

/** The element. */
export declare class DasborApbdes extends HTMLElement {
  /** Address of the data: CSV, XLSX, JSON or an export of Siskeudes or OpenSID; several are separated by spaces. */
  src: string;
  /** Shows the invented kecamatan, marked as a sample, as long as there is no src. */
  contoh: boolean;
  /** Year to show; without it the newest in the data. */
  get tahun(): string;
  set tahun(nilai: number | string);
  /** Year to compare with; without it the oldest in the data, "tanpa" for none. */
  get tahunBanding(): string;
  set tahunBanding(nilai: number | string);
  /** View: the whole area, one village, years, proposals, or headline and table only. */
  tampilan: 'kecamatan' | 'desa' | 'tren' | 'agenda' | 'ringkas';
  /** Code, or name, of the village of the view desa. */
  desa: string;
  /** Unit of the table: percent of spending, rupiah per resident, rupiah. */
  satuan: 'persen' | 'perjiwa' | 'rupiah';
  /** Phase; without it the last one that the data has. */
  dasar: '' | 'rancangan' | 'anggaran' | 'perubahan' | 'realisasi';
  /** Code of the fund to filter by, for example DDS. */
  dana: string;
  /** Address of a table of residents: kode_desa, tahun, penduduk. */
  penduduk: string;
  /** Address of boundaries as GeoJSON, for the map. */
  batas: string;
  /** Address of another table of which kegiatan belongs to which service. */
  petaLayanan: string;
  /** Language; without it that of the nearest lang attribute, then Indonesian. */
  bahasa: '' | 'id' | 'en';
  /** Colours: as the page, light, dark. */
  tema: 'otomatis' | 'terang' | 'gelap';
  /** Space between rows. */
  kepadatan: 'lega' | 'rapat';
  /** When to load: near the viewport, at once, after a click. */
  muat: 'lambat' | 'segera' | 'interaksi';
  /** Lets the visitor open files although there is a src. They are read in the browser and sent nowhere. */
  unggah: boolean;
  /** Opens the board in a link of the page, #dasbor=…, before src; without it the hash is not looked at. */
  tautan: boolean;
  /** Largest file in megabytes. Without it 20, but 4,096 for a canonical CSV that is only summed up by area. */
  get maksMb(): string;
  set maksMb(nilai: number | string);
  /** Hides the element when there is nothing to show. */
  sembunyiBilaKosong: boolean;
  /** Level of the first heading, 1 to 5. */
  get tingkatJudul(): string;
  set tingkatJudul(nilai: number | string);
  /** Address of inti.wasm or inti.wasm.gz, if it is not beside the script. */
  inti: string;
  /** Address of pekerja.js, if it is not beside the script. */
  pekerja: string;
  /** Hash of the core at inti, "sha384-…". */
  integritas: string;
  /** Files to show instead of src. Can only be set. */
  set data(nilai: Blob | ArrayBuffer | Blob[] | null);
  /** The board, once it is there. */
  readonly hasil: Papan | undefined;
  /** What the element is doing; also an attribute of that name. */
  readonly keadaan: '' | 'memuat' | 'siap' | 'kosong' | 'galat';
  /** Fulfilled when something was drawn, or failed, for the first time. */
  readonly siap: Promise<void>;
  /** Opens a file, or the file at an address. */
  muatBerkas(berkas: Blob | URL | string): Promise<void>;
  /** Shows a village, or the rows behind one of its services. */
  pilih(letak: { desa: string; layanan?: string }): Promise<void>;
  /** Makes a file of the data, the board, the findings or the view, and downloads it. */
  unduh(jenis: JenisUnduh): Promise<void>;
  /** Prints the page. */
  cetak(): void;
  /** Forgets the data and ends the worker if nobody else needs it. */
  lepas(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'dasbor-apbdes': DasborApbdes;
  }
  interface GlobalEventHandlersEventMap extends AcaraDasbor {}
}
