"""Concepts are shared by all: they are named, and found again."""

from zeroward.core.leaving import register_goes_with_all, register_named, register_stays

register_named("taxonomy.Concept", "scheme", "key")
register_stays("part of the shared vocabularies", "taxonomy.Label")
register_goes_with_all("taxonomy.Label")
