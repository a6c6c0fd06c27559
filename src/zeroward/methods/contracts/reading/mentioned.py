"""Instruments, governance, barriers and the rest that a contract mentions, with the status of each."""

from typing import Any

from zeroward.methods.contracts.mentions import mentions_json, read_mentions
from zeroward.methods.contracts.reading.errors import NOTES
from zeroward.methods.contracts.reading.frame import Context


def read_mentioned(context: Context) -> dict[str, Any]:
    """A language without a dictionary is said, and nothing is made up for it."""
    modules = [(span.module, span.first, span.last) for span in context.segments]
    found = read_mentions(
        context.source.lines,
        language=context.language.code,
        modules=modules,
        left_out=context.source.furniture | context.source.contents,
    )
    data = mentions_json(found)
    if context.language.code and not found.dictionary:
        params = {"language": context.language.code}
        text = NOTES["no_dictionary"] % params
        data["not_understood"] = [{"line": 0, "what": "no_dictionary", "params": params, "text": text}]
    return data
