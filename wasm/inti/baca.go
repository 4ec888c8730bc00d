package inti

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah/batas"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/indikator/contoh"
	"github.com/dasbor-desa/dasbor/indikator/tautan"
	"github.com/dasbor-desa/dasbor/layanan"
)

// namaBerkas names one of the files that come with a request.
type namaBerkas struct {
	Nama string `json:"nama"`
	// Jenis is "apbdes", "penduduk", "batas" (boundaries as GeoJSON), "peta-layanan" (a map from kegiatan to services) or "tautan" (the
	// text of a link, with or without the address before it); "" finds out.
	Jenis string `json:"jenis"`
}

// opsiBaca sets how files are read.
type opsiBaca struct {
	Tahun  int    `json:"tahun"`  // where a file names none
	Gaya   string `json:"gaya"`   // number style: indonesia, mesin, inggris; "" proves it from the file
	Contoh bool   `json:"contoh"` // what is read is an invented example
	Bita   int64  `json:"bita"`   // largest file; 0 is the default of the readers
	Alir   int64  `json:"alir"`   // largest file that is only summed up; 0 is BatasAlir
	Bahasa string `json:"bahasa"` // of what is said about the progress of such a file: id, en
}

// himpunan is what is kept under one name.
type himpunan struct {
	nama     string
	dokumen  []indikator.DokumenPapan
	penduduk []indikator.PendudukDesa
	desa     []indikator.DesaTerdaftar
	daerah   *agregatDaerah // of files that are too large for documents; nil without
	temuan   temuan.Daftar
	berkas   []berkasDibaca
	bita     int64
	contoh   bool
	bidang   batas.Daftar // shapes of villages, those of the last file
	tautan   *indikator.Papan
	bersidik *indikator.Papan // the board that sidik is of
	sidik    string
	// peta is the map in place of the built-in one. A file that holds no usable map leaves galatPeta, and no board is made then: nobody
	// who gave a map is to see the figures of another.
	peta      *layanan.Peta
	galatPeta *Galat

	papan []papanTersimpan // newest last; none if something was read since
}

// papanTersimpan is a board with the options it was made for.
type papanTersimpan struct {
	opsi  opsiPapan
	papan *indikator.Papan
	peta  *batas.Bentuk // nil without boundaries
}

// berkasDibaca says what became of a file.
type berkasDibaca struct {
	Nama     string `json:"nama"`
	Bita     int64  `json:"bita"`
	Dokumen  int    `json:"dokumen"`
	Penduduk int    `json:"penduduk,omitempty"` // rows of a table of residents
	Bidang   int    `json:"bidang,omitempty"`   // shapes of villages in a file of boundaries
	Baris    int    `json:"baris"`              // data rows of the file, Terhitung those that the result accounts for
	Galat    *Galat `json:"galat,omitempty"`
	// Temuan are the findings of a map or of boundaries, which stand before there is a board.
	Temuan temuan.Daftar `json:"temuan,omitempty"`
}

// ringkasData is the answer to baca and contoh: what data holds now.
type ringkasData struct {
	Data    string         `json:"data"`
	Berkas  []berkasDibaca `json:"berkas"`
	Dokumen int            `json:"dokumen"`
	Desa    int            `json:"desa"`
	Tahun   []int          `json:"tahun"`
	Contoh  bool           `json:"contoh,omitempty"`
	// Daerah says that there are too many villages for a board: op papan answers with the totals of areas, op adegan with their table.
	Daerah bool `json:"daerah,omitempty"`
}

func (i *Inti) cari(nama string) *himpunan {
	for _, h := range i.himpunan {
		if h.nama == nama {
			return h
		}
	}
	return nil
}

// tempat returns the data of a name, new if there is none yet.
func (i *Inti) tempat(nama string) (*himpunan, *Galat) {
	if h := i.cari(nama); h != nil {
		return h, nil
	}
	if len(i.himpunan) >= BatasHimpunan {
		return nil, galat(GalatBatas)
	}
	h := &himpunan{nama: nama}
	i.himpunan = append(i.himpunan, h)
	return h, nil
}

func (i *Inti) lepas(p *permintaan, _ []Sumber) (json.RawMessage, *Galat) {
	i.himpunan = slices.DeleteFunc(i.himpunan, func(h *himpunan) bool { return h.nama == p.Data })
	return tulisJSON(struct{}{})
}

func (i *Inti) baca(p *permintaan, berkas []Sumber) (json.RawMessage, *Galat) {
	if len(p.Berkas) != len(berkas) {
		return nil, galat(GalatPermintaan)
	}
	gaya, g := gayaAngka(p.Baca.Gaya)
	if g != nil {
		return nil, g
	}
	if p.Baca.Tahun < 0 || p.Baca.Tahun > 9999 || p.Baca.Bita < 0 || p.Baca.Alir < 0 {
		return nil, galat(GalatOpsi)
	}
	h, g := i.tempat(p.Data)
	if g != nil {
		return nil, g
	}
	h.papan = nil
	h.contoh = h.contoh || p.Baca.Contoh
	for n := range berkas {
		if i.batal.Load() {
			return nil, galat(GalatBatal)
		}
		i.maju("baca", n*100/len(berkas))
		h.tambah(p.Berkas[n], berkas[n], &p.Baca, gaya, i.maju)
	}
	i.maju("baca", 100)
	return tulisJSON(h.ringkas())
}

func gayaAngka(s string) (rupiah.TataTulis, *Galat) {
	if s == "" {
		return 0, nil
	}
	t, ok := rupiah.UraiTataTulis(s)
	if !ok {
		return 0, galat(GalatOpsi)
	}
	return t, nil
}

// tambah reads one file. What goes wrong stays with the file; the others are read all the same.
func (h *himpunan) tambah(n namaBerkas, s Sumber, o *opsiBaca, gaya rupiah.TataTulis, maju func(string, int)) {
	b := berkasDibaca{Nama: potong(n.Nama, batasNama), Bita: s.Size()}
	h.isi(&b, n.Jenis, s, o, gaya, maju)
	h.berkas = append(h.berkas, b)
}

func (h *himpunan) isi(b *berkasDibaca, jenis string, s Sumber, o *opsiBaca, gaya rupiah.TataTulis, maju func(string, int)) {
	kepala, err := awal(s, panjangContoh)
	if err != nil {
		b.Galat = galatBerkas(b.Nama, err)
		return
	}
	kenal := atau(jenis, kenaliJenis(kepala))
	opsi := susun.Opsi{Berkas: b.Nama, Tahun: o.Tahun, TataTulis: gaya}
	penuh := len(h.berkas) >= BatasBerkas || len(h.dokumen) >= BatasDokumen
	if !penuh && jenisAnggaran(kenal) && h.alirkan(b, s, kepala, opsi, o.Alir, maju) {
		return
	}
	if penuh || h.bita+s.Size() > BatasBita || o.Bita > 0 && s.Size() > o.Bita {
		h.galatPeta = h.galatPetaBatas(jenis)
		b.Galat = galatPada(b.Nama, GalatBatas)
		return
	}
	isi := kepala // of most files that is all
	if s.Size() > panjangContoh {
		if isi, err = awal(s, s.Size()); err != nil {
			b.Galat = galatBerkas(b.Nama, err)
			return
		}
	}
	h.bita += s.Size()
	batas := lembar.Batas{Bita: o.Bita}
	switch kenal {
	case "penduduk":
		b.Penduduk, b.Galat = h.tambahPenduduk(b.Nama, isi, batas)
	case "batas":
		h.tambahBatas(b, isi)
	case "peta-layanan":
		h.tambahPeta(b, isi)
	case jenisTautan:
		h.tambahTautan(b, isi)
	default:
		h.tambahAnggaran(b, isi, baca.Opsi{Berkas: b.Nama, Tahun: o.Tahun, TataTulis: gaya}, batas)
	}
}

// kenaliJenis tells the kind of a file by its beginning, "" for a budget.
func kenaliJenis(kepala []byte) string {
	switch {
	case kenaliPenduduk(kepala):
		return "penduduk"
	case kenaliBatas(kepala):
		return "batas"
	case kenaliPeta(kepala):
		return "peta-layanan"
	case tautan.Kenali(string(kepala[:min(len(kepala), 20)])):
		return jenisTautan
	default:
		return ""
	}
}

// jenisAnggaran reports whether a file of this kind is to be read as a budget: because it says so, or because it is nothing else.
func jenisAnggaran(jenis string) bool {
	switch jenis {
	case "penduduk", "batas", "peta-layanan", jenisTautan:
		return false
	default:
		return true
	}
}

func (h *himpunan) tambahAnggaran(b *berkasDibaca, isi []byte, o baca.Opsi, batas lembar.Batas) {
	hasil, err := baca.Baca(isi, o, batas)
	if err != nil {
		b.Galat = galatBerkas(b.Nama, err)
		return
	}
	if len(h.dokumen)+len(hasil.Dokumen) > BatasDokumen {
		b.Galat = galatPada(b.Nama, GalatBatas)
		return
	}
	b.Baris, b.Dokumen = hasil.BarisData, len(hasil.Dokumen)
	perDokumen, berkas := hasil.BagiTemuan()
	h.temuan.Tambah(berkas...)
	for n, d := range hasil.Dokumen {
		// The codes of the example belong to no village, so they show it even in a file that has been through other hands.
		h.contoh = h.contoh || kodeContoh().Memuat(d.Desa.Kode)
		h.dokumen = append(h.dokumen, indikator.DokumenPapan{Dokumen: d, Temuan: perDokumen[n]})
	}
	if b.Dokumen == 0 {
		b.Galat = galatPada(b.Nama, GalatKosong)
		for _, t := range hasil.Temuan {
			if t.Tingkat == temuan.Galat {
				b.Galat.Pesan = indikator.Teks{Indonesia: t.Pesan(temuan.Indonesia), Inggris: t.Pesan(temuan.Inggris)}
				b.Galat.Baris = t.Letak.Baris
				break
			}
		}
	}
}

func kodeContoh() wilayah.Kode { return wilayah.HarusUrai(contoh.KodeKecamatan) }

func (h *himpunan) ringkas() ringkasData {
	r := ringkasData{Data: h.nama, Berkas: h.berkas, Dokumen: len(h.dokumen), Tahun: []int{}, Contoh: h.contoh}
	if r.Berkas == nil {
		r.Berkas = []berkasDibaca{}
	}
	var desa []string
	for _, d := range h.dokumen {
		if d.Dokumen.Tahun > 0 {
			r.Tahun = append(r.Tahun, d.Dokumen.Tahun)
		}
		desa = append(desa, d.Dokumen.Desa.Kode.String()+"|"+d.Dokumen.Desa.KodeAsli+"|"+namaTanpaKode(d))
	}
	if p := h.papanTautan(); p != nil {
		r.Desa, r.Tahun = len(p.Desa), p.DaftarTahun
		return r
	}
	if d := h.daerah; d != nil {
		r.Daerah = true
		r.Dokumen += d.ringkas.Desa - d.dokumen
		r.Tahun = append(r.Tahun, d.jumlah.DaftarTahun()...)
	}
	slices.Sort(r.Tahun)
	r.Tahun = slices.Compact(r.Tahun)
	slices.Sort(desa)
	r.Desa = len(slices.Compact(desa))
	if d := h.daerah; d != nil {
		r.Desa += len(d.jumlah.DaftarInduk(wilayah.Desa))
	}
	return r
}

func namaTanpaKode(d indikator.DokumenPapan) string {
	if d.Dokumen.Desa.Kode.Kosong() && d.Dokumen.Desa.KodeAsli == "" {
		return d.Dokumen.Desa.Nama
	}
	return ""
}

// benihContoh is the seed of the example, the same everywhere.
const benihContoh = 1

// berkasContoh is the name of the file that the example is read from.
const berkasContoh = "contoh.csv"

// contoh fills data with the invented kecamatan. It goes through the canonical CSV and its reader, so that every figure has rows.
func (i *Inti) contoh(p *permintaan, _ []Sumber) (json.RawMessage, *Galat) {
	h, g := i.tempat(p.Data)
	if g != nil {
		return nil, g
	}
	k := contoh.DariBenih(benihContoh)
	var b bytes.Buffer
	var peta bytes.Buffer
	if k.TulisCSV(&b) != nil || k.TulisBatas(&peta) != nil {
		return nil, galat(GalatDalam)
	}
	h.papan = nil
	h.contoh = true
	h.desa = append(h.desa, k.Desa...)
	h.penduduk = append(h.penduduk, k.Penduduk...)
	i.maju("baca", 0)
	h.tambah(namaBerkas{Nama: berkasContoh, Jenis: "apbdes"}, Bita(b.Bytes()), &opsiBaca{}, rupiah.Mesin, i.maju)
	h.bidang, _, _ = batas.Baca(peta.Bytes(), berkasContoh)
	for n := range h.dokumen {
		d := h.dokumen[n].Dokumen
		if k.Kode.Memuat(d.Desa.Kode) {
			d.Desa.Kecamatan = contoh.Nama
		}
	}
	i.maju("baca", 100)
	return tulisJSON(h.ringkas())
}

// potong shortens a text to at most n bytes without breaking a letter.
func potong(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n]
}
