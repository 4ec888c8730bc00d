package aturan_test

import "testing"

// Two printed divisions of spending.
func TestTepiKlasifikasi(t *testing.T) {
	cetak := func(belanja, tercetak string) string {
		return `{"tahun":2024,"belanja":[` + belanja + `],"tercetak":[` + tercetak + `]}`
	}
	bidang1 := `{"sasaran":"kode","kegiatan":"1","anggaran":"100"}`
	periksaTepi(t, []tepi{
		{"a sub-bidang is no bidang", "KSB-02", cetak("", bidang1+`,{"sasaran":"kode","kegiatan":"1.1","anggaran":"100"},
{"sasaran":"kode","rekening":"5.1","anggaran":"100"}`), "", nil, ""},
		{"a kind within a bidang is no kind", "KSB-02", cetak("", bidang1+`,{"sasaran":"kode","rekening":"5.1","anggaran":"100"},
{"sasaran":"kode","kegiatan":"1","rekening":"5.1","anggaran":"50"}`), "", nil, ""},
		{"a bidang with the account of all spending", "KSB-02", cetak("", `{"sasaran":"kode","kegiatan":"1","rekening":"5","anggaran":"100"},
{"sasaran":"kode","rekening":"5.1","anggaran":"90"}`), "", []string{"peringatan /tercetak/1"}, ""},
		{"the first of two kinds", "KSB-02", cetak("", `{"sasaran":"kode","rekening":"5.1","anggaran":"60"},
{"sasaran":"kode","rekening":"5.2","anggaran":"50"},`+bidang1), "", []string{"peringatan /tercetak/0"}, ""},
		{"a line of Rp0 needs no printed row", "KSB-02", cetak(`{"kegiatan":"1.1.01","rekening":"5.1.1.01","anggaran":"100"},
{"kegiatan":"2.1.01","rekening":"5.2.1.01","anggaran":"0"}`, bidang1+`,{"sasaran":"kode","rekening":"5.1","anggaran":"90"}`), "",
			[]string{"galat /tercetak/1"}, ""},
		{"a kind that is not printed", "KSB-02", cetak(`{"kegiatan":"1.1.04","rekening":"5.2.1.01","anggaran":"100"}`,
			bidang1+`,{"sasaran":"kode","rekening":"5.1","anggaran":"90"}`), "", nil, ""},
	})
}

func TestTepiBerimbang(t *testing.T) {
	defisit := func(pendapatan, tercetak string) string {
		return `{"tahun":2024,"pendapatan":[{"rekening":"4.2.1.01","anggaran":"` + pendapatan + `"}],"belanja":[{"kegiatan":"2.1.01","rekening":"5.2.1.01",
"anggaran":"100"}],"tercetak":[{"sasaran":"surplus_defisit",` + tercetak + `}]}`
	}
	periksaTepi(t, []tepi{
		{"a column of differences is no plan", "KSB-06", `{"tahun":2024,"pendapatan":[{"rekening":"4.2.1.01","anggaran":"100","perubahan":"0"}],
"belanja":[{"kegiatan":"2.1.01","rekening":"5.2.1.01","anggaran":"90","perubahan":"-10"}]}`, "", []string{"peringatan /jumlah/anggaran/silpa"}, "Rp10"},
		{"a deficit without its sign", "KSB-12", defisit("90", `"tanpa_tanda":true,"anggaran":"10"`), "", []string{"catatan /tercetak/0"}, ""},
		{"a deficit with the wrong sign", "KSB-12", defisit("90", `"anggaran":"10"`), "", nil, ""},
		{"neither surplus nor deficit", "KSB-12", defisit("100", `"tanpa_tanda":true,"anggaran":"0"`), "", nil, ""},
	})
}

func TestTepiPendapatan(t *testing.T) {
	masuk := func(tahun, dd, add string) string {
		return `{"tahun":` + tahun + `,"pendapatan":[{"rekening":"4.2.1.01","anggaran":"` + dd + `"},{"rekening":"4.2.3.01","anggaran":"` + add + `"}]}`
	}
	lalu := func(d string) string { return `{"tahun_lalu":` + d + `}` }
	periksaTepi(t, []tepi{
		{"the share of the villages is not known", "PND-01", masuk("2024", "1", "1"), `{"kabupaten":{"dana_perimbangan":"1000"}}`, nil, ""},
		{"what it is a share of is not known", "PND-01", masuk("2024", "1", "1"), `{"kabupaten":{"add":"1"}}`, nil, ""},
		{"less than a tenth", "PND-01", masuk("2024", "1", "1"), `{"kabupaten":{"add":"99.99","dana_perimbangan":"1000"}}`, []string{"peringatan "}, "Rp0,01"},
		{"a tenth", "PND-01", masuk("2024", "1", "1"), `{"kabupaten":{"add":"100","dana_perimbangan":"1000"}}`, nil, ""},
		{"less than nothing of nothing", "PND-01", masuk("2024", "1", "1"), `{"kabupaten":{"add":"-1","dana_perimbangan":"0"}}`, []string{"peringatan "}, ""},
		{"no swadaya", "PND-04", `{"tahun":2024,"pendapatan":[{"rekening":"4.1.3.01","anggaran":"0"}]}`, "", nil, ""},
		{"Dana Desa counts again in 2027", "PND-05", masuk("2027", "400", "100"), lalu(masuk("2026", "100", "100")), []string{"catatan /jumlah/anggaran/pendapatan"}, ""},
		{"Dana Desa does not count in 2026", "PND-05", masuk("2026", "400", "100"), lalu(masuk("2025", "100", "100")), nil, ""},
		{"twice as much", "PND-05", masuk("2024", "100", "100"), lalu(masuk("2023", "50", "50")), nil, ""},
		{"more than twice as much", "PND-05", masuk("2024", "100", "100.02"), lalu(masuk("2023", "50", "50")), []string{"catatan /jumlah/anggaran/pendapatan"}, ""},
		{"half", "PND-05", masuk("2024", "50", "50"), lalu(masuk("2023", "100", "100")), nil, ""},
		{"less than half", "PND-05", masuk("2024", "50", "50"), lalu(masuk("2023", "100", "100.02")), []string{"catatan /jumlah/anggaran/pendapatan"}, ""},
		{"nothing last year", "PND-05", masuk("2024", "50", "50"), lalu(masuk("2023", "0", "0")), nil, ""},
		{"nothing this year", "PND-05", masuk("2024", "0", "0"), lalu(masuk("2023", "50", "50")), nil, ""},
	})
}

// The fund of an income line against its account, and income that is missing or odd in its size.
func TestTepiSumberPendapatan(t *testing.T) {
	satu := func(rekening, sumber string) string {
		return `{"tahun":2024,"pendapatan":[{"rekening":"` + rekening + `","sumber_dana":"` + sumber + `","anggaran":"100"}]}`
	}
	ada := []string{"catatan /pendapatan/0"}
	penduduk := func(masuk string) string {
		return `{"tahun":2024,"pendapatan":[{"rekening":"4.2.1.01","anggaran":"` + masuk + `"}]}`
	}
	janggal := []string{"catatan /jumlah/anggaran/pendapatan"}
	periksaTepi(t, []tepi{
		{"several funds", "PND-06", satu("4.2.1.01", "DDS, ADD"), "", nil, ""},
		{"no fund", "PND-06", satu("4.2.1.01", ""), "", nil, ""},
		{"another fund", "PND-06", satu("4.2.1.01", "ADD"), "", ada, "DDS"},
		{"another fund on a jenis", "PND-06", satu("4.2.1", "ADD"), "", ada, "DDS"},
		{"a kelompok may hold several", "PND-06", satu("4.3", "PBK"), "", nil, ""},
		{"own income from Dana Desa", "PND-06", satu("4.1.1.01", "DDS"), "", ada, "PAD"},
		{"own income as swadaya", "PND-06", satu("4.1.1.01", "SWD"), "", nil, ""},
		{"swadaya as own income", "PND-06", satu("4.1.3.01", "PAD"), "", nil, ""},
		{"Dana Desa as own income", "PND-06", satu("4.2.1.01", "PAD"), "", ada, "DDS"},
		{"income down to jenis", "PND-07", satu("4.2.1", "DDS"), "", []string{"catatan /pendapatan"}, "4.2.3 (ADD)"},
		{"income down to kelompok", "PND-07", satu("4.2", "DDS"), "", nil, ""},
		{"no income", "PND-08", penduduk("0"), `{"penduduk":10}`, nil, ""},
		{"the least", "PND-08", penduduk("100000"), `{"penduduk":10}`, nil, ""},
		{"less than the least", "PND-08", penduduk("99999"), `{"penduduk":10}`, janggal, ""},
		{"the most", "PND-08", penduduk("250000000"), `{"penduduk":10}`, nil, ""},
		{"more than the most", "PND-08", penduduk("250000000.10"), `{"penduduk":10}`, janggal, ""},
	})
}
