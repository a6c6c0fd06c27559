"""The barrier map as plain data: what is frozen with a report, and what the page is made of."""

from collections.abc import Mapping
from typing import Any, Final

from zeroward.consultation.models import Barrier, Consultation, StreamKind
from zeroward.consultation.queries.barrier_names import code_names
from zeroward.methods.systems import barrier_map

STREAMS: Final[Mapping[str, str]] = {"interview": StreamKind.INTERVIEW, "focus_group": StreamKind.FOCUS}
"""How the shipped map names the streams."""


def map_content(consultation: Consultation) -> dict[str, Any] | None:
    """The arrows with who spoke for each, and the names of the codes; None without an arrow. Two queries.

    Words of passages are left out, and what the team noted about who spoke: a frozen report never changes, and somebody
    may take back what they said. `source` is a number that tells apart those who spoke, and nothing more.
    """
    arrows = list(consultation.barriers.prefetch_related("evidence__segment__text"))
    if not arrows:
        return None
    numbers: dict[str, int] = {}
    used = {key for arrow in arrows for key in (arrow.cause, arrow.effect)}
    return {
        "names": {key: name for key, name in code_names(consultation).items() if key in used},
        "arrows": [_arrow(arrow, numbers) for arrow in arrows],
    }


def _arrow(arrow: Barrier, numbers: dict[str, int]) -> dict[str, Any]:
    evidence = [
        {
            "source": numbers.setdefault(_speaker(one), len(numbers) + 1),
            "stream": one.stream_kind,
        }
        for one in arrow.evidence.all()
    ]
    return {
        "cause": arrow.cause,
        "effect": arrow.effect,
        "polarity": arrow.polarity,
        "strength": arrow.strength,
        "delayed": arrow.delayed,
        "evidence": evidence,
    }


def _speaker(evidence: Any) -> str:
    """Who speaks: the city of a passage, else its text, else the place in the source with its stream."""
    segment = evidence.segment
    if segment is None:
        return f"{evidence.source_text}|{evidence.stream_kind}"
    return segment.unit or segment.text.unit or f"text:{segment.text_id}"


def published_content(key: str = "barriers_2025") -> dict[str, Any]:
    """A shipped map in the same form: each stream that its source names for an arrow is one who spoke."""
    shipped = barrier_map(key)
    numbers: dict[str, int] = {}
    return {
        "names": {},
        "arrows": [
            {
                "cause": one.first,
                "effect": one.second,
                "polarity": one.sign,
                "strength": None,
                "delayed": None,
                "evidence": [
                    {
                        "source": numbers.setdefault(stream, len(numbers) + 1),
                        "stream": STREAMS.get(stream, ""),
                    }
                    for stream in one.streams
                ],
            }
            for one in shipped.links
        ],
    }
