"""The parameters of transport."""

from zeroward.methods.ghg.parameters import tables

TABLES = tables("transport")
