package rujukan

import (
	"encoding/csv"
	"math"
	"math/big"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// batas is a row of apbdes/aturan/data/batas.csv that is evaluated.
type batas struct {
	nama, kode, arah string
	mulai, akhir     int
	nilai            *big.Rat // percent or rupiah
}

var semuaBatas = sync.OnceValue(func() []batas {
	isi, err := os.ReadFile("../../../apbdes/aturan/data/batas.csv")
	if err != nil {
		panic(err)
	}
	tabel, err := csv.NewReader(strings.NewReader(string(isi))).ReadAll()
	if err != nil {
		panic(err)
	}
	var h []batas
	for _, b := range tabel[1:] {
		mulai, _ := strconv.Atoi(b[2])
		akhir, _ := strconv.Atoi(b[3])
		nilai, _ := new(big.Rat).SetString(b[5])
		if b[11] == "ya" {
			h = append(h, batas{b[0], b[1], b[4], mulai, akhir, nilai})
		} else { // named, so that the year counts as known
			h = append(h, batas{"-", b[1], "", mulai, akhir, nil})
		}
	}
	return h
})

// berlaku: the row covers that year.
func (b *batas) berlaku(tahun int) bool {
	return tahun >= b.mulai && (b.akhir == 0 || tahun <= b.akhir)
}

// batasTahun are the limits of a name in a year.
func batasTahun(nama string, tahun int) []batas {
	var h []batas
	for _, b := range semuaBatas() {
		if b.nama == nama && tahun != 0 && b.berlaku(tahun) {
			h = append(h, b)
		}
	}
	return h
}

// adaBatasDD: the table says something about Dana Desa in that year.
func adaBatasDD(tahun int) bool {
	return slices.ContainsFunc(semuaBatas(), func(b batas) bool {
		return strings.HasPrefix(b.kode, "APBDES-DD") && b.berlaku(tahun)
	})
}

// kolomSelisih tells whether the column of the change holds differences (KSB-10): a printed total is budget plus column, or there are
// negative amounts in spending and each of them can be taken off its budget. It returns the path of the proof.
func (d *dok) kolomSelisih() string { return ingat(d.ingatan, "selisih", d.cariKolomSelisih) }

func (d *dok) cariKolomSelisih() string {
	for i, c := range d.cetak {
		awal, ubah := d.jumlah(anggaran)[c.sasaran], d.jumlah(perubahan)[c.sasaran]
		dicetak := c.nilai[perubahan]
		if dicetak == nil || awal == nil || ubah == nil || ubah.Sign() == 0 || dicetak.Cmp(ubah) == 0 {
			continue
		}
		if tambah(awal, ubah).Cmp(dicetak) == 0 {
			return "/tercetak/" + strconv.Itoa(i)
		}
	}
	pertama := ""
	for i, b := range d.bagian[belanja] {
		r := b.nilai[perubahan]
		if b.sisa || r == nil || r.Sign() >= 0 {
			continue
		}
		if awal := b.nilai[anggaran]; awal == nil || tambah(awal, r).Sign() < 0 {
			return ""
		}
		if pertama == "" {
			pertama = "/belanja/" + strconv.Itoa(i)
		}
	}
	return pertama
}

// rencana is the plan in force as the rules see it: the plan phase that fills most spending lines, the latest among equals. A change
// that is all zeros beside a plan that is not, and a column of differences, are no plan. Without spending it is the latest plan phase of
// the document.
func (d *dok) rencana() string { return ingat(d.ingatan, "rencana", d.cariRencana) }

func (d *dok) cariRencana() string {
	pilih, terbanyak := "", 0
	for _, f := range []string{perubahan, anggaran, rancangan} {
		n, nol := d.terisi(f)
		if f == perubahan && d.kolomSelisih() != "" || nol && d.adaRencanaBernilai(f) {
			continue
		}
		if n > terbanyak {
			pilih, terbanyak = f, n
		}
	}
	if pilih != "" {
		return pilih
	}
	for _, f := range []string{perubahan, anggaran, rancangan} {
		if d.adaFase(f) {
			return f
		}
	}
	return ""
}

// terisi counts the spending lines with an amount, and tells whether all of them are Rp0.
func (d *dok) terisi(f string) (n int, nol bool) {
	nol = true
	for _, b := range d.bagian[belanja] {
		if r := b.nilai[f]; r != nil {
			n++
			nol = nol && r.Sign() == 0
		}
	}
	return n, nol
}

// adaRencanaBernilai: another plan phase has spending other than Rp0.
func (d *dok) adaRencanaBernilai(kecuali string) bool {
	for _, f := range faseRencana {
		if n, nol := d.terisi(f); f != kecuali && n > 0 && !nol && (f != perubahan || d.kolomSelisih() == "") {
			return true
		}
	}
	return false
}

// rasio is a measured ratio rule.
type rasio struct {
	fase                string
	pembilang, penyebut *big.Rat
	belanja, pembiayaan []int
	sementara           bool
}

func bernama(b *baris, kata ...string) bool {
	for _, w := range kata {
		if strings.Contains(strings.ToLower(b.nama+"\n"+b.uraian), w) {
			return true
		}
	}
	return false
}

// jumlahBaris adds lines by index.
func (d *dok) jumlahBaris(bagian string, indeks []int, f string) *big.Rat {
	j := sen(0)
	for _, i := range indeks {
		if r := d.bagian[bagian][i].nilai[f]; r != nil {
			j = tambah(j, r)
		}
	}
	return j
}

// sebabSiltap is why BLJ-01 cannot be measured (BLJ-06).
func (d *dok) sebabSiltap() bool {
	f := d.rencana()
	if d.terpotong[belanja] || len(d.bagian[belanja]) == 0 || f == "" {
		return true
	}
	for _, b := range d.bagian[belanja] {
		if r := b.nilai[f]; r != nil && r.Sign() != 0 && (b.kegiatan == "" || b.kegiatan == "1" || b.kegiatan == "1.1") {
			return true
		}
	}
	return false
}

func siltapLokal(b *baris) bool {
	return lokal(b.kegiatan) && di(b.kegiatan, "1.1") && b.kegiatan <= "1.1.97" && bernama(b, "siltap", "penghasilan tetap", "tunjangan")
}

// siltap is (1.1.01 + 1.1.02 + 1.1.05 + 1.1.06 + local codes 1.1.90-97 called siltap/tunjangan) / total spending, without bengkok; the
// strict count with 1.1.03 and 1.1.09. nil where it cannot be measured or does not fit.
func (d *dok) siltap(ketat bool) *rasio {
	if d.sebabSiltap() {
		return nil
	}
	r := &rasio{fase: d.rencana()}
	bengkok := false
	ada := false
	for i, b := range d.bagian[belanja] {
		if bernama(&b, "bengkok") || strings.Contains(strings.ToLower(b.sumber), "bengkok") {
			bengkok = true
			continue
		}
		uang := b.nilai[r.fase]
		if uang == nil {
			continue
		}
		if !ada {
			ada, r.penyebut = true, sen(0)
		}
		r.penyebut = tambah(r.penyebut, uang)
		tetap := slices.Contains([]string{"1.1.01", "1.1.02", "1.1.05", "1.1.06"}, b.kegiatan)
		jaminan := ketat && slices.Contains([]string{"1.1.03", "1.1.09"}, b.kegiatan)
		if tetap || jaminan || siltapLokal(&b) {
			r.belanja = append(r.belanja, i)
			r.sementara = r.sementara || lokal(b.kegiatan)
		}
	}
	if !ada {
		return nil
	}
	for _, p := range d.bagian[pendapatan] {
		if uang := p.nilai[r.fase]; !bengkok && di(p.rekening, "4.1.2.01") && uang != nil && uang.Sign() > 0 {
			r.sementara = true
		}
	}
	r.pembilang = d.jumlahBaris(belanja, r.belanja, r.fase)
	if !termuat(r.pembilang) || !termuat(r.penyebut) {
		return nil
	}
	return r
}

// termuat reports whether an amount fits into 64 bits of sen. One that does not is no figure.
func termuat(r *big.Rat) bool {
	return r == nil || r.Cmp(terbesar) <= 0 && r.Cmp(sen(math.MinInt64)) >= 0
}

// dariDD says whether a line is paid from Dana Desa: certainly, or perhaps (several funds, an unknown one, none).
func dariDD(sumber string) (pasti, mungkin bool) {
	if sumber == "DDS" {
		return true, true
	}
	return false, strings.Contains(sumber, "DDS") || sumberTerbuka(sumber)
}

var delapanSumber = []string{"PAD", "DDS", "PBH", "ADD", "PBP", "PBK", "SWD", "DLL"}

// sumberTerbuka: the line names no fund, or one that nobody knows.
func sumberTerbuka(sumber string) bool {
	for s := range strings.SplitSeq(sumber, ", ") {
		if !slices.Contains(delapanSumber, s) {
			return true
		}
	}
	return false
}

// danaDesa is the income 4.2.1.
func (d *dok) danaDesa(f string) *big.Rat {
	return jumlahkan(d.bagian[pendapatan], func(_ int, b *baris) bool { return di(b.rekening, "4.2.1") }, f)
}

// paguDD is the base of the limits: the pagu (2026: the regular one), or the income 4.2.1 in its place.
func (d *dok) paguDD() (pagu *big.Rat, sementara bool) {
	pagu = d.pagu
	if d.tahun >= 2026 {
		pagu = d.paguReguler
	}
	if pagu == nil {
		return d.danaDesa(d.rencana()), true
	}
	return pagu, false
}

// kasar: some spending line of the file is not given by kegiatan (bidang 5: by sub-bidang); "" for none, else the coarsest level.
func (d *dok) kasar() string {
	terkasar := 9
	for _, b := range d.bagian[belanja] {
		n := tingkat(b.kegiatan)
		if d.lama {
			n = min(n, 3)
		}
		if strings.HasPrefix(b.kegiatan, "5.") && !d.lama {
			n = 3
		}
		if !b.sisa {
			terkasar = min(terkasar, n)
		}
	}
	nama := []string{"tanpa_kegiatan", "bidang", "sub_bidang"}
	if d.lama {
		nama = []string{"tanpa_kegiatan", "", "bidang"}
	}
	if terkasar > 2 {
		return ""
	}
	return nama[terkasar]
}

// sebabDD is whether the limits on Dana Desa cannot be measured (DD-11).
func (d *dok) sebabDD() bool {
	f := d.rencana()
	menyebut := false
	for _, b := range d.bagian[belanja] {
		menyebut = menyebut || b.nilai[f] != nil && strings.Contains(b.sumber, "DDS")
	}
	pagu, _ := d.paguDD()
	return d.terpotong[belanja] || len(d.bagian[belanja]) == 0 || f == "" || d.kasar() != "" || !menyebut || pagu == nil || pagu.Sign() <= 0
}

// ukurDD measures spending from Dana Desa / pagu. Against a least, what may be paid from Dana Desa counts as well.
func (d *dok) ukurDD(minimum bool, milik func(*baris) (pasti, mungkin bool)) *rasio {
	if d.sebabDD() {
		return nil
	}
	r := &rasio{fase: d.rencana()}
	r.penyebut, r.sementara = d.paguDD()
	for i, b := range d.bagian[belanja] {
		pasti, mungkin := milik(&b)
		dd, mungkinDD := dariDD(b.sumber)
		switch {
		case b.nilai[r.fase] == nil:
		case pasti && dd:
			r.belanja = append(r.belanja, i)
		case mungkin && dd, minimum && mungkin && mungkinDD:
			r.belanja = append(r.belanja, i)
			r.sementara = true
		}
	}
	return r
}

// ukurPKTD is Σ 5.3.x.02 (x = 4 to 8) / whole cost of the kegiatan marked as PKTD. Above objek the wages are hidden in the amount.
func (d *dok) ukurPKTD() *rasio {
	r := &rasio{fase: d.rencana()}
	for i, b := range d.bagian[belanja] {
		uang := b.nilai[r.fase]
		if uang == nil || !slices.ContainsFunc(d.pktd, func(k string) bool { return di(b.kegiatan, k) }) {
			continue
		}
		if r.penyebut == nil {
			r.penyebut = sen(0)
		}
		r.penyebut = tambah(r.penyebut, uang)
		if slices.Contains([]string{"5.3.4.02", "5.3.5.02", "5.3.6.02", "5.3.7.02", "5.3.8.02"}, pangkas(b.rekening, 4)) {
			r.belanja = append(r.belanja, i)
		} else if tingkat(b.rekening) < 4 {
			return nil
		}
	}
	if r.penyebut == nil {
		return nil
	}
	return r
}
