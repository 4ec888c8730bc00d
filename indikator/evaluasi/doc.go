// Package evaluasi makes the worksheet with which a camat (head of a sub-district) evaluates a draft budget (RAPBDes) line by line:
// every line with the findings on it, the rule and the article behind each finding, and an empty column for the decision; before
// it a cover with the totals, the limits and the five basic services.
//
// The camat has 20 working days from receiving the draft, after which it holds by itself (Permendagri 20/2018 Ps 35(2)-(3));
// evaluation may be delegated to the camat (Ps 37(6)).
//
// The worksheet is data ([Lembar], with JSON), CSV and XLSX. It proposes nothing: a finding is a question to the village, and the
// decision is the evaluator's. The package is a leaf because it writes XLSX; it is not part of the browser build.
//
// Terms: lembar evaluasi is the worksheet, sampul its cover, ukuran a limit with where the village stands against it, keputusan the
// decision; geser is the money that would have to move to keep a limit.
package evaluasi
