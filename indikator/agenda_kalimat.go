package indikator

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/layanan"
)

// The sentences of a proposal. They compare and ask; they do not judge.
var (
	polaJudul = [...]Teks{
		PeriksaKode:   {"{layanan}: periksa kodenya dulu di {banyak} desa", "{layanan}: check the codes first in {banyak} {desa}"},
		KurangUang:    {"{layanan}: porsi di bawah median di {banyak} desa", "{layanan}: share below the median in {banyak} {desa}"},
		CapaianRendah: {"{layanan}: capaian di bawah acuan di {banyak} desa", "{layanan}: achievement short of its mark in {banyak} {desa}"},
	}
	polaNol    = Teks{"Rp0 untuk {layanan} di {daftar}.", "Rp0 for {layanan} in {daftar}."}
	polaKurang = Teks{
		"Porsi {layanan} dalam belanja: {daftar}; mediannya {median}.",
		"Share of {layanan} in spending: {daftar}; the median is {median}.",
	}
	polaLain = Teks{
		"Menurut nama kegiatannya, {layanan} mungkin tercatat di kode lain: {daftar}.",
		"By the names of the kegiatan, {layanan} may be recorded under other codes: {daftar}.",
	}
	polaMenuju = Teks{"Untuk mencapai median perlu {uang}.", "Reaching the median would take {uang}."}
	polaCapai  = Teks{
		"Jarak terjauh dari acuan: {indikator} di {nama}, {nilai}; acuannya {batas}.",
		"Farthest from its mark: {indikator} in {nama}, {nilai}; the mark is {batas}.",
	}
	polaOrang    = Teks{"Penduduknya {orang} jiwa.", "Residents: {orang}."}
	polaCukup    = Teks{KalimatMedian, KalimatMedianInggris}
	polaTindakan = [...]Teks{
		PeriksaKode: {
			"Periksa dulu apakah kegiatannya tercatat dengan kode lain, dibiayai pihak lain, atau memang tidak ada; sesudah itu baru bahas kebutuhannya.",
			"Check first whether the kegiatan is recorded under another code, paid for by others, or indeed absent; discuss the need after that.",
		},
		KurangUang: {
			"Bahas di musyawarah desa, dan tanyakan apakah layanan ini juga dibiayai pihak lain.",
			"Discuss it in the village meeting, and ask whether others pay for this service too.",
		},
		CapaianRendah: {
			"Bahas penyebabnya dengan penyedia layanan; menambah uang saja belum tentu menjawabnya.",
			"Discuss the causes with those who provide the service; more money alone may not be the answer.",
		},
	}
	polaBersama = Teks{
		"Bahas di musyawarah antardesa: desa-desa ini calon kerja sama antardesa.",
		"Discuss it in the meeting of villages: these villages are candidates for cooperation.",
	}
	polaProgram = Teks{
		"Cocokkan dengan program yang sudah direncanakan: {daftar}.",
		"Match it with the programmes already planned: {daftar}.",
	}
)

// kalimat writes title, reason and action of proposal number n of the agenda.
func (u *Usulan) kalimat(p *Papan, n int) {
	jalur := func(bagian ...any) string { return temuan.Penunjuk(append([]any{"agenda", "usulan", n}, bagian...)...) }
	lay := isianLayanan("layanan", u.Layanan, temuan.Penunjuk("ringkas", "layanan", int(u.Layanan-layanan.Pendidikan)))
	judul := susunKalimat("judul", polaJudul[u.Jenis], lay, isianBanyak("banyak", len(u.Desa), jalur("desa")), isianJamak(len(u.Desa)))
	alasan := u.alasan(p, lay, jalur)
	tindakan := susunKalimat("tindakan", polaTindakan[u.Jenis])
	if u.KerjaSama {
		tindakan = susunKalimat("tindakan", polaBersama)
	}
	if len(u.Program) > 0 {
		var d []isianKalimat
		for i, s := range u.Program {
			d = append(d, isianNama("", s, jalur("program", i)))
		}
		tindakan.gabung(susunKalimat("program", polaProgram, isianDaftar("daftar", d)))
	}
	u.Judul, u.Alasan, u.Tindakan = judul.Teks, alasan.Teks, tindakan.Teks
	u.Angka = slices.Concat(judul.Angka, alasan.Angka, tindakan.Angka)
}

// alasan puts the evidence into words.
func (u *Usulan) alasan(p *Papan, lay isianKalimat, jalur func(...any) string) Kalimat {
	k := Kalimat{Angka: []AngkaKalimat{}}
	var nol, kurang, lain []isianKalimat
	for _, i := range u.urutBukti() {
		b := &u.Bukti[i]
		nama := isianDesa("nama", p, b.Desa)
		if b.Jumlah.Ada && b.Jumlah.Nilai == 0 {
			nol = append(nol, nama)
		} else if u.Jenis != CapaianRendah && b.Porsi.Ada {
			kurang = append(kurang, gabungIsian("{nama} {porsi}", nama, isianPersen("porsi", b.Porsi, jalur("bukti", i, "porsi"))))
		}
		if b.JumlahLain.Ada {
			lain = append(lain, gabungIsian("{nama} {uang}", nama, isianUang(b.JumlahLain, jalur("bukti", i, "jumlah_lain"))))
		}
	}
	median := u.Bukti[0].MedianPorsi
	if len(nol) > 0 {
		k.gabung(susunKalimat("", polaNol, lay, isianDaftar("daftar", nol)))
	}
	if len(kurang) > 0 && median.Ada {
		k.gabung(susunKalimat("", polaKurang, lay, isianDaftar("daftar", kurang), isianPersen("median", median, jalur("bukti", 0, "median_porsi"))))
	}
	if len(lain) > 0 && u.Jenis == PeriksaKode {
		k.gabung(susunKalimat("", polaLain, lay, isianDaftar("daftar", lain)))
	}
	if u.MenujuMedian.Ada && u.Jenis == KurangUang {
		k.gabung(susunKalimat("", polaMenuju, isianUang(u.MenujuMedian, jalur("menuju_median"))))
	}
	k.gabung(u.terjauh(p, jalur))
	if u.Penduduk > 0 {
		k.gabung(susunKalimat("", polaOrang, isianCacah("orang", u.Penduduk, jalur("penduduk"))))
	}
	k.gabung(susunKalimat("", polaCukup))
	return k
}

// urutBukti returns the indices of the evidence, the lowest share first, missing ones last, equal ones in the order of the villages.
func (u *Usulan) urutBukti() []int {
	d := make([]int, len(u.Bukti))
	for i := range d {
		d[i] = i
	}
	slices.SortStableFunc(d, func(i, j int) int {
		a, b := u.Bukti[i].Porsi, u.Bukti[j].Porsi
		switch {
		case a.Ada && b.Ada:
			return a.Desimal.Cmp(b.Desimal)
		case a.Ada:
			return -1
		case b.Ada:
			return 1
		default:
			return 0
		}
	})
	return d
}

// terjauh names the achievement that is farthest from its mark; nothing if none falls short.
func (u *Usulan) terjauh(p *Papan, jalur func(...any) string) Kalimat {
	bi, ci, jauh := 0, 0, 0
	for i := range u.Bukti {
		for j := range u.Bukti[i].Capaian {
			if n := u.Bukti[i].Capaian[j].Jarak.Nilai; n > jauh {
				bi, ci, jauh = i, j, n
			}
		}
	}
	if jauh == 0 {
		return Kalimat{}
	}
	c := &u.Bukti[bi].Capaian[ci]
	sel := func(bagian string) string { return jalur("bukti", bi, "capaian", ci, bagian) }
	return susunKalimat("", polaCapai,
		satuIsian("indikator", c.Nama, sel("nama"), BentukDwi),
		isianDesa("nama", p, u.Bukti[bi].Desa),
		isianCapaian("nilai", c.Nilai, c.Satuan, sel("nilai"), sel("satuan")),
		isianCapaian("batas", c.Batas, c.Satuan, sel("batas"), sel("satuan")),
	)
}
