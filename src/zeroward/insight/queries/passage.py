"""A place in a contract's text, for whoever may see the contract."""

import re
from dataclasses import dataclass
from typing import Final

from django.http import Http404

from zeroward.contract.models import ContractFile
from zeroward.contract.queries.readings import ShownLine, file_for, lines_around
from zeroward.core.visibility import Viewer
from zeroward.insight.models import FoundMention, FoundSection
from zeroward.insight.vocabulary import STATUS_TITLES, code_name, module_name
from zeroward.methods.contracts.mentions import name_of

RULED: Final = re.compile(r"[|:\s-]*-{3}[|:\s-]*")
"""A line that only parts the head of a table from its body."""


@dataclass(frozen=True, slots=True)
class Named:
    """What was found at the line: its name and status."""

    name: str
    status: str
    is_checked: bool
    kind: str
    code: str


@dataclass(frozen=True, slots=True)
class Passage:
    file: ContractFile
    line: int
    lines: list[ShownLine]
    module: str
    found: list[Named]


def passage_page(viewer: Viewer, pk: int, line: int) -> Passage:
    """Raises Http404 for a contract that is not there for this viewer, and for a line that it has not."""
    file = file_for(viewer, pk)
    lines = lines_around(file, line, line)
    if not any(one.marked for one in lines):
        raise Http404("There is no such line.")
    section = FoundSection.objects.filter(indexed__of=file, first__lte=line, last__gte=line).first()
    mentions = FoundMention.objects.filter(indexed__of=file, line=line)
    named = [
        Named(
            code_name(one.kind, one.code),
            str(STATUS_TITLES.get(one.status, one.status)),
            one.is_checked,
            one.kind,
            one.code,
        )
        for one in mentions
        if name_of(one.kind, one.code) != one.code
    ]
    shown = [one for one in lines if one.marked or not RULED.fullmatch(one.text)]
    return Passage(file, line, shown, module_name(section.module) if section else "", named)
