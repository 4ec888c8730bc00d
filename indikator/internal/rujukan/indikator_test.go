package rujukan

import (
	"math/big"
	"slices"
	"strconv"
	"strings"
)

// angka is one value of an indicator.
type angka struct {
	pembilang
	kode, fase, fasePenyebut, anggota string
	penyebut                          *big.Rat
	orang                             int
	hasil, batas                      *big.Rat
	desimal                           int
	sementara                         bool
	banding                           string
}

// tulis puts a value into h. Rounded once, half away from zero.
func (a *angka) tulis(h hasil) {
	h["indikator/"+a.kode+"/"+a.fase+"/"+a.anggota] = teksAngka(teks(a.nilai), teks(a.penyebut), a.fasePenyebut, a.orang, bulatkan(a.hasil, a.desimal), bulatkan(a.batas, a.desimal),
		string(a.alasan), a.berisi, a.banyak, a.baris, a.ragu, a.sementara, a.banding)
}

// teksAngka writes a value for the comparison.
func teksAngka(atas, bawah, faseBawah string, orang int, hasil, batas, alasan string, berisi, banyak int, baris, ragu []int, sementara bool, banding string) string {
	s := atas + " / " + bawah + " (" + faseBawah + ") orang " + strconv.Itoa(orang) + " = " + hasil + " ≥ " + batas + " " + alasan + " " +
		strconv.Itoa(berisi) + "/" + strconv.Itoa(banyak) + " baris " + deret(baris) + " ragu " + deret(ragu)
	if sementara {
		s += " sementara"
	}
	return s + " banding " + banding
}

// deret writes numbers as "[0 3]".
func deret(d []int) string {
	var b strings.Builder
	for _, n := range d {
		b.WriteString(" " + strconv.Itoa(n))
	}
	return "[" + strings.TrimPrefix(b.String(), " ") + "]"
}

func tanpaMinusNol(s string) string {
	if strings.Trim(s, "-0.") == "" {
		return strings.TrimPrefix(s, "-")
	}
	return s
}

// isiIndikator puts every indicator of the catalogue into h.
func (d *dok) isiIndikator(h hasil) {
	for _, f := range semuaFase {
		if !d.adaFase(f) {
			continue
		}
		d.indikatorLayanan(h, f)
		d.indikatorSasaran(h, f)
		d.indikatorRekening(h, f)
		d.indikatorSumber(h, f)
		d.silpaAwal(h, f)
		d.tumbuhSemua(h, f)
	}
	d.ringkasLayanan(h)
	d.serapSemua(h)
	d.rasioSilpa(h)
	d.rasioSiltap(h)
}

// indikatorLayanan are amount, share and amount per resident of each service and of all five.
func (d *dok) indikatorLayanan(h hasil, f string) {
	for _, l := range append([]string{""}, limaLayanan...) {
		for akhiran, inti := range map[string]bool{"": false, "_inti": true} {
			k := d.kelompokLayanan(l, inti)
			d.jumlahUang("belanja_layanan"+akhiran, l, f, &k).tulis(h)
			d.porsi("porsi_layanan"+akhiran, l, f, &k).tulis(h)
			d.perOrang("layanan"+akhiran+"_per_penduduk", l, f, &k, d.penduduk, "penduduk_tidak_diketahui").tulis(h)
		}
	}
}

// ringkasLayanan puts the services into h as one object has them: amounts by phase, undisputed amounts, and what was placed by the name
// of a local kegiatan.
func (d *dok) ringkasLayanan(h hasil) {
	for _, l := range append([]string{""}, limaLayanan...) {
		luas, inti := d.kelompokLayanan(l, false), d.kelompokLayanan(l, true)
		var s []string
		var nama []int
		menurutNama := func(_ int, b *baris) bool {
			g := golongkan(b.kegiatan, b.nama)
			return !d.lama && g.menurutNama && g.layanan != "bukan" && (l == "" || g.layanan == l)
		}
		for i := range d.bagian[belanja] {
			if menurutNama(i, &d.bagian[belanja][i]) {
				nama = append(nama, i)
			}
		}
		for _, f := range semuaFase {
			var bernama *big.Rat
			if !d.terpotong[belanja] {
				bernama = jumlahkan(d.bagian[belanja], menurutNama, f)
			}
			s = append(s, teks(d.hitung(&luas, f).nilai), teks(d.hitung(&inti, f).nilai), teks(bernama))
		}
		h["ringkas/"+l] = strings.Join(s, " ") + " " + deret(nama)
	}
}

// indikatorSasaran are the amounts of a service per person or household it is for.
func (d *dok) indikatorSasaran(h hasil, f string) {
	for _, t := range []struct {
		kode, layanan string
		orang         int
		tanpa         string
	}{
		{"kesehatan_per_balita", "kesehatan", d.balita, "sasaran_tidak_diketahui"},
		{"pendidikan_per_usia_sekolah", "pendidikan", d.usiaSekolah, "sasaran_tidak_diketahui"},
		{"sanitasi_per_kk", "sanitasi_air_bersih", d.kk, "sasaran_tidak_diketahui"},
		{"jaminan_sosial_per_kk", "jaminan_sosial", d.kk, "sasaran_tidak_diketahui"},
		{"administrasi_per_penduduk", "administrasi_kependudukan", d.penduduk, "penduduk_tidak_diketahui"},
	} {
		k := d.kelompokLayanan(t.layanan, false)
		d.perOrang(t.kode, "", f, &k, t.orang, t.tanpa).tulis(h)
	}
}

// kode111 picks the code of the chart of the document.
func (d *dok) kodeBagan(baru, lama string) string {
	if d.lama {
		return lama
	}
	return baru
}

// indikatorRekening are the shares of accounts: own income, officials, capital, Dana Desa.
func (d *dok) indikatorRekening(h hasil, f string) {
	pades := d.kelompokPADes()
	d.porsi("rasio_pades", "", f, &pades).tulis(h)
	for kode, rekening := range map[string]string{"rasio_pegawai": "5.1", "rasio_modal": "5.3"} {
		k := d.kelompokJenis(rekening)
		d.porsi(kode, "", f, &k).tulis(h)
	}
	dd := d.kelompokRekening(pendapatan, d.kodeBagan("4.2.1", "1.2.1"), "rekening_ringkas")
	d.porsi("porsi_dana_desa", "", f, &dd).tulis(h)
}

// kelompokPADes are the lines of own income.
func (d *dok) kelompokPADes() kelompok {
	k := d.kelompokRekening(pendapatan, d.kodeBagan("4.1", "1.1"), "tanpa_rekening")
	d.raguAtasKelompok(&k)
	return k
}

// kelompokJenis are the spending lines of a kind, which the old chart does not tell.
func (d *dok) kelompokJenis(rekening string) kelompok {
	if d.lama {
		return kelompok{halang: "generasi_lama", section: belanja}
	}
	k := d.kelompokRekening(belanja, rekening, "tanpa_rekening")
	d.raguAtasKelompok(&k)
	return k
}

// raguAtasKelompok: any account above its kelompok leaves the kelompok open, also one of a foreign section.
func (d *dok) raguAtasKelompok(k *kelompok) {
	for i, b := range d.bagian[k.section] {
		if tingkat(b.rekening) < 2 {
			k.ragu[i] = "tanpa_rekening"
		}
	}
}

// indikatorSumber are the shares of the funds as the lines name them; lines without a fund are a member of their own.
func (d *dok) indikatorSumber(h hasil, f string) {
	anggota := map[string]kelompok{}
	bernama := false
	for i, b := range d.bagian[belanja] {
		nama := b.sumber
		if nama == "" {
			nama = "tanpa_sumber"
		}
		bernama = bernama || b.sumber != ""
		if anggota[nama].milik == nil {
			anggota[nama] = kelompok{milik: map[int]bool{}, section: belanja}
		}
		anggota[nama].milik[i] = true
	}
	if !bernama {
		anggota = map[string]kelompok{"": {halang: "tanpa_sumber_dana", section: belanja}}
	}
	for nama, k := range anggota {
		d.porsi("porsi_sumber", nama, f, &k).tulis(h)
	}
}

// jumlahUang is an amount: Σ lines of the group.
func (d *dok) jumlahUang(kode, anggota, f string, k *kelompok) *angka {
	a := &angka{kode: kode, anggota: anggota, fase: f, desimal: 2, pembilang: d.hitung(k, f)}
	if a.alasan == "" {
		a.hasil = bagi(a.nilai, sen(100))
	} else if a.bawah != nil {
		a.batas = bagi(a.bawah, sen(100))
	}
	return a
}

// porsi is a share: Σ lines of the group / Σ lines of the section.
func (d *dok) porsi(kode, anggota, f string, k *kelompok) *angka {
	a := &angka{kode: kode, anggota: anggota, fase: f, desimal: 4, pembilang: d.hitung(k, f)}
	if d.keadaan(k.section, f) != "" {
		return a
	}
	seluruh := d.seluruhnya(k.section)
	s := d.hitung(&seluruh, f)
	a.penyebut, a.berisi, a.banyak = s.nilai, s.berisi, s.banyak
	a.bagi(s.alasan == "fase_sebagian")
	return a
}

// bagi divides. A denominator that lacks open lines bounds nothing, one of Rp0 or less divides nothing.
func (a *angka) bagi(sebagian bool) {
	a.alasan.beri("fase_sebagian", sebagian)
	if sebagian || a.penyebut == nil {
		return
	}
	a.alasan.beri("penyebut_nol", a.penyebut.Sign() == 0)
	a.alasan.beri("penyebut_negatif", a.penyebut.Sign() < 0)
	switch {
	case a.penyebut.Sign() <= 0:
	case a.alasan == "":
		a.hasil = bagi(a.nilai, a.penyebut)
	case a.bawah != nil:
		a.batas = bagi(a.bawah, a.penyebut)
	}
}

// perOrang is an amount per head in rupiah.
func (d *dok) perOrang(kode, anggota, f string, k *kelompok, orang int, tanpa string) *angka {
	a := &angka{kode: kode, anggota: anggota, fase: f, desimal: 2, orang: orang, pembilang: d.hitung(k, f)}
	a.alasan.beri(tanpa, orang == 0)
	switch {
	case orang == 0:
	case a.alasan == "":
		a.hasil = bagi(a.nilai, sen(int64(100*orang)))
	case a.bawah != nil:
		a.batas = bagi(a.bawah, sen(int64(100*orang)))
	}
	return a
}

// serapSemua are the absorptions: of spending, of each bidang, of each service, of income.
func (d *dok) serapSemua(h hasil) {
	k := d.seluruhnya(belanja)
	d.serap("serapan_belanja", "", &k).tulis(h)
	for _, n := range d.daftarBidang() {
		k := d.kelompokBidang(n)
		d.serap("serapan_bidang", n, &k).tulis(h)
	}
	for _, l := range append([]string{""}, limaLayanan...) {
		k := d.kelompokLayanan(l, false)
		d.serap("serapan_layanan", l, &k).tulis(h)
	}
	k = d.seluruhnya(pendapatan)
	d.serap("serapan_pendapatan", "", &k).tulis(h)
}

// serap is Σ realisasi / Σ plan in force (perubahan if present, otherwise anggaran; a draft is not in force).
func (d *dok) serap(kode, anggota string, k *kelompok) *angka {
	a := &angka{kode: kode, anggota: anggota, fase: realisasi, desimal: 4, pembilang: d.hitung(k, realisasi)}
	f := d.berlaku(k.section)
	if f != anggaran && f != perubahan { // there is nothing to set the realisation against
		a.pembilang = pembilang{alasan: "fase_tidak_ada"}
		return a
	}
	a.fasePenyebut = f
	if k.halang != "" {
		return a
	}
	if alasan := d.keadaan(k.section, f); alasan != "" {
		a.alasan.beri(alasan, true)
		if len(a.ragu) > 0 {
			a.nilai, a.bawah = nil, nil
		}
		return a
	}
	rencana := d.hitung(k, f)
	a.penyebut = rencana.bawah
	if len(rencana.ragu) > 0 { // the sum of the certain lines is shown only where no line is in doubt
		a.penyebut = nil
	}
	a.alasan.beri("tanpa_nilai", len(k.milik) > 0 && jumlahkan(d.bagian[k.section], func(i int, _ *baris) bool { return k.milik[i] }, f) == nil)
	for _, i := range rencana.ragu {
		a.alasan.beri(k.ragu[i], true)
	}
	a.ragu = satukan(a.ragu, rencana.ragu)
	if len(a.ragu) > 0 { // neither side is known, so what is known bounds nothing
		a.nilai, a.penyebut, a.bawah = nil, nil, nil
	}
	a.bagi(d.adaTerbuka(k.section, k.milik, f))
	return a
}

func satukan(a, b []int) []int {
	c := slices.Concat(a, b)
	slices.Sort(c)
	return slices.Compact(c)
}

// rasioSilpa is realisasi of (income - spending + financing received - financing paid) / realisasi of income, for a closed year.
func (d *dok) rasioSilpa(h hasil) {
	a := &angka{kode: "rasio_silpa", fase: realisasi, desimal: 4}
	sebagian := false
	for _, b := range semuaBagian {
		k := d.seluruhnya(b)
		if b != pembiayaan || d.terpotong[b] { // a village may have no financing at all
			a.alasan.beri(d.keadaan(b, realisasi), true)
		}
		for i := range d.bagian[b] {
			if d.bagian[b][i].nilai[realisasi] != nil {
				a.berisi++
			}
		}
		a.banyak += len(k.milik)
		sebagian = sebagian || d.adaTerbuka(b, k.milik, realisasi)
	}
	if a.alasan == "" {
		a.nilai = d.jumlah(realisasi)["silpa"]
		a.penyebut = d.jumlah(realisasi)[pendapatan]
		a.alasan.beri("tanpa_nilai", a.nilai == nil)
		a.alasan.beri("tahun_belum_tutup", d.hariAkhir() != "12-31")
		a.bagi(sebagian)
		a.batas = nil
	}
	a.tulis(h)
}

// hariAkhir is month and day at which the realisation stops; the end of the year without a date, the text itself where it is no date.
func (d *dok) hariAkhir() string {
	if d.sampai == "" {
		return "12-31"
	}
	if _, sah := hari(d.sampai); !sah {
		return d.sampai
	}
	return d.sampai[5:]
}

// silpaAwal is financing 6.1.1 / income.
func (d *dok) silpaAwal(h hasil, f string) {
	k := d.kelompokRekening(pembiayaan, d.kodeBagan("6.1.1", "3.1.1"), "rekening_ringkas")
	a := &angka{kode: "rasio_silpa_awal", fase: f, desimal: 4, pembilang: d.hitung(&k, f)}
	if alasan := d.keadaan(pendapatan, f); alasan != "" {
		a.alasan.beri(alasan, true)
	} else {
		s := d.seluruhnya(pendapatan)
		a.penyebut = jumlahkan(d.bagian[pendapatan], semua, f)
		a.bagi(d.adaTerbuka(pendapatan, s.milik, f))
	}
	a.tulis(h)
}
