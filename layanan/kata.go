package layanan

import (
	"strings"
	"unicode"
)

// panjangNama bounds the name that is screened, in bytes. The longest names in
// real files have under 300.
const panjangNama = 2000

// arti is what a keyword says.
type arti struct {
	frasa   string // one or more lower-case words
	layanan Layanan
	jenis   jenisKata
}

// jenisKata is the part a keyword plays.
type jenisKata uint8

const (
	kataLayanan  jenisKata = iota // speaks for a service
	kataBukan                     // speaks against any service
	kataAparatur                  // the money goes to village officials
	kataNetral                    // holds a keyword by accident and says nothing
)

// kamus lists the keywords. The longest phrase at a place of the name wins, so
// "bpjs kesehatan" is not also "kesehatan". Missing on purpose: tpa (Quran
// school or landfill), tps (waste or polling station), tk (kindergarten or
// "tingkat"), miskin (found with every service), lansia, limbah, sumur bor,
// pipanisasi, guru.
var kamus = [...]arti{
	{frasa: "pendidikan", layanan: Pendidikan},
	{frasa: "paud", layanan: Pendidikan},
	{frasa: "taman kanak kanak", layanan: Pendidikan},
	{frasa: "taman bacaan", layanan: Pendidikan},
	{frasa: "perpustakaan", layanan: Pendidikan},
	{frasa: "sekolah", layanan: Pendidikan},
	{frasa: "madrasah", layanan: Pendidikan},
	{frasa: "tpq", layanan: Pendidikan},
	{frasa: "beasiswa", layanan: Pendidikan},
	{frasa: "siswa", layanan: Pendidikan},
	{frasa: "murid", layanan: Pendidikan},
	{frasa: "pelajar", layanan: Pendidikan},
	{frasa: "kelompok belajar", layanan: Pendidikan},

	{frasa: "kesehatan", layanan: Kesehatan},
	{frasa: "posyandu", layanan: Kesehatan},
	{frasa: "poskesdes", layanan: Kesehatan},
	{frasa: "polindes", layanan: Kesehatan},
	{frasa: "puskesmas", layanan: Kesehatan},
	{frasa: "pustu", layanan: Kesehatan},
	{frasa: "stunting", layanan: Kesehatan},
	{frasa: "stanting", layanan: Kesehatan},
	{frasa: "gizi", layanan: Kesehatan},
	{frasa: "balita", layanan: Kesehatan},
	{frasa: "bkb", layanan: Kesehatan},
	{frasa: "ibu hamil", layanan: Kesehatan},
	{frasa: "bumil", layanan: Kesehatan},
	{frasa: "bidan", layanan: Kesehatan},
	{frasa: "imunisasi", layanan: Kesehatan},
	{frasa: "penyakit", layanan: Kesehatan},
	{frasa: "ambulans", layanan: Kesehatan},
	{frasa: "ambulan", layanan: Kesehatan},
	{frasa: "ambulance", layanan: Kesehatan},
	{frasa: "desa siaga", layanan: Kesehatan},
	{frasa: "makanan tambahan", layanan: Kesehatan},

	{frasa: "air bersih", layanan: SanitasiAirBersih},
	{frasa: "air minum", layanan: SanitasiAirBersih},
	{frasa: "sanitasi", layanan: SanitasiAirBersih},
	{frasa: "jamban", layanan: SanitasiAirBersih},
	{frasa: "jambanisasi", layanan: SanitasiAirBersih},
	{frasa: "mck", layanan: SanitasiAirBersih},
	{frasa: "mandi cuci kakus", layanan: SanitasiAirBersih},
	{frasa: "wc", layanan: SanitasiAirBersih},
	{frasa: "septic tank", layanan: SanitasiAirBersih},
	{frasa: "septictank", layanan: SanitasiAirBersih},
	{frasa: "tangki septik", layanan: SanitasiAirBersih},
	{frasa: "sampah", layanan: SanitasiAirBersih},
	{frasa: "persampahan", layanan: SanitasiAirBersih},
	{frasa: "air limbah", layanan: SanitasiAirBersih},
	{frasa: "spal", layanan: SanitasiAirBersih},
	{frasa: "ipal", layanan: SanitasiAirBersih},
	{frasa: "spam", layanan: SanitasiAirBersih},
	{frasa: "pamsimas", layanan: SanitasiAirBersih},
	{frasa: "drainase", layanan: SanitasiAirBersih},
	{frasa: "selokan", layanan: SanitasiAirBersih},

	{frasa: "jaminan sosial", layanan: JaminanSosial},
	{frasa: "bantuan sosial", layanan: JaminanSosial},
	{frasa: "bansos", layanan: JaminanSosial},
	{frasa: "blt", layanan: JaminanSosial},
	{frasa: "bantuan langsung tunai", layanan: JaminanSosial},
	{frasa: "santunan", layanan: JaminanSosial},
	{frasa: "fakir miskin", layanan: JaminanSosial},
	{frasa: "kelompok rentan", layanan: JaminanSosial},
	{frasa: "yatim", layanan: JaminanSosial},
	{frasa: "disabilitas", layanan: JaminanSosial},
	{frasa: "difabel", layanan: JaminanSosial},
	{frasa: "rtlh", layanan: JaminanSosial},
	{frasa: "rumah tidak layak huni", layanan: JaminanSosial},
	{frasa: "perlindungan anak", layanan: JaminanSosial},
	{frasa: "pelindungan anak", layanan: JaminanSosial},
	// Health and work insurance is part of the national social security
	// system (UU 40/2004), whatever its name.
	{frasa: "bpjs", layanan: JaminanSosial},
	{frasa: "bpjs kesehatan", layanan: JaminanSosial},
	{frasa: "jaminan kesehatan", layanan: JaminanSosial},

	{frasa: "kependudukan", layanan: AdministrasiKependudukan},
	{frasa: "adminduk", layanan: AdministrasiKependudukan},
	{frasa: "pencatatan sipil", layanan: AdministrasiKependudukan},
	{frasa: "capil", layanan: AdministrasiKependudukan},
	{frasa: "akta kelahiran", layanan: AdministrasiKependudukan},
	{frasa: "kartu keluarga", layanan: AdministrasiKependudukan},
	{frasa: "ktp", layanan: AdministrasiKependudukan},

	{frasa: "jalan", jenis: kataBukan},
	{frasa: "jembatan", jenis: kataBukan},
	{frasa: "gorong gorong", jenis: kataBukan},
	{frasa: "talud", jenis: kataBukan},
	{frasa: "lampu", jenis: kataBukan},
	{frasa: "penerangan", jenis: kataBukan},
	{frasa: "listrik", jenis: kataBukan},
	{frasa: "irigasi", jenis: kataBukan},
	{frasa: "pertanian", jenis: kataBukan},
	{frasa: "perikanan", jenis: kataBukan},
	{frasa: "peternakan", jenis: kataBukan},
	{frasa: "ternak", jenis: kataBukan},
	{frasa: "hewan", jenis: kataBukan},
	{frasa: "kesehatan hewan", jenis: kataBukan},
	{frasa: "tanaman", jenis: kataBukan},
	{frasa: "gedung serbaguna", jenis: kataBukan},
	{frasa: "gedung seni", jenis: kataBukan},
	{frasa: "museum", jenis: kataBukan},
	{frasa: "balai desa", jenis: kataBukan},
	{frasa: "kantor desa", jenis: kataBukan},
	{frasa: "bencana", jenis: kataBukan},
	{frasa: "sdgs", jenis: kataBukan},
	{frasa: "idm", jenis: kataBukan},
	{frasa: "indeks desa membangun", jenis: kataBukan},
	{frasa: "tingkat perkembangan desa", jenis: kataBukan},
	{frasa: "tenaga kerja", jenis: kataBukan},
	{frasa: "angkatan kerja", jenis: kataBukan},
	{frasa: "lapangan kerja", jenis: kataBukan},
	{frasa: "arsip", jenis: kataBukan},
	{frasa: "kearsipan", jenis: kataBukan},

	{frasa: "aparatur", jenis: kataAparatur},
	{frasa: "aparat", jenis: kataAparatur},
	{frasa: "perangkat desa", jenis: kataAparatur},
	{frasa: "staf", jenis: kataAparatur},
	{frasa: "bpd", jenis: kataAparatur},
	{frasa: "kades", jenis: kataAparatur},
	{frasa: "kepala desa", jenis: kataAparatur},
	{frasa: "siltap", jenis: kataAparatur},
	{frasa: "penghasilan tetap", jenis: kataAparatur},
	{frasa: "tunjangan hari raya", jenis: kataAparatur},

	{frasa: "penyakit masyarakat", jenis: kataNetral}, // gambling, drinking
}

// temuanKata is what was found in a name.
type temuanKata struct {
	layanan  ragam
	bukan    bool
	aparatur bool
	kata     []string
}

// uraiNama cuts a name into lower-case words of letters and digits.
func uraiNama(nama string) []string {
	return strings.FieldsFunc(strings.ToLower(nama), func(r rune) bool {
		return r == unicode.ReplacementChar || !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// cariKata finds the keywords in the words of a name.
func cariKata(kata []string) temuanKata {
	var t temuanKata
	for i := 0; i < len(kata); {
		a, n := kataDi(kata[i:])
		if n == 0 {
			i++
			continue
		}
		i += n
		t.tambah(a)
	}
	return t
}

func (t *temuanKata) tambah(a *arti) {
	switch a.jenis {
	case kataNetral:
		return
	case kataBukan:
		t.bukan = true
	case kataAparatur:
		t.aparatur = true
	default:
		t.layanan.tambah(a.layanan)
	}
	for _, k := range t.kata {
		if k == a.frasa {
			return
		}
	}
	t.kata = append(t.kata, a.frasa)
}

// kataDi returns the longest keyword at the start of kata and its number of
// words, 0 for none.
func kataDi(kata []string) (*arti, int) {
	var ketemu *arti
	terpanjang := 0
	for i := range kamus {
		if n := cocokAwal(kata, kamus[i].frasa); n > terpanjang {
			ketemu, terpanjang = &kamus[i], n
		}
	}
	return ketemu, terpanjang
}

// cocokAwal returns the number of words of frasa if kata, which is not empty,
// begins with it, else 0.
func cocokAwal(kata []string, frasa string) int {
	if kata[0][0] != frasa[0] {
		return 0
	}
	n := 0
	for ada := true; ada; n++ {
		var satu string
		satu, frasa, ada = strings.Cut(frasa, " ")
		if n == len(kata) || kata[n] != satu {
			return 0
		}
	}
	return n
}

// lainLain reports whether a name stands for the rest of a sub bidang; what it
// goes on to say is the title of the sub bidang.
func lainLain(kata []string) bool {
	return kata[0] == "lain" || kata[0] == "lainnya"
}

// menurutNama classifies a code 90–99; b is the row that covers it.
func (b *BarisPeta) menurutNama(nama string) Golongan {
	if len(nama) > panjangNama {
		return Golongan{Tanda: TandaTidakTentu, sebab: sebabNamaPanjang}
	}
	kata := uraiNama(nama)
	if len(kata) == 0 {
		return Golongan{Tanda: TandaTidakTentu, sebab: sebabTanpaNama}
	}
	if lainLain(kata) {
		return b.golongan(sebabLainLain)
	}
	t := cariKata(kata)
	g := Golongan{Tanda: TandaLokal, MenurutNama: true, Kata: strings.Join(t.kata, ", ")}
	switch {
	case len(t.kata) == 0:
		return b.golongan(sebabTanpaKata)
	case t.layanan == 0, t.hanyaAparatur():
		g.sebab = sebabNamaBukan
	case t.bukan, t.aparatur, t.layanan&(t.layanan-1) != 0:
		g.Tanda, g.MenurutNama, g.sebab = TandaTidakTentu, false, sebabBentrok
	default:
		g.Layanan, g.sebab = t.layanan.satu(), sebabNama
	}
	return g
}

// hanyaAparatur reports the one collision that is settled: social security of
// officials is no service to residents, as in 1.1.03 of the map.
func (t *temuanKata) hanyaAparatur() bool {
	return t.aparatur && t.layanan == 1<<JaminanSosial
}

// satu returns the only element of r.
func (r ragam) satu() Layanan {
	for i := range namaLayanan {
		if r == 1<<i {
			return Layanan(i)
		}
	}
	return Bukan
}
