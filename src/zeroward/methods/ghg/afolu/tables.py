"""The parameters of agriculture, forestry and other land use."""

from zeroward.methods.ghg.parameters import tables

TABLES = tables("afolu")
