// Made by go generate in wasm/alat from the Go types and from the description of the element. Do not edit.
// What the core is asked and what it answers. Nothing in it needs a DOM.

/** An amount of rupiah as text with two decimals, such as "1234567.50": never a floating-point number. */
export type Rupiah = string;

/** A decimal number as text, such as "12.5". */
export type Desimal = string;

/** The board. */
export type Hasil = Papan;

/** A node of a scene: tag, attributes as name and value by turns, text, children. Parts at the end that are empty are left out. */
export type Simpul = [tag: string, atribut?: string[], teks?: string, anak?: Simpul[]];

/** A view as a tree of nodes, to be drawn with createElementNS and textContent. */
export interface Adegan {
  v: 1;
  tampilan: Tampilan;
  bahasa: 'id' | 'en';
  /** CSS pixels it was laid out for */
  lebar: number;
  judul: string;
  /** one sentence that sums the view up */
  kalimat: string;
  akar: Simpul;
}

/** A file for the core. A text is taken as UTF-8. */
export interface BerkasMasuk {
  nama: string;
  isi: string | ArrayBuffer | Uint8Array | { arrayBuffer(): Promise<ArrayBuffer> };
  /** Without it the file itself tells. */
  jenis?: 'apbdes' | 'penduduk' | 'batas' | 'peta-layanan' | 'tautan' | '';
}

/** What every request may say: under which name data is kept ("data" if it does not matter), and what the board is about. */
export interface OpsiMinta {
  data?: string;
  papan?: OpsiPapan;
}

/** Where the core is, if it is not beside the script. */
export interface OpsiInti {
  /** an address, or the bytes of inti.wasm or inti.wasm.gz */
  inti?: string | { readonly href: string } | ArrayBuffer | Uint8Array;
  /** hash of what is fetched, "sha384-…" */
  integritas?: string;
}

/** The core. What it cannot do it rejects with a GalatInti. Every method works at once and in the thread that calls it. */
export interface Inti {
  versi(): Promise<Keterangan>;
  /** Reads files, one after the other, and adds them to what data holds. */
  baca(berkas: BerkasMasuk | BerkasMasuk[], opsi?: { data?: string; baca?: OpsiBaca; kemajuan?: (langkah: string, persen: number) => void }): Promise<HasilBaca>;
  /** Adds the invented kecamatan. */
  contoh(opsi?: { data?: string }): Promise<HasilBaca>;
  /** The board; with rinci also the check of every village. */
  papan(opsi?: OpsiMinta & { rinci?: boolean }): Promise<Papan>;
  temuan(opsi?: OpsiMinta): Promise<TemuanDesa[]>;
  adegan(opsi?: OpsiMinta & { adegan?: OpsiGambar }): Promise<HasilAdegan>;
  /** The rows of the files behind one figure, with their sum. */
  rincian(opsi: OpsiMinta & { adegan?: OpsiGambar; rincian?: OpsiRincian }): Promise<HasilRincian>;
  ekspor(opsi: OpsiMinta & { adegan?: OpsiGambar; ekspor: OpsiEkspor }): Promise<HasilEkspor>;
  /** Forgets data. */
  lepas(data?: string): Promise<void>;
  /** Stops baca before its next file. */
  batal(): void;
  /** Answers a request in the form of the envelope, as JSON; it never rejects for what a request says. */
  jawab(permintaan: string, berkas?: Uint8Array[]): Promise<string>;
}

/** Galat says why a request was not carried out, for a program (Kode) and for a person (Pesan), and what to do about it (Saran). */
export interface Galat {
  kode: KodeGalat;
  pesan: Teks;
  saran: Teks;
  /** Berkas and Baris tell where, if it is about a place in a file. Baris and Kolom count from 1; 0 is none. */
  berkas?: string;
  baris?: number;
  kolom?: number;
}

/** KodeGalat is a permanent name of a kind of failure. */
export type KodeGalat = 'permintaan' | 'versi' | 'op' | 'opsi' | 'data' | 'batas' | 'kosong' | 'baca' | 'batal' | 'luapan' | 'gambar' | 'dalam';

/** Teks is a text in both languages. */
export interface Teks {
  id: string;
  en: string;
}

/** Keterangan is the answer to op versi. */
export interface Keterangan {
  versi: number;
  op: string[] | null;
  batas: Record<string, number>;
}

/** HasilBaca is the answer to baca and contoh: what data holds now. */
export interface HasilBaca {
  data: string;
  berkas: BerkasDibaca[] | null;
  dokumen: number;
  desa: number;
  tahun: number[] | null;
  contoh?: boolean;
  /** Daerah says that there are too many villages for a board: op papan answers with the totals of areas, op adegan with their table. */
  daerah?: boolean;
}

/** BerkasDibaca says what became of a file. */
export interface BerkasDibaca {
  nama: string;
  bita: number;
  dokumen: number;
  /** rows of a table of residents */
  penduduk?: number;
  /** shapes of villages in a file of boundaries */
  bidang?: number;
  /** data rows of the file, Terhitung those that the result accounts for */
  baris: number;
  galat?: Galat;
  /** Temuan are the findings of a map or of boundaries, which stand before there is a board. */
  temuan?: Temuan[];
}

/** Temuan fixes names and order of the fields in JSON. */
export interface Temuan {
  kode: KodeTemuan;
  tingkat: Tingkat;
  keyakinan?: Keyakinan;
  jalur: string;
  letak?: Letak;
  dasar?: Dasar[];
  pesan: Pola;
}

/** KodeTemuan names one rule for ever, for example "APBDES-STR-03". A code may be retired but is never given another meaning; years and regulations are fields of the Aturan, never part of the code. */
export type KodeTemuan = string;

/** Tingkat is the weight of a finding. Its zero value is invalid, so that a finding without a level shows up in tests. */
export type Tingkat = 'galat' | 'peringatan' | 'catatan';

/** Keyakinan is the confidence in the source of a rule. Its zero value says that the rule is not a legal one: a fact about the file, arithmetic, or a reading aid. */
export type Keyakinan = 'bukan-hukum' | 'dibaca' | 'sekunder' | 'praktik' | 'ingatan';

/** Letak is a place in a file. Baris and Kolom count from 1; 0 means unknown. Kolom counts cells, not bytes. The zero value is "nowhere known". */
export interface Letak {
  berkas?: string;
  /** sheet of a workbook or table of a database */
  lembar?: string;
  baris?: number;
  kolom?: number;
}

/** Dasar is a legal basis: a regulation and the article in it. */
export interface Dasar {
  peraturan: string;
  pasal?: string;
}

/** Pola is a sentence in both languages with the same {nama} placeholders. */
export interface Pola {
  id: string;
  en: string;
}

/** Papan is a dashboard as plain data: everything a widget, a report or another front end shows, so that none of them computes. It is about the villages of one area in one year and one phase. The order of Desa is that of their codes; a front end may sort. */
export interface Papan {
  skema: string;
  /** the area; zero if the villages share none */
  kode?: string;
  nama?: string;
  /** Contoh says that all names and figures are invented. It must be shown. */
  contoh?: boolean;
  tahun: number;
  /** DaftarTahun are the years that the data can show, rising; TahunBanding is the year compared with, 0 for none. */
  daftar_tahun: number[] | null;
  tahun_banding?: number;
  fase: Fase;
  /** DaftarFase are the phases that the data can show. */
  daftar_fase: Fase[] | null;
  /** Sumber is the fund the board is filtered by, "" for all; DaftarSumber the funds that occur. */
  sumber?: string;
  daftar_sumber?: string[];
  /** Peta is the version of the map from kegiatan to services, Pernyataan the sentence about it: that it is ours, or that it came with the data. */
  peta: string;
  pernyataan: Teks;
  kelengkapan: Kelengkapan;
  ringkas: RingkasArea;
  desa: BarisDesa[] | null;
  /** Median holds, for each column, the median over the villages with data; with fewer than 3 there is none. */
  median: MedianDesa;
  agenda: Agenda;
  tren?: TrenDesa[];
  kalimat: Kalimat[] | null;
  /** about files that belong to no village */
  temuan?: Temuan[];
}

/** Fase is a phase of a budget. The zero value is invalid. */
export type Fase = 'rancangan' | 'anggaran' | 'perubahan' | 'realisasi';

/** Kelengkapan says how many of the villages of the area are in the figures. */
export interface Kelengkapan {
  /** villages known to exist in the area */
  desa: number;
  /** villages with a figure in this year and phase */
  melapor: number;
  /** Hilang names the villages without one. */
  hilang?: DesaHilang[];
  /** TakTerpeta is the spending that could not be placed in or outside the services. */
  tak_terpeta: Rupiah | null;
}

/** RingkasArea is the headline: sums over the villages with data, ratios as ratios of those sums. */
export interface RingkasArea {
  /** of the villages in the figures; 0 if one of them is unknown */
  penduduk?: number;
  pendapatan: Rupiah | null;
  belanja: Rupiah | null;
  /** DesaLayanan counts the villages of which all five services are known: Layanan, Semua, Lain and their shares are theirs, so that the parts make a whole. */
  desa_layanan: number;
  /** Layanan are the five services in their order, Semua all five together, Lain the rest of the spending. */
  layanan: [BagianRingkas, BagianRingkas, BagianRingkas, BagianRingkas, BagianRingkas];
  semua: BagianRingkas;
  /** without the debatable kegiatan */
  inti: BagianRingkas;
  lain: BagianRingkas;
  /** Serapan is realisasi over the plan in force of the villages that have both. */
  serapan: Desimal | null;
  /** SerapanRendah are the villages whose absorption is below 90 percent, a mark of ours and not a standard. */
  serapan_rendah?: number[];
  /** Siltap are the villages above the limit of 30 percent (rule BLJ-01), as indices in Papan.Desa. */
  siltap?: number[];
}

/** BarisDesa is one village of the board. */
export interface BarisDesa {
  kode?: string;
  nama: string;
  penduduk?: number;
  /** Ada says that the village has figures in this year and phase. Without them every amount is missing, it has no rank, and no median counts it. */
  ada: boolean;
  /** Alasan tells why it has none, Ganda how many documents with different figures there are for the year, if more than one. */
  alasan?: Alasan;
  ganda?: number;
  /** Fase is the phase of its figures: that of the board, or anggaran on a board of perubahan where the village changed nothing. */
  fase?: Fase;
  /** Peringkat is the place by Semua.Porsi, 1 the highest, equal shares the same place; 0 without. */
  peringkat?: number;
  belanja: Rupiah | null;
  layanan: [SelPapan, SelPapan, SelPapan, SelPapan, SelPapan];
  semua: SelPapan;
  serapan: Desimal | null;
  siltap: Desimal | null;
  /** LewatSiltap says that Siltap is above its limit. */
  lewat_siltap?: boolean;
  galat: number;
  peringatan: number;
  catatan: number;
  /** Pemeriksaan is the check of the village's document, nil without one. It holds the details of the village view. */
  pemeriksaan?: Pemeriksaan;
  /** Kalimat are the sentences about this village, from DaftarKalimatDesa. */
  kalimat?: Kalimat[];
}

/** MedianDesa holds medians over the villages with data. */
export interface MedianDesa {
  layanan: [Desimal | null, Desimal | null, Desimal | null, Desimal | null, Desimal | null];
  semua: Desimal | null;
  per_penduduk: Desimal | null;
  serapan: Desimal | null;
  siltap: Desimal | null;
}

/** Agenda is the list of proposals for the joint agenda of the area, ranked. */
export interface Agenda {
  /** Ditolak is the reason why nothing is ranked, for example too few villages with data; zero if Usulan may be used. */
  ditolak?: Teks;
  /** Rumus is the published formula of the score, Bobot the weights used. */
  rumus: Teks;
  bobot: Bobot;
  usulan: Usulan[] | null;
}

/** TrenDesa is the share of the five services of one village over the years, with null for years without data. Putus marks years whose document uses another generation of the chart, which breaks the line. */
export interface TrenDesa {
  /** index in Papan.Desa */
  desa: number;
  tahun: number[] | null;
  porsi: (Desimal | null)[] | null;
  putus?: boolean[];
}

/** Kalimat is a sentence in plain language made from figures, with what is needed to recompute each number in it. */
export interface Kalimat {
  /** which sentence */
  kode: string;
  teks: Teks;
  /** Layanan is the service it is about, if it is about one; Desa are the villages that it counts, as indices in Papan.Desa. */
  layanan?: Layanan;
  desa?: number[];
  /** Angka are the numbers as they stand in the sentence and the JSON Pointer of their figure in the board. */
  angka: AngkaKalimat[] | null;
}

/** DesaHilang is a village of the area without figures. */
export interface DesaHilang {
  kode?: string;
  nama?: string;
}

/** BagianRingkas is an amount with its share of spending and its amount per resident. */
export interface BagianRingkas {
  jumlah: Rupiah | null;
  porsi: Desimal | null;
  per_penduduk: Desimal | null;
  alasan?: Alasan;
}

/** Alasan is the JSON form of an Alasan. */
export interface Alasan {
  kode: string;
  pesan: Teks;
}

/** SelPapan is one cell of the heat table: a service of a village. */
export interface SelPapan {
  jumlah: Rupiah | null;
  porsi: Desimal | null;
  per_penduduk: Desimal | null;
  kelas: Kelas | '';
  /** MenujuMedian is what the village would have to move to the service, its spending as a whole unchanged, to reach the median share: median × Belanja - Jumlah, rounded up to the sen, at least Rp0; missing without a median. */
  menuju_median: Rupiah | null;
  /** Baris are the lines that made the amount, in Pemeriksaan's document. */
  baris?: number[];
  alasan?: Alasan;
}

/** Pemeriksaan is the canonical result of checking one document: its totals, its services, its indicators and what there is to say about it. Its JSON is the contract of the checker, the browser and any service built on this library. */
export interface Pemeriksaan {
  desa: Desa;
  tahun?: number;
  bagan: string;
  rincian: RincianDokumen | '';
  /** TidakLengkap marks sections that are cut off and whose totals are therefore null. */
  tidak_lengkap?: Bagian;
  asal?: Asal;
  jumlah: JumlahFase;
  bidang: JumlahKode[] | null;
  sub_bidang: JumlahKode[] | null;
  kegiatan: JumlahKode[] | null;
  layanan: RingkasLayanan[] | null;
  layanan_dasar: RingkasLayanan;
  indikator: Nilai[] | null;
  temuan: Temuan[] | null;
}

/** Bobot are the weights of the score, in thousandths; the caller may change them. They are scaled to their sum. */
export interface Bobot {
  /** distance to the target or to the median of achievement */
  kebutuhan: number;
  /** distance of the share to the median */
  uang: number;
  /** people affected */
  orang: number;
}

/** Usulan is one proposal: a service that falls short in one or more villages. */
export interface Usulan {
  layanan: Layanan;
  jenis: JenisUsulan | '';
  judul: Teks;
  alasan: Teks;
  /** Tindakan is what to do first: check the codes, share a service, ask for a programme. */
  tindakan: Teks;
  /** PeriksaDulu says that the figure may be a coding error rather than a shortfall. */
  periksa_dulu?: boolean;
  /** KerjaSama says that several neighbouring villages fall short together. */
  kerja_sama?: boolean;
  /** Desa are the villages, as indices in Papan.Desa. */
  desa: number[] | null;
  /** MenujuMedian is the money all of them together would need to reach the median share. */
  menuju_median: Rupiah | null;
  /** people in these villages; 0 if one is unknown */
  penduduk?: number;
  /** 0 to 1000 by Agenda.Rumus */
  skor: number;
  /** Kebutuhan, Uang and Orang are the parts of the score, null where there is no data for them. */
  kebutuhan: number | null;
  uang: number | null;
  orang: number | null;
  /** Bukti is the evidence: the cell of the gap matrix of each village in Desa, with its rows. */
  bukti?: Kesenjangan[];
  /** Program names programmes of the district that already plan something for it; RincianProgram are the rows of the list. */
  program?: string[];
  rincian_program?: Program[];
  /** Angka are the numbers and names in Judul, Alasan and Tindakan, as in a Kalimat. */
  angka?: AngkaKalimat[];
}

/** Layanan is a basic service. The zero value is Bukan: no basic service. */
export type Layanan = 'bukan' | 'pendidikan' | 'kesehatan' | 'sanitasi_air_bersih' | 'jaminan_sosial' | 'administrasi_kependudukan';

/** AngkaKalimat is a number in a sentence: its text in both languages and where in the board it comes from. */
export interface AngkaKalimat {
  teks: Teks;
  /** JSON Pointer into the Papan */
  jalur: string;
  /** Bentuk says how the text is made from the figure. */
  bentuk: BentukAngka;
}

/** Kelas places a village's share against the median of the area. */
export type Kelas = 'nol' | 'jauh_di_bawah' | 'di_bawah' | 'sekitar' | 'di_atas' | 'jauh_di_atas';

/** Desa names the village of a document. All fields are optional; a missing code is the zero wilayah.Kode. */
export interface Desa {
  kode?: string;
  /** as written in the file, where it is not a Kemendagri code */
  kode_asli?: string;
  nama?: string;
  kecamatan?: string;
  kabupaten?: string;
  provinsi?: string;
}

/** RincianDokumen is the level of detail of the spending lines on the axis of kegiatan. The zero value says that there are none. */
export type RincianDokumen = 'kegiatan' | 'sub_bidang' | 'bidang' | 'tanpa_kegiatan';

/** Bagian marks sections of a document. */
export interface Bagian {
  pendapatan?: boolean;
  belanja?: boolean;
  pembiayaan?: boolean;
}

/** Asal tells where a document came from. */
export interface Asal {
  /** name of the reader, for example "kanonik-csv" */
  format?: string;
  berkas?: string;
}

/** JumlahFase holds the totals by phase, null for a phase that the document does not have. */
export interface JumlahFase {
  rancangan?: Jumlah;
  anggaran: Jumlah | null;
  perubahan: Jumlah | null;
  realisasi: Jumlah | null;
}

/** JumlahKode is the spending of one bidang, sub-bidang or kegiatan. For a bidang Kode is its number 1 to 5 in both generations of the chart, and KodeAsli the code as the chart of 113/2014 writes it ("2.1"). Baris are the lines in Dokumen.Belanja. */
export interface JumlahKode {
  kode: string;
  kode_asli?: string;
  nama?: string;
  rancangan?: Rupiah;
  anggaran: Rupiah | null;
  perubahan: Rupiah | null;
  realisasi: Rupiah | null;
  baris?: number[];
}

/** RingkasLayanan is one service of a document in a single JSON object: its amounts in every phase and its share of the plan in force, each also for the undisputed rows of the map alone (inti). An amount is the sum of the filled lines, like every total of the document; it is null where nothing is filled or where it is in doubt which lines belong to the service. Shares are stricter: porsi is null with a reason where a line is open. */
export interface RingkasLayanan {
  kode: string;
  rancangan?: Rupiah;
  anggaran: Rupiah | null;
  perubahan: Rupiah | null;
  realisasi: Rupiah | null;
  porsi: Desimal | null;
  /** FasePorsi is the phase of the shares and of PerPenduduk: the plan in force, 0 if there is none. */
  fase_porsi?: Fase;
  inti: NilaiFase;
  porsi_inti: Desimal | null;
  /** Serapan is realisasi over the plan in force. */
  serapan?: Desimal;
  per_penduduk?: Desimal;
  /** Alasan and AlasanInti tell why Porsi and PorsiInti are missing; BatasBawah and BatasBawahInti are what the shares are at least. */
  alasan?: Alasan;
  alasan_inti?: Alasan;
  batas_bawah?: Desimal;
  batas_bawah_inti?: Desimal;
  /** MenurutNama is the part of the amounts that was classified by the name of a local kegiatan (90-99) and not by its code. */
  menurut_nama?: NilaiFase;
  /** Baris are the lines of the service in the phase of the shares, BarisMenurutNama those classified by name, and BarisRagu those because of which the share is not known, all as indices in Dokumen.Belanja. */
  baris?: number[];
  baris_menurut_nama?: number[];
  baris_ragu?: number[];
}

/** Nilai is one value of an indicator. Exactly one of Nilai.Ada and a non-zero Alasan is true. */
export interface Nilai {
  kode: KodeIndikator;
  fase: Fase;
  /** FasePenyebut is the phase of the denominator where it is another one (absorption). */
  fase_penyebut?: Fase;
  anggota?: string;
  /** Pembilang is the sum of the filled lines; it is missing where the lines themselves are in doubt. Penyebut is an amount; a count of residents is in Penduduk, one of those whom a service is for in Sasaran. The denominator of a growth is the numerator of Pembanding. */
  pembilang: Rupiah | null;
  penyebut?: Rupiah;
  penduduk?: number;
  sasaran?: number;
  nilai: Desimal | null;
  alasan?: Alasan;
  /** Sementara says that the value is an estimate, because it is not certain that all lines belong (RasioSiltap). */
  sementara?: boolean;
  /** Pembanding is the other side of a comparison with the year before. It is nil where there is none. */
  pembanding?: Pembanding;
  /** BatasBawah is a lower bound of the value, given where the value itself is not known but part of its numerator is. It rests on blank amounts not being negative; an amount below Rp0 among those in doubt leaves no bound. */
  batas_bawah?: Desimal;
  cakupan: Cakupan;
  /** Baris are the indices of the lines that made the numerator, ascending, in the section that Definisi.Baris names. */
  baris?: number[];
  /** BarisRagu are the lines because of which the numerator is not known. */
  baris_ragu?: number[];
}

/** JenisUsulan says what a proposal, or a cell of the gap matrix, is about. The zero value is no gap. */
export type JenisUsulan = 'periksa_kode' | 'kurang_uang' | 'capaian_rendah';

/** Kesenjangan is one cell of the gap matrix: a service of a village, with what it needs, what money it has, and how many people live there. What is not known is missing, never a gap of zero. */
export interface Kesenjangan {
  /** index in Papan.Desa */
  desa: number;
  layanan: Layanan;
  /** the gap, "" for none */
  jenis: JenisUsulan | '';
  kelas: Kelas | '';
  /** Kebutuhan is the mean distance of Capaian, Uang the mean of the distances of share and amount per head to their medians, and Orang the part of the residents of the area who live in the village. */
  kebutuhan: number | null;
  uang: number | null;
  orang: number | null;
  jumlah: Rupiah | null;
  porsi: Desimal | null;
  median_porsi: Desimal | null;
  per_penduduk: Desimal | null;
  median_per_penduduk: Desimal | null;
  menuju_median: Rupiah | null;
  penduduk?: number;
  /** Capaian are the achievements compared with a mark, in the order of the catalogue. */
  capaian?: KesenjanganCapaian[];
  /** Baris are the lines that made Jumlah. BarisLain are lines whose code is not of the service while their name is, and JumlahLain their amount. Both are indices in the Belanja of the village's document. */
  baris?: number[];
  baris_lain?: number[];
  jumlah_lain?: Rupiah;
}

/** Program is a programme of the district: who plans what where, when, for how much. */
export interface Program {
  nama: string;
  /** Wilayah is the village, kecamatan or larger area of the programme; zero if the list does not say. */
  wilayah?: string;
  /** Bukan if it is no basic service, or not known which */
  layanan: Layanan;
  /** MenurutNama says that Layanan was found by the words of Nama. */
  menurut_nama?: boolean;
  kegiatan?: string;
  /** 0: unknown */
  tahun?: number;
  nilai: Rupiah | null;
  letak?: Letak;
}

/** BentukAngka says how the text of a number in a sentence is made from the figure that its JSON Pointer names. */
export type BentukAngka = 'persen' | 'dari_seratus' | 'uang' | 'uang_bulat' | 'cacah' | 'banyak' | 'nama' | 'tahun' | 'fase' | 'layanan' | 'desimal' | 'satuan' | 'dwi';

/** Jumlah holds the totals of one phase. A total is missing where its lines are: nothing about the section is known in that phase, or the section is cut off (Dokumen.TidakLengkap). The arithmetic is that of the statutory layout: SurplusDefisit = Pendapatan - Belanja, PembiayaanNeto = PenerimaanPembiayaan - PengeluaranPembiayaan, Silpa = SurplusDefisit + PembiayaanNeto (referensi KSB-03 to KSB-05). All terms are stored positive; the code of an account says whether it adds or subtracts. */
export interface Jumlah {
  pendapatan: Rupiah | null;
  belanja: Rupiah | null;
  surplus_defisit: Rupiah | null;
  penerimaan_pembiayaan: Rupiah | null;
  pengeluaran_pembiayaan: Rupiah | null;
  pembiayaan_neto: Rupiah | null;
  silpa: Rupiah | null;
}

/** NilaiFase holds the amounts of a line or a total, one for each phase, each of which may be missing. There is no method that adds across phases, because such a sum means nothing. */
export interface NilaiFase {
  rancangan?: Rupiah;
  anggaran: Rupiah | null;
  perubahan: Rupiah | null;
  realisasi: Rupiah | null;
}

/** KodeIndikator names an indicator for ever. Its meaning never changes; a changed formula gets another code. */
export type KodeIndikator = 'belanja_layanan' | 'belanja_layanan_inti' | 'porsi_layanan' | 'porsi_layanan_inti' | 'layanan_per_penduduk' | 'layanan_inti_per_penduduk' | 'rasio_pades' | 'rasio_pegawai' | 'rasio_modal' | 'porsi_sumber' | 'serapan_belanja' | 'serapan_bidang' | 'serapan_layanan' | 'kesehatan_per_balita' | 'pendidikan_per_usia_sekolah' | 'sanitasi_per_kk' | 'jaminan_sosial_per_kk' | 'administrasi_per_penduduk' | 'rasio_siltap' | 'rasio_silpa' | 'rasio_silpa_awal' | 'porsi_dana_desa' | 'serapan_pendapatan' | 'pertumbuhan_pendapatan' | 'pertumbuhan_belanja' | 'pertumbuhan_layanan' | 'perubahan_pades';

/** Pembanding is what an indicator is compared with: the same figure in the document of the year before (Masukan.TahunLalu). */
export interface Pembanding {
  tahun: number;
  /** Fase is the phase of that document. It is the phase of the value, except that a change is compared with anggaran where the budget of that year was not changed. */
  fase: Fase;
  pembilang: Rupiah | null;
  /** Penyebut and Nilai are those of a ratio; both are missing for an amount. */
  penyebut?: Rupiah;
  nilai?: Desimal;
  alasan?: Alasan;
  cakupan: Cakupan;
  /** Baris and BarisRagu are indices in that document. */
  baris?: number[];
  baris_ragu?: number[];
}

/** Cakupan says how many of the lines a value looks at have an amount in its phase ("n of N"): for an amount and for absorption the lines of the numerator, for a share those of the whole section. */
export interface Cakupan {
  berisi: number;
  baris: number;
}

/** KesenjanganCapaian is an achievement of a village against its mark. */
export interface KesenjanganCapaian {
  indikator: string;
  nama: Teks;
  nilai: Desimal | null;
  satuan: string;
  acuan: Acuan;
  /** the mark itself */
  batas: Desimal | null;
  jarak: number | null;
}

/** Acuan names the mark that an achievement is compared with. */
export type Acuan = 'target_desa' | 'target' | 'median';

/** TemuanDesa is a finding with its village. */
export interface TemuanDesa {
  /** code, or name where it has none */
  desa?: string;
  temuan: Temuan;
}

/** HasilAdegan is a scene with what a page needs to know of the board behind it. */
export interface HasilAdegan {
  adegan: Adegan;
  tahun?: number;
  fase?: Fase;
  desa?: NamaDesa[];
  /** of the village in view, -1 for none */
  indeks: number;
  melapor: number;
}

/** NamaDesa names a village of the board. */
export interface NamaDesa {
  kode: string;
  nama: string;
}

/** HasilRincian is the answer to op rincian. */
export interface HasilRincian {
  adegan: Adegan;
  baris: BarisRincian[] | null;
  /** rows behind the figure; Baris may hold fewer */
  banyak: number;
  /** their sum in the phase of the board */
  jumlah: Rupiah | null;
}

/** BarisRincian is a line of a document with its place in the file. */
export interface BarisRincian {
  desa: string;
  berkas?: string;
  lembar?: string;
  baris?: number;
  kegiatan?: string;
  nama?: string;
  rekening?: string;
  uraian?: string;
  sumber?: string;
  rancangan?: Rupiah;
  anggaran: Rupiah | null;
  perubahan: Rupiah | null;
  realisasi: Rupiah | null;
}

/** HasilEkspor is the answer to op ekspor. Isi is the text of the file, or its bytes in base64 where Biner says so. */
export interface HasilEkspor {
  nama: string;
  mime: string;
  isi: string;
  biner?: boolean;
  /** Cap is the seal of the figures behind the file: of the documents of its year, or of every year where the file has them. */
  cap?: string;
}

/** OpsiBaca sets how files are read. */
export interface OpsiBaca {
  /** where a file names none */
  tahun?: number;
  /** number style: indonesia, mesin, inggris; "" proves it from the file */
  gaya?: 'indonesia' | 'mesin' | 'inggris' | '';
  /** what is read is an invented example */
  contoh?: boolean;
  /** largest file; 0 is the default of the readers */
  bita?: number;
  /** largest file that is only summed up; 0 is BatasAlir */
  alir?: number;
  /** of what is said about the progress of such a file: id, en */
  bahasa?: string;
}

/** OpsiPapan chooses what the board is about. The zero value leaves every choice to the data. */
export interface OpsiPapan {
  tahun?: number;
  /** 0: the oldest year, -1: none */
  tahun_banding?: number;
  fase?: Fase | '';
  sumber?: string;
  /** of the area */
  kode?: string;
  nama?: string;
}

/** OpsiGambar chooses a view and how it is drawn. */
export interface OpsiGambar {
  tampilan?: Tampilan | '';
  bahasa?: 'id' | 'en' | '';
  satuan?: Satuan | '';
  /** CSS pixels */
  lebar?: number;
  /** a column */
  urut?: Kolom | '';
  naik?: boolean;
  /** code or name */
  desa?: string;
  /** the village by its place in the board, which goes before Desa */
  indeks?: number;
  layanan?: Layanan | '';
  kendali?: boolean;
  statis?: boolean;
  /** level of the first heading */
  judul?: number;
  berkas?: string;
}

/** OpsiRincian says which figure: a service of the village in adegan.desa; a bidang, sub-bidang or kegiatan by its code; the lines of spending by their numbers; the line at a JSON Pointer; a proposal by its place in the agenda. */
export interface OpsiRincian {
  kode?: string;
  baris?: number[];
  jalur?: string;
  usulan?: number;
  /** Singkat leaves the rows out, for a note beside the pointer. */
  singkat?: boolean;
}

/** OpsiEkspor chooses what is exported: csv (the lines as canonical CSV), json (the board), temuan (findings as CSV), svg (a picture), html (the view as static text), tautan (the text of a link after its "#"), or what is printed and shared (opsiEkspor.cetakan): pdf (the report), pdf-ringkas (one page), baliho-svg, baliho-pdf, and wa (the scene of the picture for messages, which the page paints). */
export interface OpsiEkspor {
  jenis?: 'csv' | 'json' | 'temuan' | 'svg' | 'html' | 'tautan' | 'pdf' | 'pdf-ringkas' | 'baliho-svg' | 'baliho-pdf' | 'wa';
  /** baliho: 3x2, 2x1 */
  ukuran?: '3x2' | '2x1' | '';
  /** baliho, pdf-ringkas: where the details are; op menu: the page */
  alamat?: string;
  /** the same: check number of the figures */
  cap?: string;
  /** a kind of picture; "" is the poster */
  gambar?: JenisGambar | '';
  /** terang, gelap */
  tema?: 'terang' | 'gelap' | '';
  /** csv: every year, otherwise the year of the board */
  semua?: boolean;
}

/** Tampilan is a view. The zero value is the view of the whole area. */
export type Tampilan = 'kecamatan' | 'desa' | 'tren' | 'agenda' | 'ringkas' | 'kosong';

/** Satuan is the unit of the cells of the heat table and of the dot strips. The colours keep to the share whatever the unit. */
export type Satuan = 'persen' | 'perjiwa' | 'rupiah';

/** Kolom is a column of the heat table that it can be sorted by. The zero value is the share of all five services. */
export type Kolom = 'semua' | 'desa' | 'pendidikan' | 'kesehatan' | 'sanitasi' | 'jamsos' | 'adminduk' | 'perjiwa' | 'serapan' | 'siltap' | 'temuan';

/** JenisGambar is a kind of picture. */
export type JenisGambar = 'pita' | 'panas' | 'sebaran' | 'lereng' | 'garis' | 'kelengkapan' | 'ambang' | 'pita-desa' | 'susunan' | 'serapan' | 'jembatan' | 'ambang-desa' | 'sebaran-desa' | 'poster' | 'peta';
