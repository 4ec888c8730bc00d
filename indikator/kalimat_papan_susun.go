package indikator

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
	"github.com/dasbor-desa/dasbor/layanan"
)

// isianKalimat fills one {nama} of a pattern and lists the numbers in it.
type isianKalimat struct {
	nama  string
	teks  Teks
	angka []AngkaKalimat
}

// satuIsian is a filling that is a single number or name.
func satuIsian(nama string, t Teks, jalur string, b BentukAngka) isianKalimat {
	return isianKalimat{nama, t, []AngkaKalimat{{t, jalur, b}}}
}

func isianPersen(nama string, a Angka, jalur string) isianKalimat {
	return satuIsian(nama, TeksPersen(a), jalur, BentukPersen)
}

func isianDariSeratus(nama string, a Angka, jalur string) isianKalimat {
	return satuIsian(nama, TeksDariSeratus(a), jalur, BentukDariSeratus)
}

// isianUang fills in {uang}.
func isianUang(o rupiah.Opsional, jalur string) isianKalimat {
	return satuIsian("uang", TeksUang(o), jalur, BentukUang)
}

func isianUangBulat(nama string, a Angka, jalur string) isianKalimat {
	return satuIsian(nama, TeksUangBulat(a), jalur, BentukUangBulat)
}

func isianBanyak(nama string, n int, jalur string) isianKalimat {
	return satuIsian(nama, TeksBanyak(n), jalur, BentukBanyak)
}

func isianCacah(nama string, n int, jalur string) isianKalimat {
	return satuIsian(nama, TeksCacah(n), jalur, BentukCacah)
}

func isianTahun(nama string, n int, jalur string) isianKalimat {
	s := strconv.Itoa(n)
	return satuIsian(nama, Teks{s, s}, jalur, BentukTahun)
}

func isianLayanan(nama string, l layanan.Layanan, jalur string) isianKalimat {
	return satuIsian(nama, teksLayanan(l), jalur, BentukLayanan)
}

// isianNama fills in a text from a file, cut and freed of control characters like any value in a finding.
func isianNama(nama, s, jalur string) isianKalimat {
	s = amankan(s)
	return satuIsian(nama, Teks{s, s}, jalur, BentukNama)
}

// isianDesa fills in the name of a village of the board, its code if it has none.
func isianDesa(nama string, p *Papan, desa int) isianKalimat {
	d := &p.Desa[desa]
	switch {
	case amankan(d.Nama) != "":
		return isianNama(nama, d.Nama, temuan.Penunjuk("desa", desa, "nama"))
	case !d.Kode.Kosong():
		return isianNama(nama, d.Kode.String(), temuan.Penunjuk("desa", desa, "kode"))
	default:
		return isianKata(nama, "desa tanpa nama", "an unnamed village")
	}
}

// isianCapaian fills in a figure of achievement with its unit: "87,5%", "12,5 per 1.000", "3".
func isianCapaian(nama string, a layanan.Angka, s layanan.Satuan, jalur, jalurSatuan string) isianKalimat {
	i := satuIsian(nama, Teks{a.TeksIndonesia(), a.TeksInggris()}, jalur, BentukDesimal)
	switch s {
	case layanan.SatuanPersen:
		i.teks = Teks{i.teks.Indonesia + "%", i.teks.Inggris + "%"}
	case layanan.SatuanJumlah:
	default:
		t := Teks{amankan(s.Nama(temuan.Indonesia)), amankan(s.Nama(temuan.Inggris))}
		i.teks = Teks{i.teks.Indonesia + " " + t.Indonesia, i.teks.Inggris + " " + t.Inggris}
		i.angka = append(i.angka, AngkaKalimat{t, jalurSatuan, BentukSatuan})
	}
	return i
}

// gabungIsian puts several fillings into one by a pattern that reads the same in both languages.
func gabungIsian(pola string, isian ...isianKalimat) isianKalimat {
	h := isianKalimat{teks: Teks{isiPola(pola, isian, false), isiPola(pola, isian, true)}}
	for i := range isian {
		h.angka = append(h.angka, isian[i].angka...)
	}
	return h
}

// isianKata fills in words without a figure.
func isianKata(nama, id, en string) isianKalimat { return isianKalimat{nama: nama, teks: Teks{id, en}} }

// isianJamak is the English word for n villages, as {desa}. Indonesian has one form.
func isianJamak(n int) isianKalimat {
	if n == 1 {
		return isianKata("desa", "desa", "village")
	}
	return isianKata("desa", "desa", "villages")
}

// amankan makes a name fit for a sentence: findings clean their values in the same way.
func amankan(s string) string {
	s = strings.Join(strings.Fields(temuan.Isi("", s).Indonesia), " ")
	return strings.Map(func(r rune) rune {
		if r == '{' || r == '}' {
			return ' '
		}
		return r
	}, s)
}

// banyakNama is how many names a sentence lists before it says "and others".
const banyakNama = 5

// isianDaftar joins fillings as a list: "A, B, dan C"; beyond five, "A, B, C, D, E, dan lainnya".
func isianDaftar(nama string, butir []isianKalimat) isianKalimat {
	h := isianKalimat{nama: nama}
	lebih := len(butir) > banyakNama
	if lebih {
		butir = butir[:banyakNama]
	}
	var id, en []string
	for i := range butir {
		id, en = append(id, butir[i].teks.Indonesia), append(en, butir[i].teks.Inggris)
		h.angka = append(h.angka, butir[i].angka...)
	}
	if lebih {
		id, en = append(id, "lainnya"), append(en, "others")
	}
	h.teks = Teks{gabungDaftar(id, "dan", true), gabungDaftar(en, "and", false)}
	return h
}

// gabungDaftar joins texts with commas; Indonesian has one before the last "dan" of three or more.
func gabungDaftar(d []string, kata string, koma bool) string {
	switch n := len(d); n {
	case 0:
		return ""
	case 1:
		return d[0]
	case 2:
		return d[0] + " " + kata + " " + d[1]
	default:
		s := strings.Join(d[:n-1], ", ")
		if koma {
			s += ","
		}
		return s + " " + kata + " " + d[n-1]
	}
}

// susunKalimat fills a pattern. Both languages begin with a capital letter, the numbers are listed in the order of the Indonesian
// text, and a filling that the pattern does not name is left out.
func susunKalimat(kode string, pola Teks, isian ...isianKalimat) Kalimat {
	k := Kalimat{Kode: kode, Angka: []AngkaKalimat{}}
	for _, n := range temuan.DaftarIsian(pola.Indonesia) {
		if i := cariIsian(isian, n); i != nil {
			k.Angka = append(k.Angka, i.angka...)
		}
	}
	k.Teks = Teks{isiPola(pola.Indonesia, isian, false), isiPola(pola.Inggris, isian, true)}
	k.berhurufBesar()
	return k
}

func cariIsian(isian []isianKalimat, nama string) *isianKalimat {
	for i := range isian {
		if isian[i].nama == nama {
			return &isian[i]
		}
	}
	return nil
}

func isiPola(pola string, isian []isianKalimat, inggris bool) string {
	var b strings.Builder
	for {
		awal, sisa, ada := strings.Cut(pola, "{")
		b.WriteString(awal)
		if !ada {
			return b.String()
		}
		nama, lanjut, _ := strings.Cut(sisa, "}")
		if i := cariIsian(isian, nama); i != nil && inggris {
			b.WriteString(i.teks.Inggris)
		} else if i != nil {
			b.WriteString(i.teks.Indonesia)
		}
		pola = lanjut
	}
}

// berhurufBesar capitalises the first letter of the sentence, and of the number that stands there.
func (k *Kalimat) berhurufBesar() {
	for _, b := range [...]temuan.Bahasa{temuan.Indonesia, temuan.Inggris} {
		t := pilihTeks(&k.Teks, b)
		lama := *t
		*t = hurufBesar(lama)
		if *t == lama {
			continue
		}
		for i := range k.Angka {
			// Only the number at the very beginning; names keep their spelling.
			if a := pilihTeks(&k.Angka[i].Teks, b); *a != "" && strings.HasPrefix(lama, *a) && k.Angka[i].Bentuk != BentukNama {
				*a = hurufBesar(*a)
				break
			}
		}
	}
}

func pilihTeks(t *Teks, b temuan.Bahasa) *string {
	if b == temuan.Inggris {
		return &t.Inggris
	}
	return &t.Indonesia
}

func hurufBesar(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// gabung appends another sentence to k.
func (k *Kalimat) gabung(l Kalimat) {
	if l.Teks.Indonesia == "" {
		return
	}
	if k.Teks.Indonesia != "" {
		k.Teks.Indonesia += " "
		k.Teks.Inggris += " "
	}
	k.Teks.Indonesia += l.Teks.Indonesia
	k.Teks.Inggris += l.Teks.Inggris
	k.Angka = append(k.Angka, l.Angka...)
}
