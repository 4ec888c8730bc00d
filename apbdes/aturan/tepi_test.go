package aturan_test

import (
	"math"
	"strings"
	"testing"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/aturan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/stretchr/testify/assert"
)

// tepi is a document that lies on the edge of one condition of a rule, and no larger than that needs. The files of testdata/kasus
// show whole documents with all their findings; here only the rule in question is looked at.
type tepi struct {
	nama    string
	kode    string // without "APBDES-"
	dokumen string
	opsi    string
	mau     []string // level and place of each finding; nil: the rule is silent
	pesan   string   // what the sentences of the rule hold
}

func periksaTepi(t *testing.T, daftar []tepi) {
	t.Helper()
	for _, u := range daftar {
		t.Run(u.kode+" "+u.nama, func(t *testing.T) {
			k := kasus{dokumen: []byte(u.dokumen)}
			if u.opsi != "" {
				k.opsi = []byte(u.opsi)
			}
			d, o := k.masukan(t)
			var ada, pesan []string
			for x := range aturan.Periksa(d, o).Cari(temuan.Kode("APBDES-" + u.kode)) {
				ada = append(ada, x.Tingkat.String()+" "+x.Jalur)
				pesan = append(pesan, x.Pesan(temuan.Indonesia))
			}
			assert.Equal(t, u.mau, ada)
			assert.Contains(t, strings.Join(pesan, "\n"), u.pesan)
		})
	}
}

const lalu2023 = `{"tahun_lalu":{"desa":{"kode":"33.07.01.2001"},"tahun":2023,
"pendapatan":[{"rekening":"4.2.1.01","realisasi":"100"}],"belanja":[{"kegiatan":"1.1.04","rekening":"5.2.1.01","realisasi":"80"}]}}`

func TestTepiKeseimbangan(t *testing.T) {
	silpa := `{"desa":{"kode":"33.07.01.2001"},"tahun":2024,"pembiayaan":[{"rekening":"6.1.1.01","anggaran":"10"}]}`
	pak := func(belanja, tercetak string) string {
		return `{"tahun":2024,"belanja":[` + belanja + `],"tercetak":[` + tercetak + `]}`
	}
	periksaTepi(t, []tepi{
		{"last year's document", "KSB-07", silpa, lalu2023, []string{"peringatan /pembiayaan/0"}, "Rp20"},
		{"the village of last year is not named", "KSB-07", silpa, strings.Replace(lalu2023, `"desa":{"kode":"33.07.01.2001"},`, "", 1),
			[]string{"peringatan /pembiayaan/0"}, ""},
		{"the year of last year is not named", "KSB-07", silpa, strings.Replace(lalu2023, `"tahun":2023,`, "", 1),
			[]string{"peringatan /pembiayaan/0"}, "tahun lalu"},
		{"the plan of a line that the revision leaves out is its budget", "KSB-08", `{"tahun":2024,"belanja":[
{"kegiatan":"2.1.01","rekening":"5.2.1.01","anggaran":"100","perubahan":"100"},
{"kegiatan":"2.2.02","rekening":"5.2.1.01","anggaran":"100","perubahan":"100"},
{"kegiatan":"2.3.10","rekening":"5.3.5.01","anggaran":"50","realisasi":"40"},
{"kegiatan":"2.3.11","rekening":"5.3.5.01","perubahan":"100"}]}`, "", nil, ""},
		{"own income is not available to another fund", "KSB-09", `{"tahun":2024,
"pendapatan":[{"rekening":"4.1.1.01","sumber_dana":"PAD","anggaran":"50"},{"rekening":"4.2.3.01","sumber_dana":"ADD","anggaran":"50"}],
"belanja":[{"kegiatan":"1.1.04","rekening":"5.2.1.01","sumber_dana":"ADD","anggaran":"100"}]}`, "", []string{"catatan /belanja/0"}, "lebih Rp50"},
		{"income of a jenis belongs to the fund of the jenis", "KSB-09", `{"tahun":2024,
"pendapatan":[{"rekening":"4.2.1.01","sumber_dana":"DDS","anggaran":"50"},{"rekening":"4.2.3","anggaran":"100"}],
"belanja":[{"kegiatan":"2.1.01","rekening":"5.2.1.01","sumber_dana":"DDS","anggaran":"100"}]}`, "", []string{"catatan /belanja/0"}, "lebih Rp50"},

		{"an excerpt that ends inside bidang 1 is no defect of the budget", "KSB-01", pak(`{"kegiatan":"1.1.01","anggaran":"60"}`,
			`{"sasaran":"kode","kegiatan":"1","anggaran":"60"},{"sasaran":"belanja","anggaran":"100"}`), "", []string{"peringatan /tercetak/1"}, "Hanya bidang 1"},
		{"a document of bidang 1 and 2 is no excerpt", "KSB-01", pak(`{"kegiatan":"1.1.01","anggaran":"60"},{"kegiatan":"2.1.01","anggaran":"20"}`,
			`{"sasaran":"kode","kegiatan":"1","anggaran":"60"},{"sasaran":"belanja","anggaran":"100"}`), "", []string{"galat /tercetak/1"}, "Rp20"},
		{"lines of bidang 1 without a printed parent are no proof of an excerpt", "KSB-01", pak(`{"kegiatan":"1.1.01","anggaran":"60"}`,
			`{"sasaran":"belanja","anggaran":"100"}`), "", []string{"galat /tercetak/0"}, ""},
		{"an excerpt cannot have more than it prints", "KSB-01", pak(`{"kegiatan":"1.1.01","anggaran":"60"}`,
			`{"sasaran":"kode","kegiatan":"1","anggaran":"60"},{"sasaran":"belanja","anggaran":"50"}`), "", []string{"galat /tercetak/1"}, ""},
		{"a parent row of bidang 2 ends the excerpt", "KSB-01", pak(`{"kegiatan":"1.1.01","anggaran":"60"}`,
			`{"sasaran":"kode","kegiatan":"1","anggaran":"60"},{"sasaran":"kode","kegiatan":"2","anggaran":null},{"sasaran":"belanja","anggaran":"100"}`), "",
			[]string{"galat /tercetak/2"}, ""},
		{"an unsigned deficit is compared by its size", "KSB-03", `{"tahun":2024,"pendapatan":[{"rekening":"4.2.1.01","anggaran":"100"}],
"belanja":[{"kegiatan":"2.1.01","anggaran":"150"}],"tercetak":[{"sasaran":"surplus_defisit","anggaran":"49","tanpa_tanda":true}]}`, "",
			[]string{"galat /tercetak/0"}, "selisih Rp1 "},
		{"a total that is not printed after the change proves nothing", "KSB-10", pak(`{"kegiatan":"2.1.01","anggaran":"100","perubahan":"-100"}`,
			`{"sasaran":"belanja","anggaran":"100"}`), "", []string{"peringatan /belanja/0"}, ""},
		{"a total that is wrong after the change", "KSB-10", pak(`{"kegiatan":"2.1.01","anggaran":"100","perubahan":"150"}`,
			`{"sasaran":"belanja","perubahan":"160"}`), "", nil, ""},
		{"a total that is wrong after the change", "KSB-01", pak(`{"kegiatan":"2.1.01","anggaran":"100","perubahan":"150"}`,
			`{"sasaran":"belanja","perubahan":"160"}`), "", []string{"galat /tercetak/0"}, ""},
		{"a negative remainder is no line of the file", "KSB-10", pak(`{"kegiatan":"2.1.01","anggaran":"100","perubahan":"50"},
{"sisa":true,"kegiatan":"2.1.01","anggaran":"10","perubahan":"-5"}`, ""), "", nil, ""},
		{"more taken off than there was", "KSB-10", pak(`{"kegiatan":"2.1.01","anggaran":"100","perubahan":"-150"}`, ""), "", nil, ""},
		{"a difference that does not fit", "KSB-10", pak(`{"kegiatan":"2.1.01","anggaran":"-92233720368547758.08","perubahan":"-0.01"}`, ""),
			"", nil, ""},
		{"the first of two", "KSB-10", pak(`{"kegiatan":"2.1.01","anggaran":"100","perubahan":"-10"},
{"kegiatan":"2.2.02","anggaran":"100","perubahan":"-20"}`, ""), "", []string{"peringatan /belanja/0"}, ""},
		{"cash below zero without financing", "KSB-11", `{"tahun":2024,"pendapatan":[{"rekening":"4.2.1.01","realisasi":"100"}],
"belanja":[{"kegiatan":"2.1.01","rekening":"5.2.1.01","realisasi":"150"}]}`, "", nil, ""},

		{"a whole rupiah too little is no rounding", "KSB-01", pak(`{"kegiatan":"2.1.01","anggaran":"100"}`, `{"sasaran":"belanja","anggaran":"99"}`),
			"", []string{"galat /tercetak/0"}, ""},
		{"a whole rupiah too much is no rounding", "KSB-01", pak(`{"kegiatan":"2.1.01","anggaran":"100"}`, `{"sasaran":"belanja","anggaran":"101"}`),
			"", []string{"galat /tercetak/0"}, ""},
		{"only the bidang are printed", "KSB-02", pak(``, `{"sasaran":"kode","kegiatan":"1","anggaran":"100"}`), "", nil, ""},
	})
}

// Without financing lines a printed total of financing proves that they are missing; the other totals are wrong.
func TestTepiTanpaPembiayaan(t *testing.T) {
	d := `{"tahun":2024,"pendapatan":[{"rekening":"4.2.1.01","anggaran":"100"}],"belanja":[{"kegiatan":"2.1.01","rekening":"5.2.1.01","anggaran":"90"}],
"tercetak":[{"sasaran":"penerimaan_pembiayaan","anggaran":"10"},{"sasaran":"pengeluaran_pembiayaan","anggaran":"5"},
{"sasaran":"pembiayaan_neto","anggaran":"5"},{"sasaran":"silpa","anggaran":"15"},{"sasaran":"pendapatan","anggaran":"110"},
{"sasaran":"surplus_defisit","anggaran":"20"}]}`
	periksaTepi(t, []tepi{
		{"totals", "KSB-01", d, "", []string{"peringatan /tercetak/0", "peringatan /tercetak/1", "galat /tercetak/4"}, ""},
		{"surplus", "KSB-03", d, "", []string{"galat /tercetak/5"}, ""},
		{"net financing", "KSB-04", d, "", []string{"peringatan /tercetak/2"}, ""},
		{"silpa", "KSB-05", d, "", []string{"peringatan /tercetak/3"}, ""},
	})
}

func TestTepiBelanja(t *testing.T) {
	bel := func(baris string) string { return `{"tahun":2024,"belanja":[` + baris + `]}` }
	jaminan := bel(`{"kegiatan":"1.1.01","rekening":"5.1.1.01","anggaran":"30"},{"kegiatan":"1.1.03","rekening":"5.1.3.01","anggaran":"10"},
{"kegiatan":"1.1.04","rekening":"5.2.1.01","anggaran":"60"}`)
	periksaTepi(t, []tepi{
		{"1.1.97 by its name", "BLJ-08", bel(`{"kegiatan":"1.1.97","nama_kegiatan":"Tambahan Siltap","rekening":"5.1.2.01","anggaran":"10"}`), "",
			[]string{"catatan /belanja/0"}, ""},
		{"1.1.98 whatever its name", "BLJ-08", bel(`{"kegiatan":"1.1.98","nama_kegiatan":"Tambahan Siltap","rekening":"5.1.2.01","anggaran":"10"}`),
			"", nil, ""},
		{"a local kegiatan makes it an estimate", "BLJ-01", bel(`{"kegiatan":"1.1.97","nama_kegiatan":"Tambahan Tunjangan","rekening":"5.1.2.02","anggaran":"40"},
{"kegiatan":"1.1.01","rekening":"5.1.1.01","anggaran":"10"},{"kegiatan":"1.1.04","rekening":"5.2.1.01","anggaran":"50"}`), "",
			[]string{"peringatan /belanja/0"}, ""},
		{"village land without income", "BLJ-01", `{"tahun":2024,"pendapatan":[{"rekening":"4.1.2.01","anggaran":"0"}],
"belanja":[{"kegiatan":"1.1.01","rekening":"5.1.1.01","anggaran":"40"},{"kegiatan":"1.1.04","rekening":"5.2.1.01","anggaran":"60"}]}`, "",
			[]string{"galat /belanja/0"}, ""},
		{"village land with income", "BLJ-01", `{"tahun":2024,"pendapatan":[{"rekening":"4.1.2.01","anggaran":"0.01"}],
"belanja":[{"kegiatan":"1.1.01","rekening":"5.1.1.01","anggaran":"40"},{"kegiatan":"1.1.04","rekening":"5.2.1.01","anggaran":"60"}]}`, "",
			[]string{"peringatan /belanja/0"}, ""},
		{"a line of Rp0 needs no kegiatan", "BLJ-06", bel(`{"rekening":"5.2.1.01","anggaran":"0"},{"kegiatan":"1.1.01","rekening":"5.1.1.01","anggaran":"10"},
{"kegiatan":"1.1.04","rekening":"5.2.1.01","anggaran":"90"}`), "", nil, ""},
		{"not asked for", "BLJ-07", jaminan, "", nil, ""},
		{"asked for", "BLJ-07", jaminan, `{"ketat":true}`, []string{"catatan /belanja/0"}, ""},
		{"a count that does not fit", "BLJ-07", bel(`{"kegiatan":"1.1.03","rekening":"5.1.3.01","anggaran":"-92233720368547758.07"},
{"kegiatan":"1.1.01","rekening":"5.1.1.01","anggaran":"92233720368547758.07"},{"kegiatan":"1.1.02","rekening":"5.1.2.01","anggaran":"0.01"}`),
			`{"ketat":true}`, nil, ""},
		{"at the first of two lines", "BLJ-02", bel(`{"kegiatan":"1.1.01","rekening":"5.1.1.01","anggaran":"10"},
{"kegiatan":"1.1.01","rekening":"5.1.1.01","anggaran":"10"}`), "", []string{"peringatan /belanja/0"}, ""},
		{"nobody in office", "BLJ-02", bel(`{"kegiatan":"1.1.01","rekening":"5.1.1.01","anggaran":"0"}`), "", nil, ""},
		{"nothing from Dana Desa", "BLJ-03", bel(`{"kegiatan":"1.1.01","rekening":"5.1.1.01","sumber_dana":"DDS","anggaran":"0"}`), "", nil, ""},
		{"no operations", "BLJ-04", bel(`{"kegiatan":"1.1.08","rekening":"5.2.1.01","sumber_dana":"ADD","anggaran":"0"}`), "", nil, ""},
	})
}

func TestTepiDokumen(t *testing.T) {
	lra := func(tanggal, belanja string) string {
		return `{"tahun":2024,"sampai_tanggal":"` + tanggal + `","belanja":[` + belanja + `]}`
	}
	kosong := `{"kegiatan":"2.1.01","rekening":"5.2.1.01","anggaran":"100"},{"kegiatan":"2.2.02","rekening":"5.2.1.01","anggaran":"100","realisasi":"90"},
{"kegiatan":"2.3.10","rekening":"5.3.5.01","anggaran":"50","realisasi":"0"}`
	berkas := func(nama string) string { return `{"tahun":2024,"asal":{"berkas":"` + nama + `"}}` }
	periksaTepi(t, []tepi{
		{"a whole year", "DOK-01", lra("2024-12-31", kosong), "", []string{"catatan /belanja/0"}, "2 kegiatan beranggaran Rp150"},
		{"ten months", "DOK-01", lra("2024-10-31", kosong), "", nil, ""},
		{"a day short", "DOK-01", lra("2024-12-30", kosong), "", nil, ""},
		{"nothing was planned", "DOK-01", lra("2024-12-31", `{"kegiatan":"2.1.01","rekening":"5.2.1.01","anggaran":"0"},
{"kegiatan":"2.2.02","rekening":"5.2.1.01","anggaran":"100","realisasi":"90"}`), "", nil, ""},
		{"rows of a bidang or a kind are not the total", "DOK-02", `{"tahun":2024,"tercetak":[{"sasaran":"pendapatan","anggaran":"1"},
{"sasaran":"surplus_defisit","anggaran":"1"},{"sasaran":"kode","kegiatan":"1","rekening":"5","anggaran":"1"},
{"sasaran":"kode","rekening":"5.1","anggaran":"1"}]}`, "", []string{"catatan /tercetak"},
			"memuat: jumlah belanja, jumlah penerimaan pembiayaan, jumlah pengeluaran pembiayaan, pembiayaan neto."},
		{"no surplus is expected where income is cut off", "DOK-02", `{"tahun":2024,"tidak_lengkap":{"pendapatan":true},
"tercetak":[{"sasaran":"belanja","anggaran":"1"},{"sasaran":"pembiayaan_neto","anggaran":"1"}]}`, "", []string{"catatan /tercetak"},
			"memuat: jumlah penerimaan pembiayaan, jumlah pengeluaran pembiayaan."},
		{"a year that ends in nine", "DOK-08", berkas("apbdes-2019.csv"), "", []string{"catatan /asal/berkas"}, "2019"},
		{"the first year", "DOK-08", berkas("apbdes-2015.csv"), "", []string{"catatan /asal/berkas"}, "2015"},
		{"the last year", "DOK-08", berkas("apbdes-2100.csv"), "", []string{"catatan /asal/berkas"}, "2100"},
		{"before the first year", "DOK-08", berkas("apbdes-2014.csv"), "", nil, ""},
		{"after the last year", "DOK-08", berkas("apbdes-2101.csv"), "", nil, ""},
		{"five digits are no year", "DOK-08", berkas("apbdes-02018.csv"), "", nil, ""},
	})
}

func TestTepiArah(t *testing.T) {
	assert.Empty(t, (aturan.TidakDiketahui + 1).String())
	assert.Equal(t, "tidak_diketahui", aturan.TidakDiketahui.String())
}

// A limit that does not fit is no limit.
func TestTepiKPMTerbanyak(t *testing.T) {
	d, _ := dasarUji(t)
	d.Tahun = 2025
	hasil := aturan.Periksa(d, aturan.Opsi{JumlahKPM: math.MaxInt})
	assert.False(t, adaKode(hasil, "APBDES-DD-17"))
	assert.True(t, adaKode(aturan.Periksa(d, aturan.Opsi{JumlahKPM: 1}), "APBDES-DD-17"))
	d.Belanja[7].Nilai = apbdes.Nilai{Realisasi: rupiah.Isi(1)}
	assert.False(t, adaKode(aturan.Periksa(d, aturan.Opsi{JumlahKPM: 1}), "APBDES-DD-17"))
}
