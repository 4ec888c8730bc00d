package aturan_test

import "testing"

const (
	pagu100   = `{"pagu_dana_desa":"100"}`
	posyandu  = `{"kegiatan":"2.2.02","rekening":"5.2.1.06","uraian":"Makanan tambahan","sumber_dana":"DDS","anggaran":"60"}`
	berpagu25 = `{"tahun":2025,"belanja":[` + posyandu + `],"pembiayaan":[`
)

func TestTepiDanaDesa(t *testing.T) {
	bel := func(tahun, baris string) string { return `{"tahun":` + tahun + `,"belanja":[` + baris + `]}` }
	periksaTepi(t, []tepi{
		{"what several funds pay together may be from Dana Desa", "DD-02",
			bel("2024", posyandu+`,{"kegiatan":"4.2.01","rekening":"5.2.1.12","uraian":"Pupuk","sumber_dana":"DDS, ADD","anggaran":"30"}`), pagu100, nil, ""},
		{"what names no fund may be from Dana Desa", "DD-02",
			bel("2024", posyandu+`,{"kegiatan":"4.2.01","rekening":"5.2.1.12","uraian":"Pupuk","anggaran":"30"}`), pagu100, nil, ""},
		{"capital participation counts in 2025 only", "DD-02", `{"tahun":2024,"belanja":[` + posyandu + `],
"pembiayaan":[{"rekening":"6.2.2.01","sumber_dana":"DDS","anggaran":"30"}]}`, pagu100, []string{"peringatan /jumlah/anggaran/belanja"}, "Rp0 = 0%"},
		{"capital participation of 2025", "DD-02", berpagu25 + `{"rekening":"6.2.2.01","sumber_dana":"DDS","anggaran":"30"}]}`, pagu100, nil, ""},
		{"the balance of last year is no participation", "DD-02", berpagu25 + `{"rekening":"6.1.1.01","sumber_dana":"DDS","anggaran":"30"}]}`, pagu100,
			[]string{"peringatan /jumlah/anggaran/belanja"}, "Rp0 = 0%"},
		{"participation from another fund", "DD-02", berpagu25 + `{"rekening":"6.2.2.01","sumber_dana":"ADD","anggaran":"30"}]}`, pagu100,
			[]string{"peringatan /jumlah/anggaran/belanja"}, "Rp0 = 0%"},

		{"an emergency without a name may be BLT", "DD-01", bel("2022", posyandu+`,{"kegiatan":"5.3.00","rekening":"5.4.1.01","sumber_dana":"DDS","anggaran":"40"}`),
			pagu100, nil, ""},
		{"an emergency by its name may be BLT", "DD-01",
			bel("2022", posyandu+`,{"kegiatan":"5.3.00","nama_kegiatan":"Keadaan Mendesak","rekening":"5.4.1.01","uraian":"Belanja","sumber_dana":"DDS","anggaran":"40"}`),
			pagu100, nil, ""},
		{"an emergency of another name is none", "DD-01",
			bel("2022", posyandu+`,{"kegiatan":"5.3.00","nama_kegiatan":"Rumah roboh","rekening":"5.4.1.01","sumber_dana":"DDS","anggaran":"40"}`),
			pagu100, []string{"peringatan /jumlah/anggaran/belanja"}, "Rp0 = 0%"},
		{"an emergency of another description is none", "DD-01",
			bel("2022", posyandu+`,{"kegiatan":"5.3.00","rekening":"5.4.1.01","uraian":"Rumah roboh","sumber_dana":"DDS","anggaran":"40"}`),
			pagu100, []string{"peringatan /jumlah/anggaran/belanja"}, "Rp0 = 0%"},

		{"the loan of the cooperative", "DD-14", berpagu25 + `{"rekening":"6.2.9.01","uraian":"Angsuran pinjaman KDMP","sumber_dana":"DDS","anggaran":"40"}]}`,
			pagu100, []string{"peringatan /pembiayaan/0"}, "Rp40 = 40%"},
		{"the loan from another fund", "DD-14", berpagu25 + `{"rekening":"6.2.9.01","uraian":"Angsuran pinjaman KDMP","sumber_dana":"ADD","anggaran":"40"}]}`,
			pagu100, nil, ""},
		{"a receipt", "DD-14", berpagu25 + `{"rekening":"6.1.1.01","uraian":"Pengembalian pinjaman KDMP","sumber_dana":"DDS","anggaran":"40"}]}`,
			pagu100, nil, ""},
		{"another loan", "DD-14", berpagu25 + `{"rekening":"6.2.9.01","uraian":"Angsuran pinjaman bank","sumber_dana":"DDS","anggaran":"40"}]}`, pagu100, nil, ""},
		{"the cooperative without a loan", "DD-14", berpagu25 + `{"rekening":"6.2.2.01","uraian":"Modal KDMP","sumber_dana":"DDS","anggaran":"40"}]}`,
			pagu100, nil, ""},

		{"a pagu of Rp0 is none", "DD-11", bel("2024", posyandu), `{"pagu_dana_desa":"0"}`, []string{"catatan /belanja"}, "pagu tidak diberikan"},
		{"2019 has no limit on Dana Desa", "DD-11", bel("2019", `{"kegiatan":"2.2.02","rekening":"5.2.1.06","anggaran":"60"}`), "", nil, ""},
		{"the first year", "DD-16", bel("2015", posyandu), "", []string{"catatan /tahun"}, ""},
		{"the last year", "DD-16", bel("2100", posyandu), "", []string{"catatan /tahun"}, ""},
		{"a document without lines", "DD-16", bel("2019", ""), "", nil, ""},
	})
}

func TestTepiDanaDesa2026(t *testing.T) {
	masuk := func(nilai, sisanya string) string {
		return `{"tahun":2026,"pendapatan":[{"rekening":"4.2.1.01","sumber_dana":"DDS","anggaran":"` + nilai + `"}],"belanja":[{"kegiatan":"2.2.02",
"rekening":"5.2.1.06","sumber_dana":"DDS","anggaran":"50"}]` + sisanya + `}`
	}
	lalu := func(nilai string) string {
		return `{"tahun_lalu":{"tahun":2025,"pendapatan":[{"rekening":"4.2.1.01","anggaran":"` + nilai + `"}]}}`
	}
	silpa := `,"pembiayaan":[{"rekening":"6.1.1.01","sumber_dana":"DDS","anggaran":"5"},{"rekening":"6.1.1.01","sumber_dana":"DDS","anggaran":"6"}]`
	periksaTepi(t, []tepi{
		{"no pagu, no income", "DD-05", masuk("10", ""), `{"pagu_dana_desa":"0"}`, []string{"catatan /pendapatan/0"}, "perkiraan"},
		{"less than the regular pagu", "DD-12", masuk("60", ""), `{"pagu_dana_desa_reguler":"100"}`, []string{"peringatan /pendapatan/0"}, ""},
		{"the regular pagu", "DD-12", masuk("100", ""), `{"pagu_dana_desa_reguler":"100"}`, nil, ""},
		{"more than the regular pagu is another rule", "DD-12", masuk("101", ""), `{"pagu_dana_desa_reguler":"100"}`, nil, ""},
		{"a balance that nothing uses", "DD-06", masuk("100", silpa), "", []string{"peringatan /pembiayaan/0"}, "Rp11"},
		{"a balance in a document cut off in its spending", "DD-06", masuk("100", silpa+`,"tidak_lengkap":{"belanja":true}`), "", nil, ""},
		{"a balance in a document cut off in its financing", "DD-06", masuk("100", silpa+`,"tidak_lengkap":{"pembiayaan":true}`), "", nil, ""},
		{"a balance of Rp0", "DD-06", masuk("100", `,"pembiayaan":[{"rekening":"6.1.1.01","sumber_dana":"DDS","anggaran":"0"}]`), "", nil, ""},
		{"nothing for what is forbidden", "DD-10", `{"tahun":2026,"belanja":[{"kegiatan":"1.2.01","rekening":"5.2.1.01","sumber_dana":"DDS","anggaran":"0"}]}`,
			"", nil, ""},
		{"a fall to 60 percent", "DD-15", masuk("60", ""), lalu("100"), nil, ""},
		{"a fall below 60 percent", "DD-15", masuk("59.99", ""), lalu("100"), []string{"catatan /pendapatan/0"}, ""},
		{"no Dana Desa this year", "DD-15", `{"tahun":2026,"belanja":[{"kegiatan":"2.2.02","rekening":"5.2.1.06","anggaran":"50"}]}`, lalu("100"), nil, ""},
		{"no Dana Desa last year", "DD-15", masuk("-1", ""), lalu("0"), nil, ""},
		{"the first of two lines of BLT", "DD-17", `{"tahun":2026,"belanja":[
{"kegiatan":"5.3.00","rekening":"5.4.1.01","uraian":"BLT","anggaran":"3600000"},{"kegiatan":"5.3.00","rekening":"5.4.1.01","uraian":"BLT","anggaran":"1"}]}`,
			`{"jumlah_kpm":1}`, []string{"peringatan /belanja/0"}, ""},
	})
}
