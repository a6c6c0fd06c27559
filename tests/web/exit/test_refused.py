"""What is wrong with a package is named with its place, and nothing of it is written."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.web.exit.changing import Changing
from tests.web.exit.conftest import Packages
from zeroward.core.models import AuditEvent
from zeroward.federation.package import PackageError, new_private_key, read_private_key
from zeroward.people.models import Membership, User
from zeroward.places.models import City
from zeroward.plan.models import Plan
from zeroward.web.domain.exit.errors import ExitError
from zeroward.web.domain.exit.taking_in import take_in

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
PLAN = "rows/plan.Plan.jsonl"


def nothing_written() -> bool:
    counts = [model.objects.count() for model in (Plan, User, Membership, City, AuditEvent)]
    return counts == [0] * 5


def row(label: str, **values: Any) -> Callable[[Changing], None]:
    return lambda found: found.row(label, **values)


def people(change: Callable[[list[Any]], Any]) -> Callable[[Changing], None]:
    return lambda found: found.lines("people.jsonl", change)


def about(**values: Any) -> Callable[[Changing], None]:
    return lambda found: found.about.update(values)


def team(people: list[Any]) -> dict[str, Any]:
    return next(one for one in people if "roles" in one)


def file(name: str, raw: bytes) -> Callable[[Changing], None]:
    return lambda found: found.files.update({name: raw})


def guest(told: dict[str, Any]) -> Callable[[Changing], None]:
    return lambda found: found.lines("shared.jsonl", lambda rows: rows.append(told))


def written(name: str, old: bytes, new: bytes) -> Callable[[Changing], None]:
    """Signs that our own writer of JSON never makes."""
    return lambda found: found.files.update({name: found.files[name].replace(old, new, 1)})


def role(scope: str, name: str) -> Callable[[Changing], None]:
    return people(lambda rows: team(rows).update(roles=[[scope, name, ""]]))


def a_file(ending: str = "") -> dict[str, Any]:
    return {"sha256": "0" * 64, "size": 1, "ending": ending}


PROGRAMME = {"key": "new", "scope": "city:victim"}
SHARED = {
    "scope": "mission",
    "title": "New",
    "visibility": "public",
    "source_lang": "en",
    "is_example": False,
    **dict.fromkeys(("kind", "run_by", "scope_country", "source", "summary", "url"), ""),
    **dict.fromkeys(("created_at", "updated_at"), "2026-11-28T12:00:00.000000+00:00"),
}
HOSTILE: list[tuple[str, Callable[[Changing], Any], str]] = [
    ("another city's row", row("plan.Plan", scope="city:victim"), "plan."),
    ("a row of the Mission", row("plan.Plan", scope="mission"), "plan."),
    ("row for another platform", row("plan.Plan", scope_country="DE"), PLAN),
    ("document for another platform", row("core.StoredDocument", scope_country="DE"), "StoredDocument"),
    ("text too long", row("plan.Plan", title="x" * 201), f"{PLAN} line 1, title"),
    ("null character", row("plan.Plan", title="a\x00"), f"{PLAN} line 1, title"),
    ("no such choice", row("plan.Plan", visibility="everybody"), f"{PLAN} line 1, visibility"),
    ("wrong type", row("plan.Plan", base_year="2020"), f"{PLAN} line 1, base_year"),
    ("number out of range", row("plan.Plan", base_year=-1), f"{PLAN} line 1, base_year"),
    ("number without end", written(PLAN, b'"number":1,', b'"number":1e999,'), f"{PLAN} line 1"),
    (
        "nested without end",
        guest({"model": "places.City", "named": json.loads("[" * 450 + "]" * 450)}),
        "shared.jsonl line",
    ),
    (
        "key that no address holds",
        row("exchange.Programme", key="../.."),
        "exchange.Programme.jsonl line 1, key",
    ),
    ("key of two lines", row("exchange.Programme", key="a-key\n"), "exchange.Programme.jsonl line 1, key"),
    ("required and empty", row("plan.Plan", city=None), f"{PLAN} line 1, city"),
    ("rule of the table", row("plan.Plan", base_year=2050, target_year=2030), PLAN),
    ("unknown field", row("plan.Plan", password="x"), f"{PLAN} line 1"),
    ("row that is not there", row("plan.Action", plan=7), "rows/plan.Action.jsonl line 1, plan"),
    ("row 0", row("plan.Action", plan=0), "rows/plan.Action.jsonl line 1, plan"),
    ("row by a flag", row("plan.Action", plan=True), "rows/plan.Action.jsonl line 1, plan"),
    ("shared record not told", row("plan.Plan", city={"named": ["vienna"]}), f"{PLAN} line 1, city"),
    ("person not told", row("plan.Plan", opened_by="root@example.org"), f"{PLAN} line 1, opened_by"),
    ("person by number", row("plan.Plan", opened_by=1), f"{PLAN} line 1, opened_by"),
    ("points elsewhere", row("core.Text", content_type="people.User"), "rows/core.Text.jsonl line 1"),
    ("file not there", row("core.DocumentVersion", file=a_file()), "line 1, file"),
    ("file by a path", row("core.DocumentVersion", file="../../etc/passwd"), "line 1, file"),
    ("ending of a path", row("core.DocumentVersion", file=a_file("/x")), "line 1, file"),
    ("row twice", lambda found: found.lines(PLAN, lambda rows: rows.append(rows[0])), f"{PLAN} line 2"),
    ("no row", file(PLAN, b""), "about.rows plan.Plan"),
    ("not an object", file(PLAN, b"[1234567890, 1234567890]\n"), f"{PLAN} line 1"),
    ("not json", file(PLAN, b"{1234567890, 1234567890\n"), f"{PLAN} line 1"),
    ("not canonical", lambda found: found.files.update({PLAN: b" " + found.files[PLAN]}), f"{PLAN} line 1"),
    (
        "line not finished",
        lambda found: found.files.update({PLAN: found.files[PLAN] + b"{"}),
        f"{PLAN} line 2",
    ),
    ("model that stays", file("rows/people.User.jsonl", b'{"number":1,"values":{}}\n'), "about.rows"),
    ("no people", lambda found: found.files.pop("people.jsonl"), "people.jsonl"),
    ("no shared records", lambda found: found.files.pop("shared.jsonl"), "shared.jsonl"),
    ("role of the Mission", role("mission", "administrator"), "people.jsonl"),
    ("role elsewhere", role("city:victim", "city-editor"), "people.jsonl"),
    ("no such role", role("city:ours", "administrator"), "people.jsonl"),
    (
        "more about a person",
        people(lambda rows: team(rows)["told"].update(is_superuser=True)),
        "people.jsonl",
    ),
    ("no address", people(lambda rows: team(rows).update(who="nobody")), "people.jsonl"),
    ("broken letter", people(lambda rows: rows.append({"who": "\ud83d"})), "people.jsonl"),
    ("address twice", people(lambda rows: rows.append(rows[0])), "people.jsonl"),
    ("false pseudonym", people(lambda rows: rows.append({"who": "root@left.invalid"})), "people.jsonl"),
    (
        "guest of a city",
        guest({"model": "exchange.Programme", "named": ["new"], "row": PROGRAMME}),
        "shared.jsonl",
    ),
    (
        "guest that no address holds",
        guest({"model": "exchange.Programme", "named": ["a/b"], "row": {**SHARED, "key": "a/b"}}),
        ", key",
    ),
    ("guest that is none", guest({"model": "library.Material", "named": ["x"], "row": {}}), "shared.jsonl"),
    ("guest of no kind", guest({"model": "a.B"}), "shared.jsonl"),
    (
        "scopes of others",
        about(scopes=["city:ours", "city:victim"], cities=["ours", "victim"]),
        "about.scopes",
    ),
    ("scope of the Mission", about(scopes=["mission"], cities=[]), "about.scopes"),
    ("for nobody", about(what="planet:earth"), "about.what"),
    ("scopes of no form", about(scopes="city:ours"), "about.scopes"),
    ("another form", about(form=2), "about.form"),
    ("another release", about(schema={"plan": "0099_later"}), "schema of plan"),
    ("people in no way", about(people="all"), "about.people"),
]


@pytest.mark.parametrize(("change", "place"), [pytest.param(*case[1:], id=case[0]) for case in HOSTILE])
def test_wrong_content_is_refused_with_its_place(
    elsewhere: Packages, tmp_path: Path, change: Callable[[Changing], Any], place: str
) -> None:
    found = Changing.of(elsewhere.city.path)
    change(found)
    package = found.write(tmp_path / "changed.zip", elsewhere.signer)
    with pytest.raises((ExitError, PackageError)) as refused:
        take_in(package, trusted=elsewhere.trusted)
    assert place in refused.value.place
    assert refused.value.remedy
    assert nothing_written()


def test_unchanged_package_written_again_is_taken(elsewhere: Packages, tmp_path: Path) -> None:
    package = Changing.of(elsewhere.city.path).write(tmp_path / "again.zip", elsewhere.signer)
    assert take_in(package, trusted=elsewhere.trusted).content == elsewhere.city.about.content


@pytest.mark.parametrize("count", [10**12, 0, 2])
def test_counts_that_are_not_true_are_refused(elsewhere: Packages, tmp_path: Path, count: int) -> None:
    found = Changing.of(elsewhere.city.path)
    found.about["rows"]["plan.Plan"] = count
    package = found.write(tmp_path / "changed.zip", elsewhere.signer, count=False)
    with pytest.raises(ExitError, match="hash of the content"):
        take_in(package, trusted=elsewhere.trusted)
    assert nothing_written()


def test_cut_changed_or_unsigned_packages_are_refused(elsewhere: Packages, tmp_path: Path) -> None:
    whole = elsewhere.city.path.read_bytes()
    for name, raw in {
        "empty": b"",
        "cut": whole[: len(whole) // 2],
        "flipped": whole[:3000] + bytes([whole[3000] ^ 1]) + whole[3001:],
        "text": b"not a zip",
    }.items():
        path = tmp_path / name
        path.write_bytes(raw)
        with pytest.raises(PackageError):
            take_in(path, trusted=elsewhere.trusted)
    other = read_private_key(new_private_key())
    found = Changing.of(elsewhere.city.path)
    with pytest.raises(PackageError, match="not signed by a key"):
        take_in(found.write(tmp_path / "other.zip", other), trusted=elsewhere.trusted)
    unsigned = found.write(tmp_path / "unsigned.zip", None)
    with pytest.raises(PackageError, match="not signed"):
        take_in(unsigned, trusted=elsewhere.trusted)
    assert nothing_written()
    assert take_in(unsigned, trusted={}, unsigned_allowed=True).rows == elsewhere.city.rows


def test_bomb_is_refused(elsewhere: Packages, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", b"0" * (30 * 1024 * 1024))
    with pytest.raises(PackageError, match="too large"):
        take_in(bomb, trusted=elsewhere.trusted)
