module github.com/dasbor-desa/dasbor/indikator/gambar/png

go 1.25.0

replace github.com/dasbor-desa/dasbor => ../../..

require (
	github.com/dasbor-desa/dasbor v0.0.0
	github.com/stretchr/testify v1.12.1
	golang.org/x/image v0.45.0
)

require (
	github.com/shopspring/decimal v1.6.0 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/sys v0.47.0 // indirect
	golang.org/x/text v0.41.0 // indirect
)
