//go:build !js && !wasip1

package docs_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/indikator"
)

// bukti is a booking of the invented village: its kind, whether it is an advance (UM), kegiatan, account, amount or debit, credit.
type bukti struct {
	jenis, kegiatan, rekening string
	panjar                    bool
	debet, kredit             rupiah.Rupiah
}

func rp(juta int64) rupiah.Rupiah { return rupiah.Rupiah(juta) * 1_000_000 * rupiah.Satu }

// daftarBukti is the book of Desa Contoh 2024, whose budget is examples/periksa/testdata/contoh.csv.
var daftarBukti = []bukti{
	{"tbp", "", "4.1.2.01", false, rp(25), 0}, {"tbp", "", "4.2.1.01", false, rp(900), 0},
	{"tbp", "", "4.2.2.01", false, rp(38), 0}, {"tbp", "", "4.2.3.01", false, rp(500), 0},
	{"mutasi", "", "4.3.6.01", false, 123_456_789, 0},
	{"spp", "1.1.01", "5.1.1.01", false, rp(60), 0}, {"spp", "1.1.02", "5.1.2.01", false, rp(240), 0},
	{"spp", "2.2.02", "5.2.1.03", false, rp(70), 0}, {"spp", "5.3.00", "5.4.1.01", false, rp(216), 0},
	{"spp", "2.4.03", "5.3.7.01", false, rp(110), 0}, {"spp", "2.3.10", "5.3.5.02", false, rp(150), 0},
	{"spp", "2.3.10", "5.3.5.01", true, rp(400), 0}, {"spp", "2.1.01", "5.2.2.05", true, rp(48), 0},
	{"spp", "", "6.2.2.01", false, 12_425_000_026, 0},
	{"spj", "2.3.10", "5.3.5.01", false, rp(380), 0}, {"spj", "2.1.01", "5.2.2.05", false, rp(48), 0},
	{"jurnal", "", "6.1.1.01", false, 0, rp(50)},
	{"jurnal", "2.2.02", "5.2.1.03", false, rp(2), 0}, {"jurnal", "2.4.03", "5.3.7.01", false, 0, rp(2)},
}

// jumlahkan adds the debits and credits of one kind below an account.
func jumlahkan(semua []bukti, jenis, akun string) (debet, kredit rupiah.Rupiah) {
	for _, b := range semua {
		if b.jenis == jenis && strings.HasPrefix(b.rekening, akun) {
			debet += b.debet
			kredit += b.kredit
		}
	}
	return debet, kredit
}

// sid holds the formulas of OpenSID v2410: kali is how often a payment is multiplied by a join that is not held to village and year.
type sid struct {
	isi  []bukti
	kali rupiah.Rupiah
}

func (s sid) belanja(duaSisi bool) rupiah.Rupiah {
	spp, _ := jumlahkan(s.isi, "spp", "5")
	var panjar rupiah.Rupiah
	for _, b := range s.isi {
		if b.jenis == "spp" && b.panjar {
			panjar += b.debet
		}
	}
	spj, _ := jumlahkan(s.isi, "spj", "5")
	debet, kredit := jumlahkan(s.isi, "jurnal", "5")
	if duaSisi {
		debet += kredit
	}
	return s.kali*(spp-panjar) + spj + debet
}

func (s sid) pendapatan() rupiah.Rupiah {
	tbp, _ := jumlahkan(s.isi, "tbp", "4")
	mutasi, _ := jumlahkan(s.isi, "mutasi", "4")
	_, kredit := jumlahkan(s.isi, "jurnal", "4")
	return tbp + mutasi + kredit
}

func (s sid) silpa() rupiah.Rupiah {
	_, terima := jumlahkan(s.isi, "jurnal", "6.1")
	keluar, _ := jumlahkan(s.isi, "spp", "6.2")
	return s.pendapatan() - s.belanja(false) + terima - keluar
}

func tanpaSilpaAwal() []bukti {
	var hasil []bukti
	for _, b := range daftarBukti {
		if b.jenis != "jurnal" || b.rekening != "6.1.1.01" {
			hasil = append(hasil, b)
		}
	}
	return hasil
}

func tambah(b ...bukti) []bukti { return append(append([]bukti(nil), daftarBukti...), b...) }

// persen is a share in percent with two decimals.
func persen(a, b rupiah.Rupiah) string {
	return a.Desimal().Shift(2).DivRound(b.Desimal(), 2).StringFixed(2)
}

// perbandingan is a row of the page: what is done to the fixture, what the peer prints, what we compute, where to look.
type perbandingan struct {
	huruf, id, en string
	rekan, kami   string // amounts as machine text, or text in both languages
	sumber        string
	uji           string // the test of the readers that holds our figure
}

func barisOpenSID() []perbandingan {
	b := func(s sid, dua bool) string { return s.belanja(dua).String() }
	asli := sid{daftarBukti, 1}
	kembali := tambah(bukti{"jurnal", "2.2.02", "5.2.1.03", false, 0, rp(5)})
	const grafik = "Keuangan_grafik_model.php"
	return []perbandingan{
		{"A", "realisasi pendapatan", "income received", asli.pendapatan().String(), "1464234567.89", "", "TestSkenarioA_LRA"},
		{"A", "realisasi belanja; jurnal hanya sisi debet", "spending carried out; journals counted on the debit side only", b(asli, false), "1274000000.00", "#2507, #5359; " + grafik + ":426", "TestSkenarioA_LRA"},
		{"A", "SiLPA", "SiLPA", asli.silpa().String(), "115984567.63", "#3203", "TestSkenarioA_LRA"},
		{"A", "persen surplus", "percent of the surplus", "7,08", "256.21", "tabel_laporan_rp_apbd_isi.php:239", "TestSkenarioA_persen"},
		{"C", "semester 1, tanggal ISO", "first half-year, ISO dates", "0.00", "634000000.00", "#5365; " + grafik + ":355", "TestSkenarioC_semester"},
		{"C3", "semester 1, tanggal DD/MM/YYYY", "first half-year, dates DD/MM/YYYY", "682000000.00", "634000000.00", "#5365; " + grafik + ":355", "TestSkenarioC_semester"},
		{"C4", "nomor SPP tahun lalu ikut dalam berkas", "payment numbers of last year are in the file", b(sid{daftarBukti, 2}, false), "1274000000.00", "#2507; " + grafik + ":80", "TestSkenarioC4_tahunLalu"},
		{"D", "belanja pada widget; jurnal dua sisi dijumlah", "spending on the widget; both sides of a journal added", b(asli, true), "1274000000.00", "#2671; " + grafik + ":1513", "TestSkenarioA_LRA"},
		{"D", "pembiayaan neto pada widget", "net financing on the widget", "50000000.00", "-74250000.26", "#4932, #8494; " + grafik + ":1505", "TestSkenarioD_satuAngkaDiManaPun"},
		{"E", "kecamatan bernomor 01: bidang yang tampil", "kecamatan number 01: bidang shown", "0", "5", "#2672; " + grafik + ":173", "TestSkenarioE_kecamatan01"},
		{"F", "dua objek 6.1.1 (30 dan 20 juta), baris jenis", "two objects of 6.1.1 (30 and 20 million), row of the jenis", rp(30).String(), "50000000.00", grafik + ":1157", "TestSkenarioF_duaObjek"},
		{"G", "jurnal pendapatan di 4.1 dan 4.3, jumlah pendapatan", "income journals in 4.1 and 4.3, total of income", (asli.pendapatan() + rp(1)).String(), "1465734567.89", grafik + ":379", "TestSkenarioG_jurnalPendapatan"},
		{"H", "jurnal di tiga kegiatan, baris bidang 2", "journals on three kegiatan, row of bidang 2", "765000000.00", "776000000.00", "#2826; " + grafik + ":441", "TestSkenarioH_jurnalBanyakKegiatan"},
		{"I1", "dua desa, nomor SPP sama, jumlah belanja", "two villages, same payment numbers, total spending", (2 * sid{daftarBukti, 2}.belanja(false)).String(), "2548000000.00", "#2507; " + grafik + ":80", "TestSkenarioI1_duaDesa"},
		{"J", "jurnal SiLPA awal belum ada, SiLPA", "opening SiLPA not posted, SiLPA", sid{tanpaSilpaAwal(), 1}.silpa().String(), "null", "#3203; " + grafik + ":912", "TestSkenarioJ_silpaBelumJurnal"},
		{"K", "satu jumlah ditulis 25.000.000,50", "one amount written 25.000.000,50", "25.00", "25000000.50", "#4027, #8942", "TestSkenarioK_angkaIndonesia"},
		{"M", "pendapatan murni di samping perubahan", "income as enacted beside the change", "null", "1446750000.76", "#10003; " + grafik + ":69", "TestSkenarioM_murniPerubahan"},
		{"N", "pengembalian belanja 5 juta, widget", "5 million paid back, widget", b(sid{kembali, 1}, true), "1269000000.00", grafik + ":1513", "TestSkenarioN_pengembalian"},
	}
}

func barisOpenDK() []perbandingan {
	p, b := rupiah.Rupiah(146_675_000_076), rupiah.Rupiah(139_250_000_050)
	return []perbandingan{
		{"A", "pembiayaan: 6.1 + 6.2, bukan neto", "financing: 6.1 + 6.2, not net", (rp(50) + 12_425_000_026).String(), "-74250000.26", "StatistikChartAnggaranDesaService.php:108", "TestSkenario"},
		{"C", "laporan bertingkat (induk dan daun), pendapatan", "report with parents and leaves, income", (4 * p).String(), "1466750000.76", "StatistikChartAnggaranDesaService.php:108", "TestSkenario"},
		{"C", "laporan bertingkat, belanja", "report with parents and leaves, spending", (4 * b).String(), "1392500000.50", "StatistikChartAnggaranDesaService.php:108", "TestSkenario"},
		{"D", "diunggah Januari dan September, pendapatan", "uploaded in January and September, income", (2 * p).String(), "1466750000.76", "StatistikChartAnggaranDesaService.php:108; #1152", ""},
		{"E", "dua sumber dana pada satu akun (8 dan 30 juta)", "two funds on one account (8 and 30 million)", "30000000.00", "38000000.00", "ImporAPBDesa.php:90", "TestSkenario"},
		{"F", "jumlah ditulis 1.234.567,89", "amount written 1.234.567,89", "null", "1234567.89", "ImporAPBDesa.php:74", "TestSkenario"},
		{"P1", "75.266 desa dijumlah", "75,266 villages added", "110396405557321.36", "110396405557202.16", "2018_06_01_221500_create_anggaran_desa_table.php", ""},
	}
}

// TestHalamanPerbandingan keeps the tables of the comparison. The peers' formulas that fit in a few lines are computed here; their
// other figures are what they printed when run.
func TestHalamanPerbandingan(t *testing.T) {
	dk := "apbdes/baca/opendk/opendk_test.go"
	sisk := "apbdes/baca/siskeudes/skenario_test.go"
	for b, h := range map[temuan.Bahasa]string{temuan.Indonesia: "perbandingan.md", temuan.Inggris: "comparison.md"} {
		sisipan(t, h, "opensid", tabelBanding(t, b, "OpenSID", sisk, barisOpenSID()))
		sisipan(t, h, "opendk", tabelBanding(t, b, "OpenDK", dk, barisOpenDK()))
	}
}

func tabelBanding(t *testing.T, bahasa temuan.Bahasa, rekan, berkas string, semua []perbandingan) string {
	t.Helper()
	w := "| | fixture | " + rekan + " | dasbor | " + pilih(bahasa, "sumber", "source") + " |\n|---|---|---:|---:|---|\n"
	sumberUji := bacaAkar(t, berkas)
	for _, b := range semua {
		kami := tampil(bahasa, b.kami)
		if b.uji != "" {
			_, badan, ada := strings.Cut(sumberUji, "func "+b.uji+"(")
			require.True(t, ada, b.uji)
			badan, _, _ = strings.Cut(badan, "\n}\n")
			if strings.Contains(badan, "rujukanRealisasi") {
				badan += sumberUji // the totals of the village are a variable
			}
			bukti := b.kami
			if bukti == "null" {
				bukti = "Silpa.Ada"
			}
			assert.Contains(t, badan, bukti, "%s %s", b.huruf, b.uji)
			kami = "[" + kami + "](../" + berkas + ")"
		}
		w += "| " + b.huruf + " | " + pilih(bahasa, b.id, b.en) + " | " + tampil(bahasa, b.rekan) + " | " + kami + " | " + tautan(b.sumber, rekan) + " |\n"
	}
	return w
}

// tampil writes an amount for a reader; anything else stays as it is.
func tampil(b temuan.Bahasa, s string) string {
	if !strings.Contains(s, ".") || len(s) < 7 {
		return pilih(b, strings.ReplaceAll(s, ".", ","), strings.ReplaceAll(s, ",", "."))
	}
	r, err := rupiah.Urai(s, rupiah.Mesin)
	if err != nil {
		return s
	}
	return pilih(b, r.TeksIndonesia(), r.TeksInggris())
}

// tautan turns #123 into the issue of the peer and a file name into code.
func tautan(s, rekan string) string {
	repo := map[string]string{"OpenSID": "OpenSID/OpenSID", "OpenDK": "OpenSID/OpenDK"}[rekan]
	var hasil []string
	for _, bagian := range strings.Split(s, "; ") {
		if strings.HasPrefix(bagian, "#") {
			for _, n := range strings.Split(bagian, ", ") {
				hasil = append(hasil, "["+n+"](https://github.com/"+repo+"/issues/"+n[1:]+")")
			}
		} else if bagian != "" {
			hasil = append(hasil, "`"+bagian+"`")
		}
	}
	return strings.Join(hasil, ", ")
}

// The fixture itself: the file of the examples gives the figures the tables compare with.
func TestFixturePerbandingan(t *testing.T) {
	h, err := baca.Baca([]byte(bacaAkar(t, contohCSV)), baca.Opsi{Berkas: "contoh.csv"}, lembar.Batas{})
	require.NoError(t, err)
	require.Len(t, h.Dokumen, 1)
	r, err := apbdes.Ringkas(h.Dokumen[0])
	require.NoError(t, err)
	j := r.Jumlah(apbdes.Realisasi)
	assert.Equal(t, "1464234567.89", j.Pendapatan.String())
	assert.Equal(t, "1274000000.00", j.Belanja.String())
	assert.Equal(t, "115984567.63", j.Silpa.String())
	assert.Equal(t, "-74250000.26", j.PembiayaanNeto.String())
	p, err := indikator.PeriksaDokumen(h.Dokumen[0], indikator.OpsiPeriksa{})
	require.NoError(t, err)
	for _, n := range p.Indikator {
		if n.Kode == indikator.PorsiLayanan && n.Anggota == "" && n.Fase == apbdes.Realisasi {
			assert.Equal(t, "0.3485", n.Nilai.String())
		}
	}
	anggaran := rupiah.Rupiah(139_250_000_050)
	assert.Equal(t, "91.49", persen(j.Belanja.Nilai, anggaran))
	assert.Equal(t, "47.78", persen(j.Belanja.Nilai, j.Belanja.Nilai+anggaran), "a theme divides by realisasi + anggaran")
	assert.Equal(t, "256.21", persen(rupiah.Rupiah(19_023_456_789), rupiah.Rupiah(7_425_000_026)))
	assert.Equal(t, "110396405557202.16", (75_266 * rupiah.Rupiah(146_675_000_076)).String())
	biner := 0.0
	for range 75_266 {
		biner += 1466750000.76
	}
	assert.InDelta(t, 110396405557321.36, biner, 0.01, "the sum of doubles")
}
