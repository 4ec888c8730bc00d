package umum

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
)

// entri is an object that says one thing: a name, a code, amounts.
type entri struct {
	nama, kode, sumber string
	nilai              [apbdes.Realisasi + 1]*simpul
	ada                bool // an amount was found
	dipakai            map[*simpul]bool
}

func (e *entri) simpulNama(s *simpul) *simpul {
	for _, a := range s.anak {
		if x, _ := artiKepala(a.nama); x == artiUraian && a.jenis == '"' {
			return a
		}
	}
	return nil
}

// entri makes the row of an entry.
func (j *pembacaJSON) entri(s *simpul, k *konteksJSON, e *entri) {
	r := j.baru(k, s, e.nama)
	r.kode, r.SumberDana = e.kode, e.sumber
	if e.kode != "" {
		r.Mentah = append(r.Mentah, e.kode)
	}
	for f, a := range e.nilai {
		if a != nil {
			r.Nilai[f] = susun.Sel{Teks: a.teks, Angka: a.jenis == '0', Kolom: f + 1}
			r.Mentah = append(r.Mentah, a.teks)
		}
	}
}

// atribut takes year and village out of an object.
func atribut(s *simpul, k *konteksJSON) map[*simpul]bool {
	dipakai := make(map[*simpul]bool)
	for _, a := range s.anak {
		if a.wadah() || a.teks == "" || a.jenis == 'n' {
			continue
		}
		switch x, _ := artiKepala(a.nama); x {
		case artiTahun:
			k.tahun = a.teks
		case artiKodeDesa:
			k.kodeDesa = a.teks
		case artiNamaDesa:
			k.namaDesa = a.teks
		default:
			continue
		}
		dipakai[a] = true
	}
	return dipakai
}

// kenaliEntri looks for name, code and amounts among the fields of an object. Only an object with a name, its own or that of the
// field it stands in, is an entry; {"pendapatan": 1, "belanja": 2} is not.
func kenaliEntri(s *simpul, k *konteksJSON, dipakai map[*simpul]bool) entri {
	e := entri{dipakai: dipakai}
	for _, a := range s.anak {
		e.ambilTeks(a)
	}
	punyaNama := e.nama != ""
	if !punyaNama && bolehBernama(k) {
		e.nama = k.nama
	}
	if e.nama == "" {
		return e
	}
	for _, a := range s.anak {
		f := faseKepala(a.nama, punyaNama || k.tingkat == barisBidang)
		if f == 0 || !a.angka() || e.nilai[f] != nil {
			continue
		}
		if f == apbdes.Anggaran {
			f = k.fase
		}
		e.nilai[f] = a
		e.ada, dipakai[a] = true, true
	}
	if !e.ada && !punyaNama {
		e.nama = ""
	}
	return e
}

// bolehBernama reports whether an object without a name may take that of its field: below a section, a key is a name.
func bolehBernama(k *konteksJSON) bool {
	return (k.tingkat == barisBidang || k.bagian == belanja || k.bagian >= pembiayaan) && kenaliBagian(k.nama) == tanpaBagian
}

// ambilTeks takes name, code or fund from a field; the first of each wins.
func (e *entri) ambilTeks(a *simpul) {
	x, kuat := artiKepala(a.nama)
	if a.jenis != '"' || kuat < lemah {
		return
	}
	var tujuan *string
	switch x {
	case artiUraian, artiKegiatan, artiBidang, artiSubBidang:
		tujuan = &e.nama
	case artiKode, artiKodeKegiatan:
		tujuan = &e.kode
	case artiSumber:
		tujuan = &e.sumber
	default:
		return
	}
	if *tujuan == "" {
		*tujuan = strings.TrimSpace(a.teks)
		e.dipakai[a] = true
	}
}

// faseKepala tells the phase a field of an entry holds; "total" is an amount only of an entry that has a name of its own.
func faseKepala(nama string, total bool) apbdes.Fase {
	a, kuat := artiKepala(nama)
	if kuat < lemah || kataPolos(nama) == "total" && !total {
		return 0
	}
	for f, x := range kolomFase {
		if x == a && a != tanpaArti {
			return apbdes.Fase(f)
		}
	}
	return 0
}
