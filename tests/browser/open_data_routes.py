"""Addresses of open data and harvesting: two pages, the card for frames, and files."""

from tests.browser.example import Example

OPEN_DATA_PUBLIC = [
    Example("open-data:overview"),
    Example("open-data:dataset", ("cities",)),
    Example("open-data:card", ("material", "{material}")),
]
OPEN_DATA_FILES = [
    Example("open-data:catalogue", ("ttl",)),
    Example("open-data:vocabularies"),
    Example("open-data:vocabulary", ("topics", "ttl")),
    Example("open-data:concept", ("topics", "energy", "ttl")),
    Example("open-data:file", ("cities", "csv")),
    Example("open-data:vocabulary-id", ("topics",)),
    Example("open-data:concept-id", ("topics", "energy")),
    Example("open-data:record-id", ("material", "{material}")),
    Example("harvest:oai", query="verb=Identify"),
    Example("harvest:schema"),
]
