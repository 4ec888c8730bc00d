package indikator

import (
	"cmp"
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// DokumenPapan is a document for a board, with what was found while reading it.
type DokumenPapan struct {
	Dokumen *apbdes.Dokumen
	Temuan  temuan.Daftar
}

// PendudukDesa is the number of residents of a village in a year; year 0 stands for every year that has none of its own.
type PendudukDesa struct {
	Kode  wilayah.Kode
	Tahun int
	Jiwa  int
}

// MasukanPapan is what [HitungPapan] works on. Only Dokumen is needed.
type MasukanPapan struct {
	// Dokumen are the budgets of several villages and years, in any order.
	Dokumen []DokumenPapan
	// Desa are the villages known to exist. Those of Dokumen are known to exist as well.
	Desa []DesaTerdaftar
	// Penduduk are residents by year; they go before DesaTerdaftar.Penduduk.
	Penduduk []PendudukDesa

	// Kode is the area: villages outside it are left out, and named in a finding. Zero is the smallest region that holds all
	// villages, none where they share not even a province.
	Kode wilayah.Kode
	// Nama is the name of the area; "" takes it from the documents where they agree.
	Nama   string
	Contoh bool // see [Papan]

	// Tahun is the year; 0 is the newest with figures.
	Tahun int
	// TahunBanding is the year to compare with; one without figures is 0, none.
	TahunBanding int
	// Fase is the phase; 0 is realisasi if any village has it in that year, otherwise perubahan, anggaran, rancangan. Perubahan stands for
	// the plan in force: a village whose budget was not changed is there with anggaran.
	Fase apbdes.Fase
	// Sumber keeps the lines of one fund only, as [bagan.SumberDana] prints it; "" is all.
	Sumber string

	// Peta places kegiatan in services; nil is the built-in map.
	Peta *layanan.Peta
	// Aturan holds what the rules may know; its Penduduk and TahunLalu are set for each village.
	Aturan aturan.Opsi
	// Agenda sets the agenda; its Peta is that of the board.
	Agenda OpsiAgenda
	// Temuan are findings about files that belong to no village.
	Temuan temuan.Daftar
}

// HitungPapan makes the board of an area from the documents of its villages.
//
// A village without a document, or whose document has no spending in the year and phase, is in the list without figures: it has no
// rank and no class and no median counts it. Documents with different figures for the same village and year are not used, and a
// finding says so; equal ones count once. Shares, medians, ranks and classes are compared as exact ratios and rounded for show.
//
// Siltap and Serapan do not depend on the phase: the one is measured in the plan in force, the other is realisasi over it. Siltap
// does not depend on the fund either, because the limit is one on all spending.
//
// The error is [ErrMasukan] for a nil document, a number of residents that is negative or beyond reason, or an unknown phase, or wraps
// rupiah.ErrLuapan.
func HitungPapan(m MasukanPapan) (*Papan, error) {
	if m.Fase > apbdes.Realisasi {
		return nil, ErrMasukan
	}
	s, err := penyusunDari(&m)
	if err != nil {
		return nil, err
	}
	if err := s.kumpulkan(); err != nil {
		return nil, err
	}
	if err := s.hitungTotal(); err != nil {
		return nil, err
	}
	s.pilih()
	if err := s.isiDesa(); err != nil {
		return nil, err
	}
	s.bandingkan()
	if err := s.ringkas(); err != nil {
		return nil, err
	}
	s.lengkapi()
	s.tren()
	s.p.Temuan = s.p.Temuan.Terurut()
	s.kalimat()
	return &s.p, nil
}

// kalimat adds what is said about the finished board.
func (s *penyusunPapan) kalimat() {
	o := s.m.Agenda
	o.Peta = &s.peta
	s.p.Agenda = HitungAgenda(&s.p, o)
	s.p.Kalimat = DaftarKalimatPapan(&s.p)
	desa := penyusunKalimat{p: &s.p}
	for i := range s.p.Desa {
		s.p.Desa[i].Kalimat = desa.satuDesa(i)
	}
}

// penyusunPapan holds a board while it is made.
type penyusunPapan struct {
	m    *MasukanPapan
	peta layanan.Peta
	desa []desaPapan
	p    Papan

	// Lookups only, so that the work grows with the villages and not with their square.
	letak     map[kunciDesa]int     // places in desa, until it is sorted
	terdaftar map[wilayah.Kode]bool // villages that have a name in the register
	jiwa      map[kunciPenduduk]int // residents
}

// kunciDesa tells villages apart: by their code, and those without one by what the file has for it.
type kunciDesa struct {
	kode wilayah.Kode
	asli string
}

// kunciPenduduk is a village in a year.
type kunciPenduduk struct {
	kode  wilayah.Kode
	tahun int
}

// desaPapan is a village with its documents, one for each year.
type desaPapan struct {
	kode     wilayah.Kode
	asli     string // what tells villages without a code apart
	nama     string
	penduduk int // from the register
	tahun    []tahunPapan
}

// tahunPapan is a village in one year.
type tahunPapan struct {
	tahun    int
	dok      *DokumenPapan // nil if ganda
	ganda    int           // how many different documents there are, if more than one
	penduduk int
	saring   saringan
	baris    barisAgregat // of the filtered document
	siltap   besaranSiltap
}

// besaranSiltap is the share of siltap of a whole document.
type besaranSiltap struct {
	porsi pecahan
	ada   bool
	lewat bool
}

// penyusunDari prepares the lookups. Of two numbers of residents for one year the first counts, of two for every year the last.
func penyusunDari(m *MasukanPapan) (*penyusunPapan, error) {
	s := &penyusunPapan{
		m: m, peta: petaDari(m.Peta),
		letak: make(map[kunciDesa]int), terdaftar: make(map[wilayah.Kode]bool), jiwa: make(map[kunciPenduduk]int),
	}
	for _, t := range m.Desa {
		if !sahOrang(t.Penduduk) {
			return nil, ErrMasukan
		}
		if t.Nama != "" && !t.Kode.Kosong() {
			s.terdaftar[t.Kode] = true
		}
	}
	for _, p := range m.Penduduk {
		k := kunciPenduduk{p.Kode, p.Tahun}
		if _, ada := s.jiwa[k]; !ada || p.Tahun == 0 {
			s.jiwa[k] = p.Jiwa
		}
	}
	return s, nil
}

// cari returns the year, nil if there is no document.
func (d *desaPapan) cari(tahun int) *tahunPapan {
	for i := range d.tahun {
		if d.tahun[i].tahun == tahun {
			return &d.tahun[i]
		}
	}
	return nil
}

// kumpulkan sorts the documents by village and year.
func (s *penyusunPapan) kumpulkan() error {
	s.p = Papan{
		Skema: SkemaPapan, Contoh: s.m.Contoh, Sumber: s.m.Sumber, Peta: s.peta.Versi,
		Pernyataan: Teks(layanan.PernyataanUntuk(s.peta.Versi)), Temuan: slices.Clone(s.m.Temuan),
		Desa: []BarisDesa{}, Kalimat: []Kalimat{}, DaftarFase: []apbdes.Fase{},
	}
	for _, t := range s.m.Desa {
		if !s.m.Kode.Kosong() && !s.m.Kode.Memuat(t.Kode) {
			continue
		}
		d := s.tempat(t.Kode, "", t.Nama)
		d.penduduk = t.Penduduk
		if t.Nama != "" {
			d.nama = t.Nama
		}
	}
	urut := make([]*DokumenPapan, len(s.m.Dokumen))
	for i := range s.m.Dokumen {
		if urut[i] = &s.m.Dokumen[i]; urut[i].Dokumen == nil {
			return ErrMasukan
		}
	}
	slices.SortStableFunc(urut, func(a, b *DokumenPapan) int {
		return cmp.Or(cmp.Compare(a.Dokumen.Tahun, b.Dokumen.Tahun), cmp.Compare(a.Dokumen.Asal.Berkas, b.Dokumen.Asal.Berkas))
	})
	for _, d := range urut {
		s.terima(d)
	}
	for _, p := range s.m.Penduduk { // of villages that are not on the board they do not matter
		if _, ada := s.letak[kunciDesa{kode: p.Kode}]; ada && !p.Kode.Kosong() && !sahOrang(p.Jiwa) {
			return ErrMasukan
		}
	}
	slices.SortStableFunc(s.desa, func(a, b desaPapan) int {
		return cmp.Or(bandingkanBool(a.kode.Kosong(), b.kode.Kosong()), a.kode.Bandingkan(b.kode), cmp.Compare(a.asli, b.asli))
	})
	return nil
}

// tempat returns the village, which is new if nothing told of it yet.
func (s *penyusunPapan) tempat(k wilayah.Kode, asli, nama string) *desaPapan {
	if k.Kosong() && asli == "" {
		asli = nama
	}
	kunci := kunciDesa{kode: k}
	if k.Kosong() {
		kunci.asli = asli
	}
	i, ada := s.letak[kunci]
	if !ada {
		i = len(s.desa)
		s.letak[kunci] = i
		s.desa = append(s.desa, desaPapan{kode: k, asli: asli, nama: nama})
	}
	return &s.desa[i]
}

// terima puts a document with its village. Names in the register go before those of the documents, and newer ones before older.
func (s *penyusunPapan) terima(d *DokumenPapan) {
	desa := &d.Dokumen.Desa
	if !s.m.Kode.Kosong() && !s.m.Kode.Memuat(desa.Kode) {
		s.p.Temuan.Tambah(aturanDiLuar.Temukan("", letakDokumen(d.Dokumen), temuan.Isi("desa", namaDesa(desa)), temuan.Isi("wilayah", s.m.Kode)))
		return
	}
	if d.Dokumen.Tahun == 0 {
		s.p.Temuan.Tambah(aturanTanpaTahun.Temukan("", letakDokumen(d.Dokumen), temuan.Isi("desa", namaDesa(desa))))
		return
	}
	v := s.tempat(desa.Kode, desa.KodeAsli, desa.Nama)
	if desa.Nama != "" && !s.adaDaftar(desa.Kode) {
		v.nama = desa.Nama
	}
	if t := v.cari(d.Dokumen.Tahun); t != nil {
		s.terimaLagi(v, t, d)
		return
	}
	v.tahun = append(v.tahun, tahunPapan{tahun: d.Dokumen.Tahun, dok: d})
}

func (s *penyusunPapan) adaDaftar(k wilayah.Kode) bool { return s.terdaftar[k] }

// terimaLagi decides about another document for the same village and year.
func (s *penyusunPapan) terimaLagi(v *desaPapan, t *tahunPapan, d *DokumenPapan) {
	if t.dok != nil && samaIsi(t.dok.Dokumen, d.Dokumen) {
		return
	}
	if t.ganda == 0 {
		t.ganda = 1
	}
	t.ganda++
	t.dok = nil
	s.p.Temuan.Tambah(aturanGanda.Temukan("", letakDokumen(d.Dokumen), temuan.Isi("desa", cmp.Or(v.nama, v.kode.String(), v.asli)),
		temuan.Isi("tahun", t.tahun)))
}
