"""examples/targets.py: one row for each region and year."""

import csv
import io

INDICATORS = ("gdp", "fixed_asset_investment")


def test_a_row_for_each_region_and_year_with_what_it_promises(call, reports):
    code, out, err = call("targets", reports, *(word for id in INDICATORS for word in ("--indicator", id)))
    assert code == 0
    assert list(csv.reader(io.StringIO(out))) == [
        ["code", "region", "year", *(f"{id}{end}" for id in INDICATORS for end in ("", "_bound", "_commitment"))],
        ["320800", "淮阴市", "2023", "6.0", "exact", "plan", "", "", ""],  # as written; the mean until 2025 is no target for 2023
        ["320800", "淮阴市", "2024", "6 (6.5)", "exact", "plan", "8-9", "range", "plan"],
        ["420400", "沙市市", "2024", "", "", "", "", "", ""],
    ]
    assert "empty.pdf" in err


def test_a_report_that_is_there_twice_has_one_row(call, reports):
    (reports / "b-again.txt").write_bytes((reports / "b.txt").read_bytes())
    _, out, _ = call("targets", reports)
    assert [row[1:3] for row in csv.reader(io.StringIO(out))][1:] == [["淮阴市", "2023"], ["淮阴市", "2024"], ["沙市市", "2024"]]


def test_a_file_for_a_spreadsheet(call, reports, tmp_path):
    assert call("targets", reports, "-o", tmp_path / "panel.csv")[:2] == (0, "")
    written = (tmp_path / "panel.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbfcode,region,year,gdp,gdp_bound,gdp_commitment,industrial_value_added,")
    assert written.count(b"\r\n") == 4
