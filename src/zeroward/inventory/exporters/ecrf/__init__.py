"""eCRF: the city, the table by sub-sector, the rows with activity data and factors, and what eCRF has no column for."""

from zeroward.core.workbooks.writing import write_book
from zeroward.inventory.exporters.ecrf.city import city_table
from zeroward.inventory.exporters.ecrf.kept import kept_table
from zeroward.inventory.exporters.ecrf.rows import ecrf_rows, rows_table
from zeroward.inventory.exporters.ecrf.table import crf_table
from zeroward.inventory.queries.load import Loaded
from zeroward.inventory.queries.results import results_of


def write_ecrf(loaded: Loaded) -> bytes:
    """The workbook with eCRF_1, eCRF_2 and eCRF_3, and a sheet that brings everything back."""
    rows = ecrf_rows(results_of(loaded, "gpc"))
    tables = [
        city_table(loaded),
        crf_table(results_of(loaded, "crf")),
        rows_table(rows),
        kept_table(loaded, rows),
    ]
    return write_book(tables, title=f"eCRF {loaded.header['city_name']} {loaded.year}")
