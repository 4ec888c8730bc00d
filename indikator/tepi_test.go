package indikator_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// Which blanks are open, phase by phase.
func TestBarisTerbuka(t *testing.T) {
	lain := baris{kegiatan: "2.3.10", rekening: "5.3.5.01", anggaran: "10", perubahan: "10", realisasi: "10"}
	for _, k := range []struct {
		nama    string
		baris   baris
		fase    apbdes.Fase
		terbuka bool
	}{
		{"spent without a changed plan", baris{realisasi: "5"}, apbdes.Perubahan, true},
		{"planned without a changed plan", baris{anggaran: "5"}, apbdes.Perubahan, true},
		{"Rp0 everywhere else", baris{anggaran: "0", realisasi: "0"}, apbdes.Perubahan, false},
		{"spent without any plan", baris{realisasi: "5"}, apbdes.Anggaran, true},
		{"new in the change", baris{perubahan: "5", realisasi: "5"}, apbdes.Anggaran, false},
		{"new in the change, then dropped", baris{perubahan: "0", realisasi: "5"}, apbdes.Anggaran, false},
		{"planned, nothing known of the spending", baris{anggaran: "5", perubahan: "5"}, apbdes.Realisasi, true},
		{"dropped by the change", baris{anggaran: "5", perubahan: "0"}, apbdes.Realisasi, false},
		{"added by the change", baris{anggaran: "0", perubahan: "5"}, apbdes.Realisasi, true},
		{"nothing planned", baris{anggaran: "0"}, apbdes.Realisasi, false},
	} {
		t.Run(k.nama, func(t *testing.T) {
			k.baris.kegiatan, k.baris.rekening = "2.2.02", "5.2.1.03"
			n := ambil(t, hitung(t, dokumen(lain, k.baris)), indikator.RasioModal, k.fase, "")
			assert.Equal(t, k.terbuka, n.Alasan == indikator.FaseSebagian, n.Alasan)
		})
	}
}

// Two funds are two positions: what is known of one fills nothing in the other.
func TestPosisiPerSumber(t *testing.T) {
	h := hitung(t, dokumen(
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", sumber: "DDS", anggaran: "50", realisasi: "50"},
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", sumber: "ADD", anggaran: "50"},
	))
	n := ambil(t, h, indikator.SerapanBelanja, apbdes.Realisasi, "")
	assert.Equal(t, "[fase_sebagian]", teks(n))
	assert.Equal(t, "0.5000", n.BatasBawah.String())
}

// A line that cannot be placed and is blank without being open changes nothing.
func TestRaguKosong(t *testing.T) {
	h := hitung(t, dokumen(
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "10", realisasi: "5"},
		baris{kegiatan: "2", rekening: "5.2", anggaran: "0"},
	))
	assert.Equal(t, "1.0000", teks(ambil(t, h, indikator.PorsiLayanan, apbdes.Realisasi, "")))
	h = hitung(t, dokumen(
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "10", realisasi: "5"},
		baris{kegiatan: "2", rekening: "5.2", anggaran: "10"},
	))
	assert.Equal(t, "[perlu_rincian]", teks(ambil(t, h, indikator.PorsiLayanan, apbdes.Realisasi, "")))
}

func TestSerapanTanpaPagu(t *testing.T) {
	h := hitung(t, dokumen(
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "10", realisasi: "5"},
		baris{kegiatan: "2.1.01", rekening: "5.2.1.03", realisasi: "0"},
	))
	n := ambil(t, h, indikator.SerapanLayanan, apbdes.Realisasi, "pendidikan")
	assert.Equal(t, "[tanpa_nilai]", teks(n))
	assert.False(t, n.Penyebut.Ada, "a blank plan is not Rp0")
	assert.Equal(t, "[penyebut_nol]", teks(ambil(t, h, indikator.SerapanLayanan, apbdes.Realisasi, "jaminan_sosial")))
	assert.Equal(t, "0.5000", teks(ambil(t, h, indikator.SerapanBelanja, apbdes.Realisasi, "")))
}

// Spending without a kegiatan may belong to any bidang.
func TestSerapanBidangTanpaKegiatan(t *testing.T) {
	h := hitung(t, dokumen(
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "10", realisasi: "5"},
		baris{rekening: "5.2.1.03", anggaran: "10", realisasi: "5"},
	))
	n := ambil(t, h, indikator.SerapanBidang, apbdes.Realisasi, "2")
	assert.Equal(t, "[tanpa_kegiatan]", teks(n))
	assert.Equal(t, []int{1}, n.BarisRagu)
	assert.Equal(t, "0.5000", teks(ambil(t, h, indikator.SerapanBelanja, apbdes.Realisasi, "")))
}

// The generation of the document counts even where its lines have no codes.
func TestGenerasiTanpaKode(t *testing.T) {
	d := dokumen(baris{anggaran: "10"})
	d.Bagan = bagan.Permendagri113
	assert.Equal(t, "[generasi_lama]", teks(ambil(t, hitung(t, d), indikator.PorsiLayanan, apbdes.Anggaran, "")))
	d.Bagan = 0
	assert.Equal(t, "[tanpa_kegiatan]", teks(ambil(t, hitung(t, d), indikator.PorsiLayanan, apbdes.Anggaran, "")))
}

// Of several reasons the one stays that comes first in the list.
func TestUrutanAlasan(t *testing.T) {
	h := hitung(t, dokumen(
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "100", realisasi: "60"},
		baris{kegiatan: "2.2.01", rekening: "5.2.1.03", anggaran: "100"},
	))
	assert.Equal(t, "[penduduk_tidak_diketahui]", teks(ambil(t, h, indikator.LayananPerPenduduk, apbdes.Realisasi, "")))

	d := dokumen(baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "100"}, baris{rekening: "5", anggaran: "1"})
	h = hitung(t, d)
	assert.Equal(t, "[tanpa_kegiatan]", teks(ambil(t, h, indikator.LayananPerPenduduk, apbdes.Anggaran, "")))
	d.TidakLengkap.Belanja = true
	assert.Equal(t, "[bagian_terpotong]", teks(ambil(t, hitung(t, d), indikator.LayananPerPenduduk, apbdes.Anggaran, "")))
}

func TestPerPendudukBatas(t *testing.T) {
	d := dokumen(baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "100"}, baris{kegiatan: "2", rekening: "5", anggaran: "1"})
	h, err := indikator.Hitung(indikator.Masukan{Dokumen: d, Penduduk: 8})
	require.NoError(t, err)
	n := ambil(t, h, indikator.LayananPerPenduduk, apbdes.Anggaran, "kesehatan")
	assert.Equal(t, "[perlu_rincian]", teks(n))
	assert.Equal(t, "12.50", n.BatasBawah.String())
}

// What was classified by name is as unknown as the rest where the section is cut off.
func TestMenurutNamaTerpotong(t *testing.T) {
	d := dokumen(baris{kegiatan: "2.2.95", nama: "Posyandu", rekening: "5.2.1.03", anggaran: "30"})
	d.TidakLengkap.Belanja = true
	assert.True(t, hitung(t, d).SemuaLayanan().MenurutNama.Kosong())
}

func TestPetaPengganti(t *testing.T) {
	peta, temuan, err := layanan.BacaPeta(strings.NewReader(
		"# versi: uji.1\nkode,layanan,tanda\n2.1.01,pendidikan,debat\n2.1.02,pendidikan,debat\n2.3.10,kesehatan,inti\n"))
	require.NoError(t, err)
	require.False(t, temuan.AdaGalat())
	h, err := indikator.Hitung(indikator.Masukan{Peta: &peta, Dokumen: dokumen(
		baris{kegiatan: "2.3.10", rekening: "5.3.5.01", anggaran: "30"},
		baris{kegiatan: "2.1", rekening: "5.2.1.03", anggaran: "10"},
	)})
	require.NoError(t, err)
	assert.Equal(t, "uji.1", h.Peta)
	assert.Equal(t, "0.7500", teks(ambil(t, h, indikator.PorsiLayanan, apbdes.Anggaran, "kesehatan")))
	assert.Equal(t, "0.2500", teks(ambil(t, h, indikator.PorsiLayanan, apbdes.Anggaran, "pendidikan")))
	assert.Equal(t, "0.0000", teks(ambil(t, h, indikator.PorsiLayananInti, apbdes.Anggaran, "pendidikan")),
		"nothing below 2.1 is beyond dispute in this map")

	// The zero map decides nothing.
	h, err = indikator.Hitung(indikator.Masukan{Peta: &layanan.Peta{}, Dokumen: desaContoh()})
	require.NoError(t, err)
	assert.Equal(t, "[tidak_tergolong]", teks(ambil(t, h, indikator.PorsiLayanan, apbdes.Perubahan, "")))
}

func TestBarisGagal(t *testing.T) {
	d := dokumen(baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "10"})
	d.Gagal = []apbdes.BarisGagal{{Mentah: []string{"?"}}}
	assert.Equal(t, 1, hitung(t, d).BarisGagal)
	assert.Equal(t, rupiah.Isi(1000), ambil(t, hitung(t, d), indikator.PorsiLayanan, apbdes.Anggaran, "").Penyebut)
}

// The budget was changed, but of its spending only the result is known.
func TestRencanaBerlakuMenurutBelanja(t *testing.T) {
	// A change that only lists income leaves the enacted spending in force.
	h := hitung(t, dokumen(
		baris{rekening: "4.1.2.01", anggaran: "10", perubahan: "20"},
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "10", realisasi: "0"},
	))
	assert.Equal(t, apbdes.Anggaran, h.FaseBerlaku)
	assert.Equal(t, "0.0000", ambil(t, h, indikator.SerapanBelanja, apbdes.Realisasi, "").Nilai.String())
	assert.Equal(t, "[bagian_tidak_ada]", teks(ambil(t, h, indikator.PorsiLayanan, apbdes.Perubahan, "kesehatan")))
	assert.Equal(t, "1.0000", h.SemuaLayanan().Porsi.String())

	// Without any spending it is the latest phase of a plan at all.
	h = hitung(t, dokumen(baris{rekening: "4.1.2.01", anggaran: "10", perubahan: "20"}))
	assert.Equal(t, apbdes.Perubahan, h.FaseBerlaku)
}

// A draft is not in force: nothing was absorbed of it, and it is not named as the plan.
func TestSerapanRancangan(t *testing.T) {
	d := dokumen(baris{kegiatan: "2.2.02", rekening: "5.2.1.03", realisasi: "5"})
	d.Belanja[0].Rancangan = rupiah.Isi(10 * rupiah.Satu)
	h := hitung(t, d)
	for _, k := range []struct {
		kode    indikator.Kode
		anggota string
	}{{indikator.SerapanBelanja, ""}, {indikator.SerapanLayanan, "kesehatan"}, {indikator.SerapanBidang, "2"}} {
		n := ambil(t, h, k.kode, apbdes.Realisasi, k.anggota)
		assert.Equal(t, "[fase_tidak_ada]", teks(n), k.kode)
		assert.Zero(t, n.FasePenyebut, k.kode)
		assert.False(t, n.Penyebut.Ada, k.kode)
	}
}

// The share of siltap at its edges: what has no value is not provisional, and spending below nothing is no denominator.
func TestTepiRasioSiltap(t *testing.T) {
	siltap := baris{kegiatan: "1.1.01", rekening: "5.1.1.01", anggaran: "30"}
	lain := baris{kegiatan: "2.3.10", rekening: "5.3.5.01", anggaran: "70"}
	tanah := baris{rekening: "4.1.2.01", anggaran: "10"} // may be bengkok, which the rule leaves out
	for _, k := range []struct {
		nama      string
		dok       *apbdes.Dokumen
		mau       string
		sementara bool
	}{
		{"measured", dokumen(tanah, siltap, lain), "0.3000", true},
		{"partly blank", dokumen(tanah, siltap, lain, baris{kegiatan: "2.2.02", rekening: "5.2.1.03", realisasi: "5"}), "[fase_sebagian]", false},
		{"one sen below nothing", dokumen(baris{kegiatan: "2.3.10", rekening: "5.3.5.01", anggaran: "-0.01"}), "[penyebut_negatif]", false},
		{"nothing", dokumen(baris{kegiatan: "2.3.10", rekening: "5.3.5.01", anggaran: "0"}), "[penyebut_nol]", false},
	} {
		n := ambil(t, hitung(t, k.dok), indikator.RasioSiltap, apbdes.Anggaran, "")
		assert.Equal(t, k.mau, teks(n), k.nama)
		assert.Equal(t, k.sementara, n.Sementara, k.nama)
	}
}

// No reason is null, and so is what is none.
func TestTepiAlasanJSON(t *testing.T) {
	for _, a := range []indikator.Alasan{indikator.TanpaAlasan, indikator.PenyebutNegatif + 1, 255} {
		b, err := json.Marshal(a)
		require.NoError(t, err)
		assert.JSONEq(t, "null", string(b))
	}
	b, err := json.Marshal(indikator.PenyebutNegatif)
	require.NoError(t, err)
	assert.Contains(t, string(b), `"kode":"penyebut_negatif"`)
}
