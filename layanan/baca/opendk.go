package baca

import (
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/apbdes/wilayah"
	"github.com/dasbor-desa/dasbor/layanan"
)

// FormulirOpenDK is one of the service upload forms of OpenDK. The zero value is
// none.
type FormulirOpenDK uint8

// The forms.
const (
	TanpaFormulir FormulirOpenDK = iota
	AKIAKB                       // desa_id, jumlah_aki, jumlah_akb: counts of deaths, not rates
	CakupanImunisasi
	FasilitasPAUD
	PutusSekolah // siswa_* are the drop-outs, anak_usia_* the age group
	ToiletSanitasi
	DataSarana // see DariSarana
)

var namaFormulir = [...]string{"", "aki-akb", "cakupan-imunisasi", "fasilitas-paud", "putus-sekolah", "toilet-sanitasi", "data-sarana"}

// String returns a machine name such as "putus-sekolah", "" for none.
func (f FormulirOpenDK) String() string {
	if int(f) < len(namaFormulir) {
		return namaFormulir[f]
	}
	return ""
}

// pasangan says which columns make one figure.
type pasangan struct {
	indikator        layanan.KodeIndikator
	atas, bawah, isi string // column names in the form of namaBaku
}

// isiFormulir holds the figures by form.
var isiFormulir = [...][]pasangan{
	AKIAKB: {
		{indikator: "kematian_ibu", isi: "jumlah aki"},
		{indikator: "kematian_bayi", isi: "jumlah akb"},
	},
	CakupanImunisasi: {{indikator: "imunisasi_cakupan", isi: "cakupan imunisasi"}},
	FasilitasPAUD: {
		{indikator: "paud_jumlah", isi: "jumlah paud ra"},
		{indikator: "paud_guru", isi: "jumlah guru paud ra"},
		{indikator: "paud_siswa", isi: "jumlah siswa paud ra"},
	},
	PutusSekolah: {
		{indikator: "putus_sekolah_paud", atas: "siswa paud ra", bawah: "anak usia paud ra"},
		{indikator: "putus_sekolah_sd", atas: "siswa sd mi", bawah: "anak usia sd mi"},
		{indikator: "putus_sekolah_smp", atas: "siswa smp mts", bawah: "anak usia smp mts"},
		{indikator: "putus_sekolah_sma", atas: "siswa sma ma", bawah: "anak usia sma ma"},
	},
	ToiletSanitasi: {
		{indikator: "jamban_jumlah", isi: "toilet"},
		{indikator: "sarana_sanitasi", isi: "sanitasi"},
	},
}

// OpsiOpenDK are the choices of the caller. The forms hold neither period nor, some
// of them, village: the upload form asks for them beside the file.
type OpsiOpenDK struct {
	Opsi
	// Desa is used where the table has no column desa_id.
	Desa wilayah.Kode
	// Periode is used where the table has no columns tahun, semester, bulan.
	Periode layanan.Periode
}

// The common columns of the forms; the figures follow.
const (
	dkDesa = iota
	dkTahun
	dkSemester
	dkBulan
	dkIsi
)

func kolomOpenDK(isi ...kolom) []kolom {
	return append([]kolom{
		dkDesa:     {"desa id", []string{"kode desa", "desa"}, false},
		dkTahun:    {"tahun", nil, false},
		dkSemester: {"semester", nil, false},
		dkBulan:    {"bulan", nil, false},
	}, isi...)
}

// KenaliOpenDK tells the form from the header of a table.
func KenaliOpenDK(t Tabel) FormulirOpenDK {
	var judul []string
	for i := range t.Baris {
		if !t.Baris[i].kosong() {
			for _, s := range t.Baris[i].Sel {
				judul = append(judul, namaBaku(s))
			}
			break
		}
	}
	if slices.Contains(judul, "kategori") && slices.Contains(judul, "jumlah") {
		return DataSarana
	}
	for f := AKIAKB; f < DataSarana; f++ {
		if !slices.ContainsFunc(isiFormulir[f], func(p pasangan) bool {
			return slices.ContainsFunc(p.daftar(), func(k string) bool { return !slices.Contains(judul, k) })
		}) {
			return f
		}
	}
	return TanpaFormulir
}

// daftar returns the columns of one figure.
func (p pasangan) daftar() []string {
	if p.isi != "" {
		return []string{p.isi}
	}
	return []string{p.atas, p.bawah}
}

// DariOpenDK reads one of the forms except DataSarana. A row gives one Capaian per
// figure of the form, also where the cell is empty: a missing figure, not 0. A row
// with one bad cell, or without village or period, is unreadable as a whole.
//
// AKI and AKB are counts of deaths here, whatever their names say; immunisation is
// a bare percentage, which can be shown but not combined. Numbers 3 to 12 in a
// column semester are months written as semesters, and refused.
func DariOpenDK(t Tabel, f FormulirOpenDK, o OpsiOpenDK) Hasil {
	p, baik := pembacaOpenDK(t, f, &o)
	if !baik {
		return p.hasil(nil)
	}
	var semua []layanan.Capaian
	for b := range p.barisData() {
		c := layanan.Capaian{Letak: p.tempat(-1), Sumber: o.Sumber}
		isi, sah := p.barisOpenDK(f, &o, c)
		if !sah {
			p.tolak(b)
			continue
		}
		p.Hitungan.Terbaca++
		semua = append(semua, isi...)
	}
	return p.hasil(semua)
}

// pembacaOpenDK finds the columns of a form, and asks for village and period.
func pembacaOpenDK(t Tabel, f FormulirOpenDK, o *OpsiOpenDK) (*pembaca, bool) {
	var isi []kolom
	if int(f) < len(isiFormulir) {
		for _, x := range isiFormulir[f] {
			for _, nama := range x.daftar() {
				isi = append(isi, kolom{nama: nama, wajib: true})
			}
		}
	}
	p, baik := pembacaDari(t, kolomOpenDK(isi...))
	switch {
	case !baik:
		return p, false
	case len(isi) == 0:
		p.tambah(KodeFormulirAsing, temuan.Penunjuk("judul"), -1,
			temuan.Isi("pilihan", strings.Join(namaFormulir[AKIAKB:DataSarana], ", ")))
		p.tolakSemua()
		return p, false
	case !p.lengkapOpenDK(o):
		return p, false
	}
	angka := make([]int, len(isi))
	for n := range angka {
		angka[n] = dkIsi + n
	}
	p.buktikan(&o.Opsi, angka)
	return p, true
}

// lengkapOpenDK asks for a village and a period, from the table or the caller;
// without them all rows are unreadable.
func (p *pembaca) lengkapOpenDK(o *OpsiOpenDK) bool {
	baik := true
	if !p.ada(dkDesa) && o.Desa.Kosong() {
		p.tambah(KodeTanpaPeriode, temuan.Penunjuk("judul"), -1, temuan.Dwi("apa", "kode desa", "village code"))
		baik = false
	}
	if !p.ada(dkTahun) && o.Periode.Periksa() != nil {
		p.tambah(KodeTanpaPeriode, temuan.Penunjuk("judul"), -1, temuan.Dwi("apa", "periode", "period"))
		baik = false
	}
	if !baik {
		p.tolakSemua()
	}
	return baik
}

// kepalaOpenDK reads village and period of the current row into c.
func (p *pembaca) kepalaOpenDK(o *OpsiOpenDK, c *layanan.Capaian) bool {
	c.Desa, c.Periode = o.Desa, o.Periode
	sah := !p.ada(dkDesa) || p.desa(dkDesa, &c.Desa)
	if p.ada(dkTahun) && !p.tahun(dkTahun, &c.Periode) {
		return false
	}
	switch {
	case p.isi(dkSemester) != "":
		sah = p.nomorPeriode(dkSemester, layanan.Semesteran, &c.Periode) && sah
	case p.isi(dkBulan) != "":
		sah = p.nomorPeriode(dkBulan, layanan.Bulanan, &c.Periode) && sah
	}
	return sah
}

// barisOpenDK reads the figures of the current row.
func (p *pembaca) barisOpenDK(f FormulirOpenDK, o *OpsiOpenDK, c layanan.Capaian) ([]layanan.Capaian, bool) {
	sah := p.kepalaOpenDK(o, &c)
	var hasil []layanan.Capaian
	k := dkIsi
	for _, x := range isiFormulir[f] {
		c.Indikator = x.indikator
		c.Pembilang, c.Penyebut, c.Nilai = layanan.Angka{}, layanan.Angka{}, layanan.Angka{}
		if x.isi != "" {
			sah = p.angka(k, &c.Nilai) && sah
		} else {
			sah = p.angka(k, &c.Pembilang) && sah
			k++
			sah = p.angka(k, &c.Penyebut) && sah
		}
		k++
		hasil = append(hasil, c)
	}
	return hasil, sah
}
