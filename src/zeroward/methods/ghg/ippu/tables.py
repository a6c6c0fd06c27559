"""The parameters of industrial processes and product use."""

from zeroward.methods.ghg.parameters import tables

TABLES = tables("ippu")
