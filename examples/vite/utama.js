import 'dasbor-apbdes';

document.querySelector('dasbor-apbdes').addEventListener('apbdes-hasil', (e) => {
  const { tahun, desa, kelengkapan } = e.detail;
  document.querySelector('#kabar').textContent = `${tahun}: ${kelengkapan.melapor} / ${desa.length} desa`;
});
