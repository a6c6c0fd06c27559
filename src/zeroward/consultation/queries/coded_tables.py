"""From final codes to tables: how many cities named what, and how all mentions fall out. Two types, never mixed."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from django.utils.translation import gettext_noop as _
from django.utils.translation import override

from zeroward.consultation.models import CodebookVersion, Consultation, PollQuestion, Stream, StreamKind
from zeroward.consultation.queries.coded import Mention, mentions, not_coded, versions_in_use
from zeroward.consultation.queries.estimates import weighting_words
from zeroward.consultation.queries.figures import Basis, Vector, order_of, share_line
from zeroward.consultation.queries.mention_figures import mention_lines
from zeroward.consultation.queries.replies import digest_of_wording, wording_of
from zeroward.consultation.queries.said import Sentence, Words
from zeroward.consultation.queries.tables import Line, Meta, ResultTable, Unit
from zeroward.consultation.queries.weighing import Weighed, Weigher
from zeroward.methods.ghg.say import say
from zeroward.questionnaires.queries.reading import definition_of

Wordings = Mapping[tuple[int, str], str]
"""Stream and question → digest of what was asked."""


def coded_tables(
    consultation: Consultation, weigher: Weigher, streams: Sequence[Stream]
) -> list[ResultTable]:
    """For each codebook in use: shares of cities and of mentions, over all streams and in each kind of stream."""
    coded = [(one, mentions(consultation, codebook=one)) for one in versions_in_use(consultation)]
    wordings = wordings_of(streams) if any(rows for _version, rows in coded) else {}
    found: list[ResultTable] = []
    for version, rows in coded:
        if not rows:
            continue
        rest = not_coded(consultation, version)
        left = rest.open + rest.split
        found += _tables(version, rows, weigher, wordings, "", left)
        kinds = sorted({one.stream_kind for one in rows} - {""})
        if len(kinds) > 1:
            for kind in kinds:
                own = tuple(one for one in rows if one.stream_kind == kind)
                found += _tables(version, own, weigher, wordings, kind, 0)
    return found


def wordings_of(streams: Iterable[Stream]) -> Wordings:
    """What was asked in open questions, by stream and key of the question."""
    found: dict[tuple[int, str], str] = {}
    streams = list(streams)
    for stream in streams:
        if stream.collection is not None:
            definition = definition_of(stream.collection.version)
            for question in definition.questions:
                found[stream.pk, question.key] = wording_of(question, definition)
    asked = PollQuestion.objects.filter(session__stream__in=streams, kind="open").select_related("session")
    for one in asked:
        text = one.text.get("en") or next(iter(one.text.values()), "")
        found[one.session.stream_id, one.key] = digest_of_wording([one.kind, text])
    return found


def _tables(
    version: CodebookVersion,
    rows: Sequence[Mention],
    weigher: Weigher,
    wordings: Wordings,
    kind: str,
    left: int,
) -> list[ResultTable]:
    named = _by_city(version, rows)
    if not named:
        return []
    weighed = weigher.of(named)
    if weighed.plain is None:
        return []
    keys = [str(code["key"]) for code in version.codes]
    table = np.array([[float(key in named[unit]) for key in keys] for unit in weighed.units])
    key = ".".join(filter(None, ("coded", version.codebook.key, kind)))
    notes = _notes(rows, weighed, left)
    meta = _meta(version, rows, weigher, weighed, wordings)
    labels: list[Words] = [code["name"] for code in version.codes]
    cases = _cases(keys, labels, table, weigher, weighed)
    book = _titled(version, kind)
    title = say(_("%(codebook)s: named by cities"), codebook=book)
    asked = len(weighed.units)
    found = [
        ResultTable(key, title, "cases", _source(rows), cases, meta, asked, asked, order_of(cases), notes)
    ]
    top = [place for place, code in enumerate(version.codes) if not code.get("parent")]
    if table[:, top].sum():
        whole = mention_lines(
            [keys[at] for at in top],
            [labels[at] for at in top],
            table[:, top],
            _basis("mention", weigher, weighed),
            weighed,
        )
        heading = say(_("%(codebook)s: shares of all mentions"), codebook=book)
        found.append(
            ResultTable(
                f"{key}.mentions",
                heading,
                "mentions",
                _source(rows),
                whole,
                meta,
                asked,
                asked,
                order_of(whole),
                notes,
            )
        )
    return found


def _titled(version: CodebookVersion, kind: str) -> Sentence:
    """The codebook, and the kind of stream where it is one of several."""
    if not kind:
        return version.codebook.title
    with override("en"):
        stream = str(StreamKind(kind).label)
    return say(_("%(codebook)s, %(stream)s"), codebook=version.codebook.title, stream=say(stream))


def _by_city(version: CodebookVersion, rows: Iterable[Mention]) -> dict[str, frozenset[str]]:
    """What each city named in any of its passages; a code counts for the codes above it, too."""
    parents = {str(code["key"]): str(code.get("parent", "")) for code in version.codes}
    found: dict[str, set[str]] = {}
    for one in rows:
        if not one.unit:
            continue
        own = found.setdefault(one.unit, set())
        for code in one.codes:
            at = code
            while at and at not in own:
                own.add(at)
                at = parents.get(at, "")
    return {unit: frozenset(codes) for unit, codes in found.items()}


def _cases(
    keys: Sequence[str], labels: Sequence[Words], table: Vector, weigher: Weigher, weighed: Weighed
) -> tuple[Line, ...]:
    basis = _basis("city", weigher, weighed)
    return tuple(
        share_line(key, label, table[:, place], basis, weighed)
        for place, (key, label) in enumerate(zip(keys, labels, strict=True))
    )


def _basis(unit: Unit, weigher: Weigher, weighed: Weighed) -> Basis:
    if unit == "mention":
        base: Sentence = say(_("mentions, each code once for a city"))
    elif weigher.has_frame:
        base = say(_("cities of the frame “%(frame)s” whose words were coded"), frame=weigher.frame_name)
    else:
        base = say(_("cities whose words were coded"))
    known = frozenset(weighed.weighting.warnings) if weighed.weighting else frozenset[str]()
    return Basis(unit, base, weighting_words(weigher, weighed), known)


def _source(rows: Iterable[Mention]) -> Sentence:
    texts = {one.text for one in rows}
    return say(
        _("Coded words: %(passages)d passages of %(texts)d texts"), passages=len(list(rows)), texts=len(texts)
    )


def _notes(rows: Iterable[Mention], weighed: Weighed, left: int) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    others = sum(not one.unit for one in rows)
    if others:
        found.append(
            say(
                _("Passages that are not known to speak for a city, not counted here: %(count)d."),
                count=others,
            )
        )
    if weighed.outside:
        found.append(
            say(
                _("Not counted here since the frame does not hold them: %(count)d."),
                count=len(weighed.outside),
            )
        )
    if left:
        found.append(say(_("Passages not coded yet: %(count)d."), count=left))
    if weighed.weighting is None:
        found.append(weighed.why_not)
    return tuple(found)


def _meta(
    version: CodebookVersion, rows: Iterable[Mention], weigher: Weigher, weighed: Weighed, wordings: Wordings
) -> Meta:
    asked = {wordings.get((one.stream or 0, one.question), one.question) for one in rows} - {""}
    kinds = {one.stream_kind for one in rows} - {""}
    scheme = weigher.scheme if weighed.weighting else None
    margins = ",".join(" × ".join(names) for names in scheme.margins) if scheme else ""
    return Meta(
        wording="+".join(sorted(asked)),
        base=f"frame:{weigher.frame_key}" if weigher.has_frame else "whoever answered",
        unit="city",
        stream="+".join(sorted(kinds)),
        codebook=f"{version.codebook.key} {version.number}",
        weighting=f"{scheme.method}:{margins}" if scheme else "none",
    )
