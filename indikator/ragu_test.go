package indikator_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/indikator"
)

// A document whose lines stop at the bidang cannot be divided into services.
func TestRingkasBidang(t *testing.T) {
	h := hitung(t, dokumen(
		baris{kegiatan: "1", rekening: "5", anggaran: "100"},
		baris{kegiatan: "2", rekening: "5", anggaran: "300"},
		baris{kegiatan: "3", rekening: "5", anggaran: "50"},
	))
	n := ambil(t, h, indikator.PorsiLayanan, apbdes.Anggaran, "")
	assert.Equal(t, "[perlu_rincian]", teks(n))
	assert.Equal(t, []int{0, 1}, n.BarisRagu, "bidang 3 holds no service and is decided")
	assert.Equal(t, "0.0000", n.BatasBawah.String())
	assert.Equal(t, "450.00", n.Penyebut.String())
	assert.Equal(t, "[tanpa_rekening]", teks(ambil(t, h, indikator.RasioPegawai, apbdes.Anggaran, "")))
	// Bidang 1 may hold population administration and social protection, bidang 2 anything but the former.
	assert.Equal(t, []int{1}, ambil(t, h, indikator.PorsiLayanan, apbdes.Anggaran, "pendidikan").BarisRagu)
}

// Down to the sub-bidang the pure ones are known, and so is every service that cannot hide in a mixed one.
func TestRingkasSubBidang(t *testing.T) {
	h := hitung(t, dokumen(
		baris{kegiatan: "2.1", rekening: "5.2", anggaran: "100"},
		baris{kegiatan: "2.2", rekening: "5.2", anggaran: "200"},
		baris{kegiatan: "2.4", rekening: "5.3", anggaran: "300"},
		baris{kegiatan: "5.3", rekening: "5.4", anggaran: "400"},
	))
	for anggota, ingin := range map[string]string{
		"pendidikan": "0.1000", "kesehatan": "0.2000", "administrasi_kependudukan": "0.0000",
		"sanitasi_air_bersih": "[perlu_rincian]", "jaminan_sosial": "[perlu_rincian]", "": "[perlu_rincian]",
	} {
		assert.Equal(t, ingin, teks(ambil(t, h, indikator.PorsiLayanan, apbdes.Anggaran, anggota)), anggota)
	}
	n := ambil(t, h, indikator.BelanjaLayanan, apbdes.Anggaran, "jaminan_sosial")
	assert.False(t, n.Nilai.Ada)
	assert.False(t, n.Pembilang.Ada)
	assert.Equal(t, "400.00", n.BatasBawah.String())
	assert.Equal(t, "0.7000", ambil(t, h, indikator.PorsiLayanan, apbdes.Anggaran, "").BatasBawah.String())

	// How much of 2.1 is beyond dispute is not known: it also holds disputed and local kegiatan.
	assert.Equal(t, "[perlu_rincian]", teks(ambil(t, h, indikator.PorsiLayananInti, apbdes.Anggaran, "pendidikan")))
}

// Lines in doubt do not matter where they are Rp0.
func TestRaguNol(t *testing.T) {
	h := hitung(t, dokumen(
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "10", realisasi: "5"},
		baris{kegiatan: "2", rekening: "5", anggaran: "0", realisasi: "5"},
		baris{rekening: "5.2.1.03", anggaran: "0", realisasi: "0"},
	))
	assert.Equal(t, "1.0000", teks(ambil(t, h, indikator.PorsiLayanan, apbdes.Anggaran, "")))
	n := ambil(t, h, indikator.PorsiLayanan, apbdes.Realisasi, "")
	assert.Equal(t, "[perlu_rincian]", teks(n))
	assert.Equal(t, "0.5000", n.BatasBawah.String())
	n = ambil(t, h, indikator.SerapanLayanan, apbdes.Realisasi, "")
	assert.Equal(t, "[perlu_rincian]", teks(n))
	assert.False(t, n.BatasBawah.Ada || n.Pembilang.Ada || n.Penyebut.Ada, "neither side is known")
}

func TestSebabRagu(t *testing.T) {
	dasar := baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "10"}
	for _, k := range []struct {
		nama  string
		baris baris
		ingin string
	}{
		{"no kegiatan", baris{rekening: "5.2", anggaran: "1"}, "[tanpa_kegiatan]"},
		{"unknown kegiatan", baris{kegiatan: "2.2.77", rekening: "5.2", anggaran: "1"}, "[tidak_tergolong]"},
		{"local without name", baris{kegiatan: "2.2.95", rekening: "5.2", anggaran: "1"}, "[tidak_tergolong]"},
		{"remainder", baris{kegiatan: "2.4", rekening: "5.2", anggaran: "1", sisa: true}, "[sisa_berkas]"},
		{"remainder of a pure sub-bidang", baris{kegiatan: "2.2", rekening: "5.2", anggaran: "1", sisa: true}, "1.0000"},
		{"no service", baris{kegiatan: "2.3.10", rekening: "5.2", anggaran: "10"}, "0.5000"},
	} {
		t.Run(k.nama, func(t *testing.T) {
			h := hitung(t, dokumen(dasar, k.baris))
			assert.Equal(t, k.ingin, teks(ambil(t, h, indikator.PorsiLayanan, apbdes.Anggaran, "")))
		})
	}
	n := ambil(t, hitung(t, dokumen(dasar, baris{kegiatan: "2.4", rekening: "5.2", anggaran: "-4"})), indikator.PorsiLayanan, apbdes.Anggaran, "")
	assert.Equal(t, "[perlu_rincian]", teks(n))
	assert.False(t, n.BatasBawah.Ada, "an amount below Rp0 leaves no lower bound")
}

// A blank beside a plan may be a Rp0 or an omission: the sum of the rest is no total.
func TestFaseSebagian(t *testing.T) {
	h := hitung(t, dokumen(
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "100", realisasi: "60"},
		baris{kegiatan: "2.1.01", rekening: "5.2.1.03", anggaran: "100"},
		baris{kegiatan: "2.3.10", rekening: "5.3.1.01", anggaran: "0"},
	))
	n := ambil(t, h, indikator.SerapanBelanja, apbdes.Realisasi, "")
	assert.Equal(t, "[fase_sebagian]", teks(n))
	assert.Equal(t, "0.3000", n.BatasBawah.String())
	assert.Equal(t, indikator.Cakupan{Berisi: 1, Baris: 3}, n.Cakupan)
	assert.Less(t, n.Cakupan.Berisi, n.Cakupan.Baris)
	assert.Equal(t, "[fase_sebagian]", teks(ambil(t, h, indikator.PorsiLayanan, apbdes.Realisasi, "kesehatan")))
	assert.Equal(t, "0.6000", teks(ambil(t, h, indikator.SerapanLayanan, apbdes.Realisasi, "kesehatan")))
	assert.Equal(t, "[tanpa_nilai]", teks(ambil(t, h, indikator.BelanjaLayanan, apbdes.Realisasi, "pendidikan")))
	assert.Equal(t, "0.00", teks(ambil(t, h, indikator.BelanjaLayanan, apbdes.Realisasi, "jaminan_sosial")), "no line at all")
	assert.Equal(t, "0.5000", teks(ambil(t, h, indikator.PorsiLayanan, apbdes.Anggaran, "kesehatan")))
}

// A change that is filled only where something changed is not the plan in force.
func TestPerubahanSebagian(t *testing.T) {
	h := hitung(t, dokumen(
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "100", perubahan: "150"},
		baris{kegiatan: "2.3.10", rekening: "5.3.1.01", anggaran: "100"},
	))
	assert.Equal(t, apbdes.Perubahan, h.FaseBerlaku)
	assert.Equal(t, "[fase_sebagian]", teks(ambil(t, h, indikator.PorsiLayanan, apbdes.Perubahan, "kesehatan")))
	assert.Equal(t, "150.00", teks(ambil(t, h, indikator.BelanjaLayanan, apbdes.Perubahan, "kesehatan")))

	// A line may be new in the change.
	h = hitung(t, dokumen(
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", perubahan: "150", realisasi: "150"},
		baris{kegiatan: "2.3.10", rekening: "5.3.1.01", anggaran: "100", perubahan: "150", realisasi: "75"},
	))
	assert.Equal(t, "0.5000", teks(ambil(t, h, indikator.PorsiLayanan, apbdes.Perubahan, "kesehatan")))
	assert.Equal(t, "0.7500", teks(ambil(t, h, indikator.SerapanBelanja, apbdes.Realisasi, "")))
	assert.Equal(t, "1.0000", teks(ambil(t, h, indikator.RasioModal, apbdes.Anggaran, "")))
}

func TestPenyebutNegatif(t *testing.T) {
	h := hitung(t, dokumen(baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "-5", realisasi: "5"}))
	assert.Equal(t, "[penyebut_negatif]", teks(ambil(t, h, indikator.PorsiLayanan, apbdes.Anggaran, "")))
	assert.Equal(t, "[penyebut_negatif]", teks(ambil(t, h, indikator.SerapanBelanja, apbdes.Realisasi, "")))
}

func TestSumberDana(t *testing.T) {
	h := hitung(t, dokumen(
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", sumber: "PBH, DDS", anggaran: "10"},
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", sumber: "Dana Desa", anggaran: "20"},
		baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "10"},
	))
	assert.Equal(t, "0.2500", teks(ambil(t, h, indikator.PorsiSumber, apbdes.Anggaran, "DDS, PBH")), "not divided by guess")
	assert.Equal(t, "0.5000", teks(ambil(t, h, indikator.PorsiSumber, apbdes.Anggaran, "DDS")))
	assert.Equal(t, "0.2500", teks(ambil(t, h, indikator.PorsiSumber, apbdes.Anggaran, indikator.TanpaSumber)))

	h = hitung(t, dokumen(baris{kegiatan: "2.2.02", rekening: "5.2.1.03", anggaran: "10"}))
	assert.Equal(t, "[tanpa_sumber_dana]", teks(ambil(t, h, indikator.PorsiSumber, apbdes.Anggaran, "")))
}

// Codes 90-99 are decided by their name, are never beyond dispute, and the result says so.
func TestMenurutNama(t *testing.T) {
	h := hitung(t, dokumen(
		baris{kegiatan: "2.2.01", rekening: "5.2.1.03", anggaran: "10"},
		baris{kegiatan: "2.2.95", nama: "Kegiatan Posyandu Balita", rekening: "5.2.1.03", anggaran: "30"},
	))
	var sehat indikator.RingkasLayanan
	for _, r := range h.DaftarLayanan() {
		if r.Kode == "kesehatan" {
			sehat = r
		}
	}
	assert.Equal(t, "1.0000", sehat.Porsi.String())
	assert.Equal(t, "0.2500", sehat.PorsiInti.String())
	assert.Equal(t, "30.00", sehat.MenurutNama.Anggaran.String())
	assert.Equal(t, []int{1}, sehat.BarisMenurutNama)
}
