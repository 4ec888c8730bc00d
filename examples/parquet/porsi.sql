-- The share of each basic service in the spending of every area, from the lines that this example exports. DuckDB 1.2 or newer:
--
--   set variable baris = 'baris.parquet';
--   set variable tingkat = 'kecamatan';   -- desa, kecamatan, kabupaten, provinsi, nasional
--   set variable tahun = 2024;            -- leave out for the newest year
--   set variable fase = 'perubahan';      -- rancangan, anggaran, perubahan, realisasi; leave out for the latest of that year
--   .read porsi.sql
--
-- One row for each area and service: numerator and denominator in rupiah (exact), the share, and the number of villages in both.
-- These are the figures of agregat.parquet (pendidikan.porsi.pembilang and so on) and of examples/rekap. The rules behind them:
--
--   * Perubahan is the plan in force: a village without a change answers with anggaran. Phases are never added.
--   * Shares of areas are ratios of sums, over the villages of which both sides are known; never means of shares.
--   * Blank is not zero. A village with a line that is blank in the phase although another phase shows that there is money in it
--     (terbuka) is in no share. A blank line without such a sign is simply not there.
--   * A line that the map cannot place makes the services unknown that it may belong to, unless it is Rp0.
--   * Two budgets of one village and year in the file are both left out, as the library does where they differ.
--   * Budgets in the codes of Permendagri 113/2014 have no services; of a section that is cut off nothing is known.
--
-- Villages without a code are in the nation only. Areas without any spending in the phase are not listed here. The nation (11 million
-- lines) takes DuckDB some seconds of two processors and 4.5 GB of memory.
with
semua as (                                   -- all lines of spending
  select * from read_parquet(getvariable('baris')) where bagian = 'belanja' and tahun is not null
),
tahun_dipilih as (
  select coalesce(getvariable('tahun')::integer, max(tahun)) as tahun
  from semua where not terpotong and coalesce(rancangan, anggaran, perubahan, realisasi) is not null
),
belanja as (                                 -- those of the year
  select * from semua where tahun = (select tahun from tahun_dipilih)
),
fase_dipilih as (
  select coalesce(getvariable('fase')::varchar,
    case when count(realisasi) > 0 then 'realisasi' when count(perubahan) > 0 then 'perubahan'
         when count(anggaran) > 0 then 'anggaran' when count(rancangan) > 0 then 'rancangan' else 'anggaran' end) as fase
  from belanja where not terpotong
),
fase_desa as (                               -- the phase in which each village answers
  select dokumen, case when fase = 'perubahan' and count(perubahan) = 0 then 'anggaran' else fase end as fase
  from belanja, fase_dipilih group by dokumen, fase_dipilih.fase
),
posisi as (                                  -- lines of one position fill it together
  select dokumen, kode_kegiatan, kode_rekening, sumber_dana,
    count(anggaran) > 0 as ada_anggaran, coalesce(bool_or(anggaran <> 0), false) as isi_anggaran,
    count(perubahan) > 0 as ada_perubahan, coalesce(bool_or(perubahan <> 0), false) as isi_perubahan,
    count(realisasi) > 0 as ada_realisasi, coalesce(bool_or(realisasi <> 0), false) as isi_realisasi
  from belanja group by all
),
terbuka as (                                 -- villages with a position that is blank although there is money in it
  select dokumen, bool_or(case fase
    when 'perubahan' then not ada_perubahan and (isi_anggaran or isi_realisasi)
    when 'anggaran' then not ada_anggaran and isi_realisasi and not ada_perubahan
    when 'realisasi' then not ada_realisasi and case when ada_perubahan then isi_perubahan else isi_anggaran end
    else false end) as terbuka
  from posisi join fase_desa using (dokumen) group by dokumen
),
kelompok as (                                -- sums by village and answer of the map
  select dokumen, kode_desa, bagan_lama, layanan, tergolong, layanan_mungkin, bool_or(terpotong) as terpotong,
    count(*) as banyak, sum(nilai) as jumlah, coalesce(bool_or(nilai <> 0), false) as berisi
  from (
    select b.*, case fase when 'rancangan' then rancangan when 'anggaran' then anggaran when 'perubahan' then perubahan
      when 'realisasi' then realisasi end as nilai
    from belanja b join fase_desa using (dokumen))
  group by dokumen, kode_desa, bagan_lama, layanan, tergolong, layanan_mungkin
),
ganda as (                                   -- villages with more than one budget of the year
  select kode_desa from semua where tahun = (select tahun from tahun_dipilih) and kode_desa is not null
  group by kode_desa having count(distinct dokumen) > 1
),
desa as (                                    -- villages that report; belanja is null where it is not known for a ratio
  select dokumen, any_value(kode_desa) as kode_desa, case when terbuka then null else sum(jumlah) end as belanja
  from kelompok join terbuka using (dokumen)
  where kode_desa is null or kode_desa not in (from ganda)
  group by dokumen, terbuka having not bool_or(terpotong) and sum(jumlah) is not null
),
layanan as (
  select unnest(['pendidikan', 'kesehatan', 'sanitasi_air_bersih', 'jaminan_sosial', 'administrasi_kependudukan', 'layanan_dasar']) as nama,
    unnest([1, 2, 3, 4, 5, 6]) as urutan
),
milik as (                                   -- every service of every village
  select k.dokumen, l.nama, l.urutan, bool_or(k.bagan_lama) as lama,
    coalesce(sum(k.banyak) filter (k.layanan = l.nama or l.nama = 'layanan_dasar' and k.layanan is not null), 0) as banyak,
    sum(k.jumlah) filter (k.layanan = l.nama or l.nama = 'layanan_dasar' and k.layanan is not null) as jumlah,
    coalesce(bool_or(k.berisi) filter (not k.tergolong and
      (l.nama = 'layanan_dasar' or list_contains(string_split(k.layanan_mungkin, ','), l.nama))), false) as ragu
  from kelompok k cross join layanan l group by all
),
porsi_desa as (
  select d.dokumen, d.kode_desa, m.nama, m.urutan, d.belanja,
    case when m.lama or m.ragu then null when m.banyak = 0 then 0 else m.jumlah end as pembilang
  from desa d join milik m using (dokumen)
),
area as (
  select
    case when getvariable('tingkat') = 'nasional' then ''
         else left(kode_desa, case getvariable('tingkat') when 'provinsi' then 2 when 'kabupaten' then 5 when 'kecamatan' then 8 else 13 end)
    end as kode,
    nama as layanan, urutan,
    sum(pembilang) filter (belanja is not null) as pembilang,
    sum(belanja) filter (pembilang is not null) as penyebut,
    count(*) filter (pembilang is not null and belanja is not null) as desa,
    (cast(sum(pembilang) filter (belanja is not null) as decimal(30, 2)) * 100)::hugeint as atas,    -- in sen
    (cast(sum(belanja) filter (pembilang is not null) as decimal(30, 2)) * 100)::hugeint as bawah
  from porsi_desa
  where getvariable('tingkat') = 'nasional' or kode_desa is not null
  group by 1, 2, urutan
)
select kode, layanan, pembilang, penyebut, desa,
  -- whole numbers only, rounded half away from zero: a division of decimals is a float in DuckDB
  case when bawah > 0 then cast(sign(atas) * ((20000 * abs(atas) + bawah) // (2 * bawah)) as decimal(18, 0)) * 0.0001 end as porsi
from area
order by kode, urutan;
