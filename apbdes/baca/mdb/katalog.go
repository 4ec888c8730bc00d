package mdb

import (
	"slices"
	"strconv"
	"strings"
)

const (
	namaKatalog    = "MSysObjects"
	halamanKatalog = 2 // its definition page, the same in every file

	objekTabel     = "1"        // value of Type for a table of this file
	benderaSistem  = 0x80000002 // bits of Flags, either means a system table
	topengHalaman  = 0x00FFFFFF // the part of Id that is the page of the definition
	kolomObjekID   = "Id"
	kolomObjekNama = "Name"
	kolomObjekJen  = "Type"
	kolomObjekBend = "Flags"
)

// bacaKatalog fills b.katalog from MSysObjects.
func (b *Basis) bacaKatalog() error {
	t, err := b.bacaDefinisi(namaKatalog, halamanKatalog)
	if err != nil {
		if b.kepala.kunci != 0 { // the key in the header did not open the pages
			return salahDi(Tersandi, halamanKatalog, "")
		}
		return err
	}
	// Only these four columns are read, so that damage to others (forms, long properties) does not matter.
	nama := []string{kolomObjekID, kolomObjekNama, kolomObjekJen, kolomObjekBend}
	kolom := make([]Kolom, 0, len(nama))
	for _, n := range nama {
		i := slices.IndexFunc(t.Kolom, func(k Kolom) bool { return strings.EqualFold(k.Nama, n) })
		if i < 0 {
			return salahDi(DefinisiRusak, halamanKatalog, "catalogue without column "+n)
		}
		kolom = append(kolom, t.Kolom[i])
	}
	t.Kolom = kolom
	banyak := 0
	for n, err := range t.Baris() {
		if err != nil {
			return err
		}
		if banyak++; banyak > b.batas.Tabel {
			return salahDi(MelampauiBatas, halamanKatalog, "catalogue of more than "+strconv.Itoa(b.batas.Tabel)+" entries")
		}
		if n[2].Teks != objekTabel {
			continue
		}
		// Absent or odd numbers leave page 0, which no definition can have: the table is listed and fails when opened.
		id, _ := strconv.ParseInt(n[0].Teks, 10, 64)
		bendera, _ := strconv.ParseInt(n[3].Teks, 10, 64)
		b.katalog = append(b.katalog, entri{
			nama:    n[1].Teks,
			halaman: uint32(id) & topengHalaman,
			sistem:  uint32(bendera)&benderaSistem != 0,
		})
	}
	return nil
}
