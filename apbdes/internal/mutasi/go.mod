module github.com/dasbor-desa/dasbor/apbdes/internal/mutasi

go 1.25.0
