"""Programmes and opportunities are shared by all."""

from zeroward.core.leaving import register_goes_with_all, register_stays

register_stays("part of the shared catalogue of funding", "funding.Deadline")
register_goes_with_all("funding.Deadline")
