"""Tokens open one instance only."""

from zeroward.core.leaving import register_stays

register_stays("opens this instance only", "api")
