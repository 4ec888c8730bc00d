module github.com/dasbor-desa/dasbor/examples/wazero

go 1.25.0

replace github.com/dasbor-desa/dasbor => ../..

require (
	github.com/dasbor-desa/dasbor v0.0.0-00010101000000-000000000000
	github.com/stretchr/testify v1.12.1
	github.com/tetratelabs/wazero v1.12.0
)

require (
	github.com/shopspring/decimal v1.6.0 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/sys v0.47.0 // indirect
)
