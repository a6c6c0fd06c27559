"""Contracts that were written on the platform, read by themselves: what a worker does of an index that is made anew."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from zeroward.methods.contracts.mentions.written import Written, read_written
from zeroward.methods.contracts.template.load import template_of
from zeroward.methods.runner import Runner, Serial


def read_content(content: Mapping[str, Any]) -> Written:
    """What one content mentions; it names its template."""
    return read_written(template_of(content["template"]), content)


def read_contents(contents: Iterable[Mapping[str, Any]], runner: Runner | None = None) -> Iterator[Written]:
    """What each content mentions, in order."""
    return (runner or Serial()).map(read_content, contents)
