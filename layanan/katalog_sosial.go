package layanan

import "github.com/dasbor-desa/dasbor/apbdes/temuan"

// keluarga is the usual group of sanitation indicators.
func keluarga() Teks { return Teks{"keluarga di desa", "families in the village"} }

func penduduk() Teks { return Teks{"penduduk desa", "residents of the village"} }

func indikatorSanitasi() []Indikator {
	const l = SanitasiAirBersih
	return []Indikator{
		bagian("air_minum_layak", l, Naik, Teks{"Akses air minum layak", "Access to improved drinking water"},
			Teks{"keluarga dengan sumber air minum layak", "families with an improved source of drinking water"}, keluarga()),
		bagian("jamban_keluarga", l, Naik, Teks{"Jamban per keluarga", "Families with a latrine"},
			Teks{"keluarga yang memakai jamban sendiri", "families that use a latrine of their own"}, keluarga()),
		bagian("bab_sembarangan", l, Turun, Teks{"Buang air besar sembarangan", "Open defecation"},
			Teks{"keluarga yang masih buang air besar di tempat terbuka", "families that still defecate in the open"}, keluarga()),
		bagian("limbah_cair", l, Naik, Teks{"Pembuangan limbah cair", "Waste water disposal"},
			Teks{"keluarga dengan saluran pembuangan air limbah", "families with a waste water drain"}, keluarga()),
		bagian("sampah_terkelola", l, Naik, Teks{"Sampah terkelola", "Managed waste"},
			Teks{"keluarga yang sampahnya diangkut atau diolah", "families whose waste is collected or processed"}, keluarga()),
		bagian("sarana_air_berfungsi", l, Naik, Teks{"Sarana air bersih berfungsi", "Working water facilities"},
			Teks{"sarana air bersih milik desa yang berfungsi", "water facilities of the village that work"},
			Teks{"sarana air bersih milik desa", "water facilities of the village"}).benda(),
		cacah("bank_sampah", l, Naik, Stok, Teks{"Bank sampah", "Waste banks"},
			Teks{"bank sampah yang berjalan", "waste banks in operation"}).dasar(temuan.Dibaca, pmk7()).rumusKami(),
		cacah("jamban_jumlah", l, Naik, Stok, Teks{"Jamban", "Latrines"},
			Teks{"jamban (toilet) di desa", "latrines (toilets) in the village"}).
			dasar(temuan.Praktik, formulirOpenDK("Toilet & Sanitasi")).
			catat("Tanpa jumlah keluarga, angka ini tidak berarti cakupan.", "Without the number of families this is no coverage."),
		cacah("sarana_sanitasi", l, Naik, Stok, Teks{"Sarana sanitasi", "Sanitation facilities"},
			Teks{"sarana sanitasi di desa menurut sumber", "sanitation facilities in the village as the source counts them"}).
			dasar(temuan.Praktik, formulirOpenDK("Toilet & Sanitasi")).
			catat("Formulir tidak menjelaskan apa yang dihitung.", "The form does not say what is counted."),
	}
}

func indikatorJaminanSosial() []Indikator {
	const l = JaminanSosial
	miskin := Teks{"keluarga miskin dalam data kesejahteraan yang berlaku", "poor families in the welfare register in force"}
	terlayani := func(kode KodeIndikator, id, en string) Indikator {
		return bagian(kode, l, Naik, Teks{id + " terlayani", en + " served"},
			Teks{id + " yang menerima layanan atau bantuan", en + " who receive a service or support"},
			Teks{id + " di desa", en + " in the village"})
	}
	return []Indikator{
		bagian("jkn_peserta", l, Naik, Teks{"Kepesertaan JKN", "Health insurance membership"},
			Teks{"penduduk yang menjadi peserta JKN (BPJS Kesehatan)", "residents insured under JKN (BPJS Kesehatan)"}, penduduk()).
			target("98", 2024, "RPJMN 2020-2024", "", "Kompas 3-2-2022"),
		bagian("jkn_aktif", l, Naik, Teks{"Peserta JKN aktif", "Active health insurance members"},
			Teks{"peserta JKN yang statusnya aktif", "JKN members whose status is active"},
			Teks{"peserta JKN", "JKN members"}),
		bagian("jamsostek_perangkat", l, Naik, Teks{"Jaminan sosial ketenagakerjaan perangkat", "Employment insurance of village officials"},
			Teks{"kepala desa, perangkat, dan BPD yang menjadi peserta BPJS Ketenagakerjaan", "village officials and council members insured under BPJS Ketenagakerjaan"},
			Teks{"kepala desa, perangkat, dan BPD", "village officials and council members"}).benda(),
		bagian("bansos_cakupan", l, Naik, Teks{"Cakupan bantuan sosial", "Social assistance coverage"},
			Teks{"keluarga miskin terdata yang menerima bantuan sosial", "registered poor families that receive social assistance"}, miskin).
			catat("Data kesejahteraan berganti dari DTKS ke DTSEN; tulis yang dipakai pada kolom sumber.",
				"The register changed from DTKS to DTSEN; name the one used in the column sumber."),
		bagian("blt_cakupan", l, Naik, Teks{"Cakupan BLT Dana Desa", "Coverage of village cash assistance"},
			Teks{"keluarga penerima BLT Dana Desa", "families that receive BLT Dana Desa"},
			Teks{"keluarga yang memenuhi syarat menurut musyawarah desa", "families eligible by the village meeting"}),
		terlayani("disabilitas_terlayani", "penyandang disabilitas", "persons with disabilities"),
		terlayani("lansia_terlayani", "lanjut usia", "elderly residents"),
		bagian("penduduk_miskin", l, Turun, Teks{"Penduduk miskin", "Poor residents"},
			Teks{"penduduk miskin dalam data kesejahteraan yang berlaku", "poor residents in the welfare register in force"}, penduduk()),
	}
}

func indikatorKependudukan() []Indikator {
	const l = AdministrasiKependudukan
	punya := func(kode KodeIndikator, nama, siapa, apa Teks) Indikator {
		return bagian(kode, l, Naik, nama,
			Teks{siapa.Indonesia + " yang memiliki " + apa.Indonesia, siapa.Inggris + " who have " + apa.Inggris}, siapa)
	}
	anak := Teks{"anak umur 0–17 tahun", "children aged 0–17"}
	return []Indikator{
		punya("akta_kelahiran", Teks{"Akta kelahiran anak", "Birth certificates of children"},
			Teks{"anak umur 0–18 tahun", "children aged 0–18"}, Teks{"akta kelahiran", "a birth certificate"}).
			target("85", 2019, "Perpres 2/2015", "RPJMN 2015-2019", "Kontan 24-9-2020").
			catat("Umur 0–18 mengikuti cara target itu dilaporkan; tahun target sudah lewat.",
				"Ages 0–18 follow the way the target was reported; its year has passed."),
		punya("ktp_el", Teks{"Kepemilikan KTP-el", "Identity cards"},
			Teks{"penduduk wajib KTP", "residents who must have an identity card"}, Teks{"KTP-el", "an electronic identity card (KTP-el)"}),
		punya("kartu_keluarga", Teks{"Kepemilikan kartu keluarga", "Family cards"},
			keluarga(), Teks{"kartu keluarga", "a family card (KK)"}),
		punya("kia", Teks{"Kartu identitas anak (KIA)", "Child identity cards"}, anak, Teks{"KIA", "a child identity card (KIA)"}),
		bagian("akta_kematian", l, Naik, Teks{"Akta kematian", "Death certificates"},
			Teks{"kematian pada periode itu yang sudah berakta", "deaths in the period with a death certificate"},
			Teks{"kematian pada periode itu", "deaths in the period"}).alir(),
		punya("akta_perkawinan", Teks{"Akta perkawinan atau buku nikah", "Marriage certificates"},
			Teks{"pasangan suami istri", "married couples"}, Teks{"akta perkawinan atau buku nikah", "a marriage certificate"}),
		punya("nik", Teks{"Penduduk ber-NIK", "Residents with an identity number"},
			penduduk(), Teks{"NIK", "an identity number (NIK)"}),
	}
}
