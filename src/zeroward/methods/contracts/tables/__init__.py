"""Tables of a contract beside the emissions gap: policies, pathways, indicators, interventions, investment plan."""

from zeroward.methods.contracts.tables.reading import ReadTable, TableRow, read_tables

__all__ = ["ReadTable", "TableRow", "read_tables"]
