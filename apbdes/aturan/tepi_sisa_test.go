package aturan_test

import (
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A limit holds in the years of its row, both ends included; an end of 0 is open; no limit holds in year 0.
func TestTepiBatasBerlaku(t *testing.T) {
	for _, u := range []struct {
		mulai, akhir, tahun int
		mau                 bool
	}{
		{-5, 0, 0, false}, {-5, 0, 1, true}, {-5, 0, -1, true}, {-5, 0, -6, false},
		{2026, 0, 2026, true}, {2026, 0, 2999, true}, {2026, 0, 2025, false},
		{2019, 2025, 2019, true}, {2019, 2025, 2025, true}, {2019, 2025, 2018, false}, {2019, 2025, 2026, false},
		{-5, 1, 2, false}, {-5, -1, 2, false}, {-5, 1, 1, true},
	} {
		b := aturan.Batas{Mulai: u.mulai, Akhir: u.akhir}
		assert.Equal(t, u.mau, b.Berlaku(u.tahun), "%+v", u)
	}
}

// Lists are copies down to the sources they cite.
func TestTepiBatasSalinan(t *testing.T) {
	d := aturan.DaftarBatas()
	require.NotEmpty(t, d[0].Dasar)
	asli := d[0].Dasar[0]
	d[0].Dasar[0].Peraturan = "diganti"
	assert.Equal(t, asli, aturan.DaftarBatas()[0].Dasar[0])
	c := aturan.CariBatas(d[0].Nama, d[0].Mulai)
	require.NotEmpty(t, c)
	c[0].Dasar[0].Peraturan = "diganti"
	assert.Equal(t, asli, aturan.DaftarBatas()[0].Dasar[0])
	a := aturan.DaftarAturan()
	for i := range a {
		if len(a[i].Dasar) > 0 {
			a[i].Dasar[0].Peraturan = "diganti"
		}
	}
	for _, b := range aturan.DaftarAturan() {
		for _, s := range b.Dasar {
			assert.NotEqual(t, "diganti", s.Peraturan, b.Kode)
		}
	}
}

func TestTepiSiltap(t *testing.T) {
	bel := func(baris string) string { return `{"tahun":2024,"belanja":[` + baris + `]}` }
	kades := func(n string) string { return `{"kegiatan":"1.1.01","rekening":"5.1.1.01","anggaran":"` + n + `"}` }
	kantor := func(n string) string { return `{"kegiatan":"1.1.04","rekening":"5.2.1.01","anggaran":"` + n + `"}` }
	lokal := `{"kegiatan":"1.1.91","nama_kegiatan":"Tambahan Tunjangan","rekening":"5.1.2.01","anggaran":"1"}`
	periksaTepi(t, []tepi{
		{"insurance of the BPD", "BLJ-07", bel(kades("30") + `,{"kegiatan":"1.1.09","rekening":"5.1.3.01","anggaran":"10"},` + kantor("60")),
			`{"ketat":true}`, []string{"catatan /belanja/0"}, ""},
		{"what names no kegiatan may belong to either side", "BLJ-01", bel(kades("40") + `,{"rekening":"5.2.1.01","anggaran":"60"}`), "", nil, ""},
		{"what names no kegiatan may belong to either side", "BLJ-06", bel(kades("40") + `,{"rekening":"5.2.1.01","anggaran":"60"}`), "",
			[]string{"catatan /belanja"}, "tanpa kode kegiatan"},
		{"the income of the village land is named by a line of bengkok", "BLJ-01", `{"tahun":2024,"pendapatan":[{"rekening":"4.1.2.01","anggaran":"9"}],
"belanja":[` + kades("40") + `,` + kantor("60") + `,{"kegiatan":"1.1.01","rekening":"5.1.1.01","uraian":"Tunjangan bengkok","anggaran":"9"}]}`, "",
			[]string{"galat /belanja/0"}, "dari Rp100 "},
		{"a document of one line", "BLJ-06", `{"tahun":2024,"pendapatan":[{"rekening":"4.2.1.01","anggaran":"9"}]}`, "",
			[]string{"catatan /belanja"}, "tidak ada baris belanja"},
		{"a document without lines", "BLJ-06", `{"tahun":2024}`, "", nil, ""},
		{"a local kegiatan is told once", "BLJ-08", bel(lokal + `,` + lokal), "", []string{"catatan /belanja/0"}, ""},
		{"one sen of Dana Desa", "BLJ-03", bel(`{"kegiatan":"1.1.01","rekening":"5.1.1.01","sumber_dana":"DDS","anggaran":"0.01"}`), "",
			[]string{"galat /belanja/0"}, ""},
		{"one sen of operations", "BLJ-04", bel(`{"kegiatan":"1.1.08","rekening":"5.2.1.01","sumber_dana":"ADD","anggaran":"0.01"}`), "",
			[]string{"catatan /belanja/0"}, ""},
	})
}

func TestTepiDanaDesaBersama(t *testing.T) {
	masuk := func(tahun, sisanya string) string {
		return `{"tahun":` + tahun + `,"pendapatan":[{"rekening":"4.2.1.01","sumber_dana":"DDS","anggaran":"100"}],"belanja":[{"kegiatan":"2.2.02",
"rekening":"5.2.1.06","sumber_dana":"DDS","anggaran":"50"}]` + sisanya + `}`
	}
	pktd := func(rekening string) string {
		return `{"tahun":2026,"belanja":[{"kegiatan":"2.3.10","rekening":"` + rekening + `","anggaran":"100"},
{"kegiatan":"2.3.10","rekening":"5.3.5.02","anggaran":"10"}]}`
	}
	dilarang := func(sumber, nilai string) string {
		return `{"tahun":2026,"belanja":[{"kegiatan":"1.2.01","rekening":"5.2.1.01","sumber_dana":"` + sumber + `","anggaran":"` + nilai + `"}]}`
	}
	periksaTepi(t, []tepi{
		{"too little even with what may be BLT is an estimate", "DD-01", `{"tahun":2022,"belanja":[` + posyandu +
			`,{"kegiatan":"5.3.00","rekening":"5.4.1.01","sumber_dana":"DDS","anggaran":"30"}]}`, pagu100, []string{"peringatan /belanja/1"}, "Perkiraan"},
		{"too little of what surely is BLT is none", "DD-01", `{"tahun":2022,"belanja":[` + posyandu +
			`,{"kegiatan":"5.3.00","rekening":"5.4.1.01","uraian":"BLT","sumber_dana":"DDS","anggaran":"30"}]}`, pagu100, []string{"peringatan /belanja/1"},
			"selisih Rp10."},
		{"wages hidden in a jenis", "DD-04", pktd("5.3.5"), `{"kegiatan_pktd":["2.3.10"]}`, nil, ""},
		{"wages told from material", "DD-04", pktd("5.3.5.03"), `{"kegiatan_pktd":["2.3.10"]}`, []string{"peringatan /belanja/1"}, "Rp10"},
		{"a pagu below zero", "DD-05", masuk("2026", ""), `{"pagu_dana_desa":"-0.01"}`, nil, ""},
		{"at the line of the balance", "DD-06", masuk("2026", `,"pembiayaan":[{"rekening":"6.2.2.01","sumber_dana":"DDS","anggaran":"5"},
{"rekening":"6.1.1.01","sumber_dana":"DDS","anggaran":"5"}]`), "", []string{"peringatan /pembiayaan/1"}, "Rp5"},
		{"one sen for what is forbidden", "DD-10", dilarang("DDS", "0.01"), "", []string{"catatan /belanja/0"}, ""},
		{"forbidden, but perhaps from the other fund", "DD-10", dilarang("DDS, ADD", "10"), "", nil, ""},
	})
}

func TestTepiUnsurPerdes(t *testing.T) {
	cetak := func(baris string) string {
		return `{"tahun":2024,"tercetak":[{"sasaran":"belanja","anggaran":"1"},{"sasaran":"surplus_defisit","anggaran":"1"},` + baris + `]}`
	}
	semua := "memuat: jumlah pendapatan, jumlah penerimaan pembiayaan, jumlah pengeluaran pembiayaan, pembiayaan neto."
	catatan := []string{"catatan /tercetak"}
	periksaTepi(t, []tepi{
		{"a row of a kegiatan is no total", "DOK-02", cetak(`{"sasaran":"kode","kegiatan":"1","anggaran":"1"}`), "", catatan, semua},
		{"a row of a jenis is no total", "DOK-02", cetak(`{"sasaran":"kode","rekening":"4.2.1","anggaran":"1"}`), "", catatan, semua},
		{"the row of the account is", "DOK-02", cetak(`{"sasaran":"kode","rekening":"4","anggaran":"1"}`), "", catatan,
			"memuat: jumlah penerimaan pembiayaan, jumlah pengeluaran pembiayaan, pembiayaan neto."},
	})
}

func TestTepiTahunDokumen(t *testing.T) {
	rinci := func(fase string) string {
		return `{"tahun":2024,"belanja":[{"kegiatan":"2.1.01","rekening":"5.2.1.01","` + fase + `":"100"}]}`
	}
	catatan := []string{"catatan /belanja"}
	periksaTepi(t, []tepi{
		{"a draft", "DOK-05", rinci("rancangan"), "", catatan, ""},
		{"a budget", "DOK-05", rinci("anggaran"), "", catatan, ""},
		{"a realisation without a plan", "DOK-05", rinci("realisasi"), "", nil, ""},
		{"only the name of the file counts", "DOK-08", `{"tahun":2024,"asal":{"berkas":"arsip-2019/apbdes.csv"}}`, "", nil, ""},
		{"the year of the document is not known", "DOK-08", `{"asal":{"berkas":"apbdes-2019.csv"}}`, "", nil, ""},
	})
}

// A total printed without its sign is compared by its size, on either side of zero and at zero.
func TestTepiTanpaTanda(t *testing.T) {
	dok := func(masuk, keluar, cetak string) string {
		return `{"tahun":2024,"pendapatan":[{"rekening":"4.2.1.01","anggaran":"` + masuk + `"}],"belanja":[{"kegiatan":"2.1.01","anggaran":"` + keluar + `"}],
"tercetak":[{"sasaran":"surplus_defisit","anggaran":"` + cetak + `","tanpa_tanda":true}]}`
	}
	galat := []string{"galat /tercetak/0"}
	luapan := strings.Replace(dok("0", "0.02", "92233720368547758.07"), `,"tanpa_tanda":true`, "", 1)
	periksaTepi(t, []tepi{
		{"nothing", "KSB-03", dok("10", "10", "49"), "", galat, "selisih Rp49 "},
		{"a deficit of a sen", "KSB-03", dok("10", "10.01", "49"), "", galat, "selisih -Rp48,99 "},
		{"a surplus of a sen", "KSB-03", dok("10.01", "10", "49"), "", galat, "selisih Rp48,99 "},
		{"a printed deficit of a sen", "KSB-03", dok("10", "20", "-0.01"), "", galat, "selisih Rp9,99 "},
		{"a printed deficit of a sen and a surplus", "KSB-03", dok("20", "10", "-0.01"), "", galat, "selisih -Rp9,99 "},
		{"a difference that does not fit", "KSB-03", luapan, "", nil, ""},
		{"a difference that does not fit", "STR-37", luapan, "", []string{"galat /jumlah"}, ""},
	})
}

func TestTepiTimbangBeda(t *testing.T) {
	kutipan := func(baris string) string {
		return `{"tahun":2024,"belanja":[{"kegiatan":"1.1.01","rekening":"5.1.1.01","anggaran":"60"}],
"tercetak":[{"sasaran":"kode","kegiatan":"1","anggaran":"60"},` + baris + `]}`
	}
	dua := `{"tahun":2024,"tercetak":[{"sasaran":"kode","kegiatan":"1","anggaran":"60"},{"sasaran":"kode","rekening":"5.1","anggaran":"50"}]`
	periksaTepi(t, []tepi{
		{"the row of the account 5 is the total of an excerpt too", "KSB-01", kutipan(`{"sasaran":"kode","rekening":"5","anggaran":"100"}`), "",
			[]string{"peringatan /tercetak/1"}, "Hanya bidang 1"},
		{"a kind is not the total", "KSB-01", kutipan(`{"sasaran":"kode","rekening":"5.1","anggaran":"100"}`), "", []string{"galat /tercetak/1"}, ""},
		{"spending that is cut off does not excuse income", "KSB-01", `{"tahun":2024,"tidak_lengkap":{"belanja":true},
"pendapatan":[{"rekening":"4.2.1.01","anggaran":"100"}],"tercetak":[{"sasaran":"pendapatan","anggaran":"110"}]}`, "", []string{"galat /tercetak/0"}, ""},
		{"two printed divisions", "KSB-02", dua + `}`, "", []string{"peringatan /tercetak/1"}, "Rp10"},
		{"two printed divisions of what is cut off", "KSB-02", dua + `,"tidak_lengkap":{"belanja":true}}`, "", nil, ""},
	})
}

func TestTepiLetakLain(t *testing.T) {
	kembar := `{"kegiatan":"2.1.01","rekening":"5.2.1.01","uraian":"ATK","anggaran":"5","letak":{"berkas":"a.xlsx","lembar":"Satu","baris":3,"kolom":2}}`
	bawah := `{"kegiatan":"2.1.01","rekening":"5","sumber_dana":"DDS","anggaran":"5","letak":{"berkas":"a.xlsx","lembar":"Satu","baris":3,"kolom":2}}`
	atas := `{"kegiatan":"2.1","rekening":"5.2.1.01","sumber_dana":"DDS","anggaran":"5","letak":{"berkas":"a.xlsx","lembar":"Satu","baris":4,"kolom":2}}`
	nyata := `{"kegiatan":"2.1.01","rekening":"5.2.1.01","uraian":"ATK","realisasi":"5"}`
	periksaTepi(t, []tepi{
		{"the row, not the cell", "STR-31", berbelanja(kembar, kembar), "", []string{"catatan /belanja/1"}, "baris [:3]:"},
		{"the row, not the cell", "STR-17", berbelanja(bawah, atas), "", []string{"galat /belanja/0"}, " [:4] "},
		{"realised twice", "STR-31", berbelanja(nyata, nyata), "", []string{"catatan /belanja/1"}, "Rp5"},
	})
}

func TestTepiPendapatanTahunLalu(t *testing.T) {
	masuk := func(tahun, dd, add string) string {
		return `{"tahun":` + tahun + `,"pendapatan":[{"rekening":"4.2.1.01","anggaran":"` + dd + `"},{"rekening":"4.2.3.01","anggaran":"` + add + `"}]}`
	}
	periksaTepi(t, []tepi{
		{"without Dana Desa in 2026", "PND-05", masuk("2026", "100", "400"), `{"tahun_lalu":` + masuk("2025", "100", "100") + `}`,
			[]string{"catatan /jumlah/anggaran/pendapatan"}, "(tanpa 4.2.1)"},
		{"both transfers", "PND-07", masuk("2024", "1", "1"), "", nil, ""},
		{"no Dana Desa", "PND-07", `{"tahun":2024,"pendapatan":[{"rekening":"4.2.3.01","anggaran":"1"}]}`, "", []string{"catatan /pendapatan"}, "4.2.1 (Dana Desa)"},
	})
}

func TestTepiLuapanTercetak(t *testing.T) {
	// The lines of kegiatan 2.1.01 under account 5.1 do not fit together; all of the kegiatan, all of the account and all spending do.
	bidang := berbelanja(`{"kegiatan":"2.1.01","rekening":"5.1.1.01","anggaran":"92233720368547758.07"}`,
		`{"kegiatan":"3.1.01","rekening":"5.1.1.02","anggaran":"-92233720368547758.07"}`, `{"kegiatan":"2.1.01","rekening":"5.2.1.01","anggaran":"-92233720368547758.07"}`,
		`{"kegiatan":"2.1.01","rekening":"5.1.2.01","anggaran":"0.01"}`, `{"kegiatan":"3.1.01","rekening":"5.2.1.02","anggaran":"92233720368547758.07"}`)
	cetak := func(sasaran string) string {
		return strings.TrimSuffix(bidang, "}") + `,"tercetak":[` + sasaran + `]}`
	}
	selisih := `{"tahun":2024,"belanja":[{"kegiatan":"2.1.01","anggaran":"-92233720368547758.08","perubahan":"-0.01"}]}`
	periksaTepi(t, []tepi{
		{"not printed", "STR-37", bidang, "", nil, ""},
		{"the total is printed", "STR-37", cetak(`{"sasaran":"belanja","anggaran":"0.01"}`), "", nil, ""},
		{"the account of the kegiatan is printed", "STR-37", cetak(`{"sasaran":"kode","kegiatan":"2.1.01","rekening":"5.1","anggaran":"1"}`), "", []string{"galat /jumlah"}, ""},
		{"the sum of budget and difference", "STR-37", selisih, "", []string{"galat /jumlah"}, ""},
	})
}

func TestTepiBaganDokumen(t *testing.T) {
	masuk := func(isi ...string) string {
		return `{"tahun":2024,"pendapatan":[{"rekening":"` + strings.Join(isi, `","anggaran":"1"},{"rekening":"`) + `","anggaran":"1"}]}`
	}
	biaya := strings.NewReplacer("pendapatan", "pembiayaan")
	periksaTepi(t, []tepi{
		{"an old income account tells the chart", "STR-28", masuk("113/2014:1.2.1"), "", []string{"catatan /bagan"}, ""},
		{"a new income account tells the chart", "STR-28", masuk("4.2.1.01"), "", nil, ""},
		{"the second of two charts", "STR-29", masuk("113/2014:1.2.1", "4.2.1.01"), "", []string{"galat /pendapatan/1"}, "4.2.1.01"},
		{"the second of two charts, in financing", "STR-29", biaya.Replace(masuk("113/2014:3.1.1", "6.1.1.01")), "", []string{"galat /pembiayaan/1"}, "6.1.1.01"},
		{"two charts in one line", "STR-29", berbelanja(`{"kegiatan":"2.1.01","rekening":"113/2014:2.1.1","anggaran":"1"}`), "",
			[]string{"galat /belanja/0"}, ""},
		{"one foreign line is told once", "STR-29", `{"tahun":2024,"bagan":"permendagri-20-2018","belanja":[{"kegiatan":"113/2014:2.1.1","rekening":"113/2014:2.1.1","anggaran":"1"}]}`,
			"", []string{"galat /belanja/0"}, ""},
		{"an unknown kegiatan is told once", "STR-03", berbelanja(`{"kegiatan":"2.1.77","anggaran":"1"}`, `{"kegiatan":"2.1.77","anggaran":"1"}`), "",
			[]string{"peringatan /belanja/0"}, ""},
		{"one sen into the reserve", "STR-11", `{"tahun":2024,"pembiayaan":[{"rekening":"6.2.1.01","sumber_dana":"DDS","anggaran":"0.01"}]}`, "",
			[]string{"peringatan /pembiayaan/0"}, ""},
		{"one sen five times", "STR-43", berbelanja(baris(5, "0.01")...), "", []string{"catatan /belanja/0"}, ""},
		{"nothing five times", "STR-43", berbelanja(baris(5, "0")...), "", nil, ""},
	})
}

func TestTepiTenggat(t *testing.T) {
	perdes := func(tanggal string) string { return `{"metadata":{"perdes":"` + tanggal + `"}}` }
	periksaTepi(t, []tepi{
		{"the last day of the year before", "PRO-07", `{"tahun":2024}`, perdes("2023-12-31"), nil, ""},
		{"the first day of the year", "PRO-07", `{"tahun":2024}`, perdes("2024-01-01"), []string{"peringatan "}, ""},
		{"the last day of October", "PRO-02", `{"tahun":2024}`, `{"metadata":{"rancangan":"2023-10-31"}}`, nil, ""},
		{"the first day of November", "PRO-02", `{"tahun":2024}`, `{"metadata":{"rancangan":"2023-11-01"}}`, []string{"catatan "}, ""},
		{"the middle of July", "PRO-10", `{"tahun":2024}`, `{"metadata":{"laporan_semester1":"2024-07-14"}}`, nil, ""},
		{"after the middle of July", "PRO-10", `{"tahun":2024}`, `{"metadata":{"laporan_semester1":"2024-07-15"}}`, []string{"peringatan "}, ""},
		{"the last day of March", "PRO-11", `{"tahun":2024}`, `{"metadata":{"pertanggungjawaban":"2025-03-31"}}`, nil, ""},
		{"the first day of April", "PRO-11", `{"tahun":2024}`, `{"metadata":{"pertanggungjawaban":"2025-04-01"}}`, []string{"peringatan "}, ""},
		{"20 working days", "PRO-04", `{"tahun":2024}`, `{"metadata":{"diterima":"2024-01-01","evaluasi":"2024-01-29"}}`, nil, ""},
		{"21 working days", "PRO-04", `{"tahun":2024}`, `{"metadata":{"diterima":"2024-01-01","evaluasi":"2024-01-30"}}`, []string{"peringatan "}, "21"},
		{"more days than are counted", "PRO-04", `{"tahun":2024}`, `{"metadata":{"diterima":"2000-01-01","evaluasi":"2024-01-30"}}`, []string{"peringatan "}, "2615"},
		{"3 days", "PRO-03", `{"tahun":2024}`, `{"metadata":{"sepakat":"2024-01-01","diterima":"2024-01-04"}}`, nil, ""},
		{"4 days", "PRO-03", `{"tahun":2024}`, `{"metadata":{"sepakat":"2024-01-01","diterima":"2024-01-05"}}`, []string{"catatan "}, "4"},
		{"lightly late", "PRO-12", `{"tahun":2024}`, perdes("2024-01-31"), []string{"catatan "}, "ringan"},
		{"late", "PRO-12", `{"tahun":2024}`, perdes("2024-02-29"), []string{"catatan "}, "sedang"},
		{"very late", "PRO-12", `{"tahun":2024}`, perdes("2024-03-01"), []string{"catatan "}, "berat"},
		{"a realisation of an unknown year", "PRO-15", `{"sampai_tanggal":"2024-12-31"}`, "", nil, ""},
		{"a realisation of another year", "PRO-15", `{"tahun":2024,"sampai_tanggal":"2023-12-31"}`, "", []string{"peringatan /sampai_tanggal"}, ""},
	})
}

func TestTepiRencanaKolomNol(t *testing.T) {
	dok := `{"tahun":2024,"pendapatan":[{"rekening":"4.2.1.01","anggaran":"1","perubahan":"1"}],"belanja":[{"kegiatan":"2.1.01","anggaran":"0"}]}`
	periksaTepi(t, []tepi{
		{"a column of zeros that is the only one is the plan", "PND-08", dok, `{"penduduk":10}`, []string{"catatan /jumlah/anggaran/pendapatan"}, ""},
		{"without spending the latest is", "PND-08", strings.Replace(dok, `{"kegiatan":"2.1.01","anggaran":"0"}`, "", 1), `{"penduduk":10}`,
			[]string{"catatan /jumlah/perubahan/pendapatan"}, ""},
		{"a name that also fits its own kegiatan", "STR-32", berbelanja(`{"kegiatan":"2.3.05","nama_kegiatan":"Pemeliharaan Gedung/Prasarana Kantor Desa","anggaran":"5"}`),
			"", nil, ""},
	})
}
