"""examples/targets.py: one row for each region and year."""

import csv
import io


def test_a_row_for_each_region_and_year_with_what_it_promises(call, reports):
    code, out, err = call("targets", reports, "--indicator", "gdp", "--indicator", "fixed_asset_investment")
    assert code == 0
    assert list(csv.reader(io.StringIO(out))) == [
        ["code", "region", "year", "gdp", "fixed_asset_investment"],
        ["320800", "淮阴市", "2023", "6.0", ""],  # as written; the mean until 2025 is no target for 2023
        ["320800", "淮阴市", "2024", "6 (6.5)", "8-9"],
        ["420400", "沙市市", "2024", "", ""],
    ]
    assert "empty.pdf" in err


def test_a_file_for_a_spreadsheet(call, reports, tmp_path):
    assert call("targets", reports, "-o", tmp_path / "panel.csv")[:2] == (0, "")
    written = (tmp_path / "panel.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbfcode,region,year,gdp,industrial_value_added,")
    assert written.count(b"\r\n") == 4
