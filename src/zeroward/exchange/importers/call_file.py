"""A call from a JSON file, as `exporters.call_file` writes it: what would be made of it, and what cannot be taken."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, BinaryIO, Final

from django.utils.translation import gettext as _

from zeroward.core.domain.imports import PlannedRow
from zeroward.core.errors import InvalidInputError
from zeroward.core.models import ImportRow, Origin
from zeroward.core.queries.said import said
from zeroward.core.ui.translations import CONTENT_LANGUAGES
from zeroward.exchange.domain.call_importing import MOST_BYTES, WHOLE
from zeroward.exchange.domain.calls import MOST_PLACES, CallRow, problems_of
from zeroward.exchange.models import Call, Programme
from zeroward.exchange.queries.eligibility import known_facts
from zeroward.exchange.queries.forms import usable_versions
from zeroward.exchange.queries.kinds import kind_of, kinds
from zeroward.methods.conditions import ConditionError, read
from zeroward.methods.questions import DefinitionError, definition_from, digest_of

FORMAT: Final = "zeroward-call"
VERSION: Final = 1
MOST_PARTS: Final = 40
Verdict = ImportRow.Verdict


def plan_call(file: BinaryIO, programme: Programme) -> list[PlannedRow]:
    """Rows of the report; the first of them holds all that is going to be written. Raises InvalidInputError."""
    told = _read(file)
    if told.get("kind") != programme.kind:
        known = kinds().get(str(told.get("kind")))
        raise InvalidInputError(
            _("This is a call of another kind: %(kind)s.")
            % {"kind": known.title if known else told.get("kind")},
            place="file",
            remedy=_("Take it into a programme of that kind."),
        )
    findings: list[PlannedRow] = []
    row = _row(told, findings)
    problems = problems_of(
        CallRow(title=row["title"], summary=row["summary"], rules=row["rules"], zone=row["zone"]), programme
    )
    if problems:
        raise InvalidInputError(" ".join(str(one) for one in problems), place="file")
    rows, sides = _sides(told, programme)
    row["sides"] = sides
    texts = _texts(told, row["language"], findings)
    row["texts"] = texts
    if told.get("dates"):
        reason = _("Days are not taken over: choose them for the new call.")
        findings.append(PlannedRow("dates", "dates", Verdict.FINDING, reason=reason))
    head = PlannedRow("", WHOLE, Verdict.CREATE, row["title"], changes={"call": row, "fields": {}})
    languages = sorted({one["language"] for one in texts})
    more = [PlannedRow("texts", "texts", Verdict.CREATE, ", ".join(languages))] if languages else []
    return [head, *rows, *more, *findings]


def _read(file: BinaryIO) -> dict[str, Any]:
    raw = file.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise InvalidInputError(
            _("The file is larger than 2 MB."), place="file", remedy=_("A call has a few pages at most.")
        )
    try:
        told = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise InvalidInputError(
            _("This is no JSON file."), place="file", remedy=_("Hand in a call as this platform wrote it.")
        ) from None
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise InvalidInputError(
            _("This file holds no call."), place="file", remedy=_("Hand in a call as this platform wrote it.")
        )
    if told.get("version") != VERSION:
        raise InvalidInputError(
            _("This file is of another version: %(version)s.") % {"version": str(told.get("version"))[:20]},
            place="file",
            remedy=_("Write it again with a platform of today."),
        )
    return told


def _row(told: Mapping[str, Any], findings: list[PlannedRow]) -> dict[str, Any]:
    """The words of the call. What has another shape is left out, and said."""
    row: dict[str, Any] = {}
    for name, usual in (
        ("title", ""), ("summary", ""), ("rules", ""), ("language", "en"), ("zone", "Europe/Brussels"), ("contact", ""),
    ):  # fmt: skip
        value = told.get(name, usual)
        if not isinstance(value, str):
            findings.append(_shape(name))
            value = usual
        row[name] = value
    if row["language"] not in ("en", *CONTENT_LANGUAGES):
        findings.append(_shape("language"))
        row["language"] = "en"
    row["shows_results"] = told.get("shows_results") is not False
    for name, needed in (
        ("criteria", ("key", "title", "weight", "most")),
        ("phases", ("key", "title", "how")),
    ):
        value = told.get(name, [])
        good = (
            isinstance(value, list) and len(value) <= MOST_PARTS and all(_has(one, needed) for one in value)
        )
        if not good:
            findings.append(_shape(name))
        row[name] = value if good else []
    known = {
        "format", "version", "kind", "programme", "dates", "sides", "texts", *row,
    }  # fmt: skip
    findings += [
        PlannedRow(
            str(name)[:60], "unknown", Verdict.FINDING, reason=_("This is not known, and is left out.")
        )
        for name in sorted(map(str, set(told) - known))[:20]
    ]
    return row


def _has(one: Any, names: Sequence[str]) -> bool:
    if not isinstance(one, dict) or not all(name in one for name in names):
        return False
    words = all(isinstance(one[name], str) and one[name] for name in names if name not in ("weight", "most"))
    numbers = (one[name] for name in names if name in ("weight", "most"))
    return words and all(
        isinstance(number, int | float) and not isinstance(number, bool) and 0 < number <= 100
        for number in numbers
    )


def _shape(name: str) -> PlannedRow:
    reason = _("This has another shape than expected; the usual is taken instead.")
    return PlannedRow(name, "unknown", Verdict.FINDING, reason=reason)


def _sides(told: Mapping[str, Any], programme: Programme) -> tuple[list[PlannedRow], list[dict[str, Any]]]:
    kind = kind_of(programme.kind)
    given = told.get("sides")
    by_key = (
        {str(one.get("side")): one for one in given if isinstance(one, dict)}
        if isinstance(given, list)
        else {}
    )
    usable = {one.digest: one.pk for one in usable_versions(programme)}
    rows, sides = [], []
    for side in kind.sides:
        one = by_key.get(side.key, {})
        side_row, refused = _conditions(side.title, one)
        if refused is not None:
            rows.append(refused)
        form_row, form = _form(side.title, one.get("form"), usable)
        if form_row is not None:
            rows.append(form_row)
        places = one.get("places")
        good = isinstance(places, int) and not isinstance(places, bool) and 1 <= places <= MOST_PLACES
        sides.append(
            {"side": side.key, "places": places if good else None, "conditions": side_row, "form": form}
        )
    return rows, sides


def _conditions(title: str, one: Mapping[str, Any]) -> tuple[dict[str, Any], PlannedRow | None]:
    plain = one.get("conditions") or {}
    if not plain:
        return {}, None
    try:
        read(plain, facts=known_facts())
    except ConditionError as error:
        return {}, PlannedRow(title, "rules", Verdict.REFUSE, reason=str(error))
    except (TypeError, AttributeError, RecursionError):
        return {}, PlannedRow(title, "rules", Verdict.REFUSE, reason=_("These are no rules."))
    return plain, PlannedRow(title, "rules", Verdict.CREATE)


def _form(
    title: str, form: Any, usable: Mapping[str, int]
) -> tuple[PlannedRow | None, dict[str, Any] | None]:
    """The same form where it is here already; otherwise a questionnaire of its own is made of it."""
    if not isinstance(form, dict):
        return None, None
    name = str(form.get("title", ""))[:200] or title
    try:
        definition = definition_from(form.get("definition"))
    except DefinitionError as error:
        return PlannedRow(
            title, "form", Verdict.REFUSE, name, " ".join(said(one.message) for one in error.faults)
        ), None
    except (TypeError, AttributeError, RecursionError):
        return PlannedRow(title, "form", Verdict.REFUSE, name, _("This is no form.")), None
    digest = digest_of(definition)
    if digest in usable:
        return PlannedRow(title, "form", Verdict.SAME, name), {"version": usable[digest]}
    reason = _("It is not here yet: a questionnaire is made of it.")
    return (
        PlannedRow(title, "form", Verdict.CREATE, name, reason),
        {"title": name, "definition": form["definition"]},
    )


def _texts(told: Mapping[str, Any], language: str, findings: list[PlannedRow]) -> list[dict[str, str]]:
    given = told.get("texts", [])
    good = []
    for one in given if isinstance(given, list) else []:
        words = isinstance(one, dict) and all(isinstance(value, str) for value in one.values())
        fits = (
            words
            and one.get("field") in Call.translatable
            and one.get("language") in ("en", *CONTENT_LANGUAGES)
            and one.get("language") != language
            and one.get("origin") in Origin.values
            and bool(one.get("text"))
        )
        if fits:
            good.append(
                {name: one.get(name, "") for name in ("field", "language", "text", "origin", "source_digest")}
            )
    if isinstance(given, list) and len(good) < len(given):
        reason = _("%(count)d translations cannot be read, and are left out.") % {
            "count": len(given) - len(good)
        }
        findings.append(PlannedRow("texts", "texts", Verdict.FINDING, reason=reason))
    return good[:400]
