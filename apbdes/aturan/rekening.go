package aturan

import "github.com/dasbor-desa/dasbor/apbdes/bagan"

// sumberDD is the Siskeudes code of Dana Desa.
const sumberDD = "DDS"

// The accounts and kegiatan that rules name. None of them ever changes.
var (
	rekeningPADes           = bagan.HarusRekening("4.1")
	rekeningTanahKas        = bagan.HarusRekening("4.1.2.01")
	rekeningSwadaya         = bagan.HarusRekening("4.1.3")
	rekeningDanaDesa        = bagan.HarusRekening("4.2.1")
	rekeningADD             = bagan.HarusRekening("4.2.3")
	rekeningPegawai         = bagan.HarusRekening("5.1")
	rekeningSiltapKades     = bagan.HarusRekening("5.1.1.01")
	rekeningSiltapPerangkat = bagan.HarusRekening("5.1.2.01")
	rekeningBarangJasa      = bagan.HarusRekening("5.2")
	rekeningModal           = bagan.HarusRekening("5.3")
	rekeningTakTerduga      = bagan.HarusRekening("5.4")
	rekeningSilpa           = bagan.HarusRekening("6.1.1")
	rekeningDanaCadangan    = bagan.HarusRekening("6.2.1")
	rekeningPenyertaan      = bagan.HarusRekening("6.2.2")

	rekeningSilpaLama = rekeningLama("3.1.1")

	kegiatanMendesak = bagan.HarusKegiatan("5.3")
)

// rekeningLama parses a constant code of Permendagri 113/2014.
func rekeningLama(s string) bagan.KodeRekening {
	r, err := bagan.UraiRekening(s, bagan.Permendagri113)
	if err != nil {
		panic(err)
	}
	return r
}
