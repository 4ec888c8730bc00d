// Package wilayah reads Indonesian region codes of the Ministry of Home
// Affairs: PP.KK.CC.DDDD.
//
// The terms, once:
//
//   - provinsi (PP, 2 digits): province.
//   - kabupaten (KK, 2 digits): regency; 71 and above are kota, cities, which
//     stand at the same level and are not a separate type here.
//   - kecamatan (CC, 2 digits): district. Distrik, kapanewon and kemantren are
//     local names of the same level.
//   - desa (DDDD, 4 digits): village. The first digit gives the kind:
//     1 kelurahan, an urban ward without a budget of its own; 2 desa, under
//     whatever local name (kalurahan, gampong, nagari, kampung); 3 desa adat,
//     a customary village.
//   - BPS: the statistics agency. Its codes also have ten digits and mean
//     something else.
//   - Siskeudes: the government's village accounting program, which stores
//     only CC.DDDD. for a village.
//
// The grammar follows the code list of Kepmendagri 300.2.2-2430/2025 as carried
// by public copies of it: 38 provinces, 514 kabupaten and kota, 7,285 kecamatan,
// 83,762 desa and kelurahan. The package holds the grammar and the 38 province
// codes, not the list: a well-formed code may belong to no village.
//
// What cannot be read is an error (*SalahKode) with a reason in two languages.
// What can be read but deserves a second look is a Keraguan, never an error:
// new provinces are created, and rejecting a real village is worse than asking.
package wilayah
