"""Zeroward, the open Mission Platform for climate-neutral cities."""

__version__ = "0.1.0"
