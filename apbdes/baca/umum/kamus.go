package umum

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/resep"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
)

// batasNama is how many different names of one file are looked up in the chart; one look-up takes some 40 µs.
const batasNama = 20_000

// kamus looks names up in the chart and remembers them.
type kamus struct {
	g        bagan.Generasi
	simpan   map[kunciNama]hasilNama
	tempat   []resep.Tempat
	sudah    map[string]string // name → its place
	ganda    map[string]bool   // names with more than one place
	terlalu  bool              // more names than batasNama
	rekSimpn map[kunciRekening]hasilRekening
}

type kunciNama struct {
	nama  string
	dalam bagan.KodeKegiatan
	jenis byte
}

type hasilNama struct {
	kode  bagan.KodeKegiatan
	pasti bool
}

type kunciRekening struct {
	nama string
	g    bagian
}

type hasilRekening struct {
	kode  bagan.KodeRekening
	pasti bool
}

// penuh reports whether no more names may be looked up.
func (k *kamus) penuh() bool {
	if len(k.simpan)+len(k.rekSimpn) < batasNama {
		return false
	}
	k.terlalu = true
	return true
}

// ingat keeps a place that a name decided, for the recipe. A name with several places, in several bidang, decides nothing by itself.
func (k *kamus) ingat(nama string, t resep.Tempat) {
	kunci, tempat := resep.Rapikan(nama), t.Kegiatan+" "+t.Rekening
	lama, ada := k.sudah[kunci]
	switch {
	case ada && lama != tempat:
		k.ganda[kunci] = true
	case !ada && len(k.tempat) < resep.BatasTempat:
		k.sudah[kunci] = tempat
		k.tempat = append(k.tempat, t)
	}
}

func (k *kamus) cari(nama string, dalam bagan.KodeKegiatan, jenis byte, f func() (bagan.ButirKegiatan, bool)) (bagan.KodeKegiatan, bool) {
	kunci := kunciNama{resep.Rapikan(nama), dalam, jenis}
	h, ada := k.simpan[kunci]
	if !ada && !k.penuh() {
		b, pasti := f()
		h = hasilNama{b.Kode, pasti}
		k.simpan[kunci] = h
	}
	return h.kode, h.pasti
}

// bidang finds a bidang. Where the row is known to be one, its number or its telling word is enough: the five bidang are fixed by law
// and share none of them.
func (k *kamus) bidang(nama string, tahu bool) (bagan.KodeKegiatan, bool) {
	kode, ok := k.cari(nama, bagan.KodeKegiatan{}, 'b', func() (bagan.ButirKegiatan, bool) { return bagan.Pasti(bagan.CariNamaBidang(nama, k.g)) })
	if ok || !tahu {
		return kode, ok
	}
	n := nomorBidang(nama)
	if n == 0 {
		n = kataBidang(nama)
	}
	if n == 0 {
		return bagan.KodeKegiatan{}, false
	}
	s := string(rune('0' + n))
	if k.g == bagan.Permendagri113 {
		s = "2." + s
	}
	kode, err := bagan.UraiKegiatan(s, k.g)
	return kode, err == nil
}

// adaBidang reports whether a name says that it is a bidang.
func (k *kamus) adaBidang(nama string) bool {
	kata := kataPolos(nama)
	return strings.HasPrefix(kata, "bidang ") || strings.HasPrefix(kata, "bid ")
}

// nomorBidang reads "Bidang 3", "BIDANG III" or a lone "3".
func nomorBidang(s string) int {
	kata := strings.Split(kataPolos(s), " ")
	if kata[0] == "bidang" || kata[0] == "bid" {
		kata = kata[1:]
	}
	if len(kata) == 0 {
		return 0
	}
	for i, n := range [...][2]string{{"1", "i"}, {"2", "ii"}, {"3", "iii"}, {"4", "iv"}, {"5", "v"}} {
		if kata[0] == n[0] || kata[0] == n[1] {
			return i + 1
		}
	}
	return 0
}

// kataBidang recognises a bidang by the one word the others do not have (UU 6/2014 names the four, Permendagri 20/2018 the fifth).
func kataBidang(s string) int {
	s = strings.ToLower(s)
	ketemu := 0
	for i, kata := range [...][]string{{"pemerintah"}, {"pembangunan"}, {"pembinaan", "kemasyarakatan"}, {"pemberdayaan"},
		{"bencana", "darurat", "mendesak", "tak terduga", "tidak terduga"}} {
		for _, k := range kata {
			if strings.Contains(s, k) {
				if ketemu != 0 && ketemu != i+1 {
					return 0
				}
				ketemu = i + 1
			}
		}
	}
	return ketemu
}

// hanyaKataBidang reports whether a name has no other words than the names of bidang have: "pembangunan" is one, "pembangunan jembatan" is
// not.
func hanyaKataBidang(s string) bool {
	const kosakata = " bidang bid belanja penyelenggaraan pemerintah pemerintahan desa pelaksanaan pembangunan pembinaan kemasyarakatan masyarakat " +
		"pemberdayaan penanggulangan bencana keadaan darurat dan mendesak tak tidak terduga "
	for kata := range strings.FieldsSeq(kataPolos(s)) {
		if !strings.Contains(kosakata, " "+kata+" ") {
			return false
		}
	}
	return true
}

// subBidang and kegiatan find a code inside the one around it. The old chart has no names below its bidang.
func (k *kamus) subBidang(nama string, dalam bagan.KodeKegiatan) (bagan.KodeKegiatan, bool) {
	if k.g == bagan.Permendagri113 || dalam.Kosong() {
		return bagan.KodeKegiatan{}, false
	}
	return k.cari(nama, dalam, 's', func() (bagan.ButirKegiatan, bool) { return bagan.Pasti(bagan.CariNamaSubBidang(nama, dalam)) })
}

func (k *kamus) kegiatan(nama string, dalam bagan.KodeKegiatan) (bagan.KodeKegiatan, bool) {
	if k.g == bagan.Permendagri113 {
		return bagan.KodeKegiatan{}, false
	}
	return k.cari(nama, dalam, 'k', func() (bagan.ButirKegiatan, bool) {
		if dalam.Kosong() {
			return bagan.Pasti(bagan.CariNamaKegiatan(nama))
		}
		return bagan.Pasti(bagan.CariNamaKegiatan(nama, dalam))
	})
}

// jenis finds a kind of spending by its usual short names.
func (k *kamus) jenis(nama string) (bagan.KodeRekening, bool) {
	s, ada := strings.CutPrefix(kataPolos(nama), "belanja ")
	if !ada {
		return bagan.KodeRekening{}, false
	}
	kode := ""
	switch s {
	case "pegawai":
		kode = "5.1"
	case "barang dan jasa", "barang jasa", "barang", "barang jasa desa":
		kode = "5.2"
	case "modal":
		kode = "5.3"
	case "tidak terduga", "tak terduga":
		kode = "5.4"
	default:
		return bagan.KodeRekening{}, false
	}
	if k.g == bagan.Permendagri113 {
		return bagan.KodeRekening{}, false
	}
	return bagan.HarusRekening(kode), true
}

// aliasRekening lists the short names villages use for accounts; the chart spells them out. An entry is "code: name, name …".
func aliasRekening(g bagian) []string {
	if g == pendapatan {
		return []string{"4.1:pad,pades,padesa,pendapatan asli", "4.2:transfer,dana transfer", "4.2.1:dd,dds,dana desa dd",
			"4.2.2:bhpr,bhp,pbh,bphr,pdrd,dbh,pajak dan retribusi,bagi hasil pajak", "4.2.3:add,alokasi dana desa add",
			"4.2.4:pbp,banprov,ban prov,bkp", "4.2.5:pbk,bankab,ban kab",
			"4.3:lain lain,lainnya,lain,dll,pendapatan lain,pendapatan lainnya,bunga lain", "4.3.6:bunga"}
	}
	return []string{"6.1.1:silpa tahun lalu,silpa tahun sebelumnya,silpa tahun anggaran sebelumnya,sisa lebih tahun lalu",
		"6.2.2:penyertaan modal,penyertaan modal bumdes,penyertaan modal bumdesa,penyertaan modal bum desa"}
}

func cariAlias(kata string, g bagian) string {
	for _, a := range aliasRekening(g) {
		kode, daftar, _ := strings.Cut(a, ":")
		for nama := range strings.SplitSeq(daftar, ",") {
			if nama == kata {
				return kode
			}
		}
	}
	return ""
}

// rekening finds an account of income or financing inside its section.
func (k *kamus) rekening(nama string, g bagian) (bagan.KodeRekening, bool) {
	if k.g == bagan.Permendagri113 || g == tanpaBagian || g == abaikan || g == belanja {
		return bagan.KodeRekening{}, false
	}
	kunci := kunciRekening{resep.Rapikan(nama), g}
	h, ada := k.rekSimpn[kunci]
	if !ada && !k.penuh() {
		h = cariRekening(nama, g)
		k.rekSimpn[kunci] = h
	}
	return h.kode, h.pasti
}

func cariRekening(nama string, g bagian) hasilRekening {
	kata := kataPolos(nama)
	golongan := g
	dalam := [...]string{pendapatan: "4", pembiayaan: "6", penerimaan: "6.1", pengeluaran: "6.2"}[g]
	if g == penerimaan || g == pengeluaran {
		golongan = pembiayaan
	}
	if g == penerimaan && kata == "silpa" {
		return hasilRekening{bagan.HarusRekening("6.1.1"), true}
	}
	akar := bagan.HarusRekening(dalam)
	if s := cariAlias(kata, golongan); s != "" {
		kode := bagan.HarusRekening(s)
		return hasilRekening{kode, akar.Memuat(kode)}
	}
	b, pasti := bagan.Pasti(bagan.CariNamaRekening(nama, akar))
	// "Penerimaan Pembiayaan Penyertaan Modal" names both directions: a person mixed them up, and a name must not settle it.
	masuk, keluar := strings.Contains(kata, "penerima"), strings.Contains(kata, "pengeluaran")
	if pasti && (masuk && b.Kode.Golongan() == bagan.PengeluaranPembiayaan || keluar && b.Kode.Golongan() == bagan.PenerimaanPembiayaan) {
		pasti = false
	}
	return hasilRekening{b.Kode, pasti}
}
