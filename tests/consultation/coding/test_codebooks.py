"""Codebooks: circles and other faults are refused, versions in use never change, codes say what became of them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.consultation.coding.conftest import MISSION, content
from tests.support.city_team import acting
from zeroward.consultation.domain.codebook_checking import circles_of, problems_of
from zeroward.consultation.domain.codebook_codes import move_code, put_code, put_successors, remove_code
from zeroward.consultation.domain.codebook_content import (
    CodeRow,
    Content,
    PhraseRow,
    content_of,
    plain_content,
    read_content,
)
from zeroward.consultation.domain.codebooks import delete_draft, freeze, new_version, open_codebook, share
from zeroward.consultation.models import Codebook, CodebookVersion
from zeroward.consultation.queries.codebook_pages import changes_between
from zeroward.consultation.queries.codebooks import codes_of, usable
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.methods.coding import Code
from zeroward.methods.coding import Codebook as Kernel
from zeroward.methods.ghg.method import MethodError
from zeroward.people.models import User

AUSTRIA = Workspace(Scope("country", "AT"), "Austria", "AT")


def test_codebook_opens_as_a_draft(version: CodebookVersion) -> None:
    assert (version.number, version.order, version.frozen) == ("1", 1, False)
    assert content_of(version) == content()
    assert AuditEvent.objects.filter(action="consultation.codebook.open").count() == 1


def test_codebook_is_opened_by_those_who_run_only(coder: User, officer: User) -> None:
    for person in (coder, officer):
        with pytest.raises(NotAllowedError):
            open_codebook(**acting(person), place=MISSION, title="Mine")
    assert not Codebook.objects.exists()


def test_platform_opens_its_own_behind_its_country(platform: User) -> None:
    made = open_codebook(**acting(platform), place=AUSTRIA, title="Hürden")
    assert (made.codebook.key, made.codebook.scope_country) == ("at-hurden", "AT")
    again = open_codebook(**acting(platform), place=AUSTRIA, title="Hürden")
    assert again.codebook.key == "at-hurden-2"


def test_circle_is_refused_with_its_codes_and_a_remedy(version: CodebookVersion, analyst: User) -> None:
    put_code(
        **acting(analyst),
        version=version,
        code=CodeRow("grid", {"en": "Grid"}, parent="money"),
        digest=version.digest,
    )
    version.refresh_from_db()
    with pytest.raises(ProblemsError) as caught:
        put_code(
            **acting(analyst),
            version=version,
            was="money",
            code=CodeRow("money", {"en": "Money"}, parent="grid"),
        )
    (problem,) = caught.value.problems
    assert problem.place == "codes.grid.parent"
    assert "grid → money → grid" in problem.message
    assert "to the top" in problem.remedy
    version.refresh_from_db()
    assert {code["key"]: code["parent"] for code in version.codes}["money"] == ""


def test_every_fault_is_told_at_once() -> None:
    faulty = Content(
        (
            CodeRow("a", {"en": "A"}, parent="nowhere"),
            CodeRow("a", {}),
            CodeRow("No Key!", {"en": "x"}, colour="red"),
            CodeRow("self", {"english": "x"}, parent="self"),
        ),
        {},
        (PhraseRow("gone", "en", ("word",)), PhraseRow("a", "en", ("…",))),
    )
    told = {one.place for one in problems_of(faulty)}
    assert told == {
        "codes.a.key",
        "codes.a.name",
        "codes.a.parent",
        "codes.No Key!.key",
        "codes.No Key!.colour",
        "codes.self.name",
        "codes.self.parent",
        "codes.gone.phrases",
        "codes.a.phrases",
    }


KEYS = [f"c{number}" for number in range(7)]


@given(st.lists(st.sampled_from([*KEYS, ""]), min_size=7, max_size=7))
def test_circles_are_found_where_the_kernel_finds_them(parents: list[str]) -> None:
    found = circles_of(dict(zip(KEYS, parents, strict=True)))
    try:
        Kernel("1", tuple(Code(key, key, parent=up) for key, up in zip(KEYS, parents, strict=True)))
    except MethodError:
        assert found
    else:
        assert found == []
    links = dict(zip(KEYS, parents, strict=True))
    for circle in found:
        assert all(links[key] == after for key, after in zip(circle, (*circle[1:], circle[0]), strict=True))


def test_version_in_use_never_changes(version: CodebookVersion, analyst: User) -> None:
    who = acting(analyst)
    freeze(**who, version=version)
    with pytest.raises(ConflictError, match="does not change"):
        put_code(**who, version=version, code=CodeRow("more", {"en": "More"}))
    with pytest.raises(ConflictError, match="does not change"):
        delete_draft(**who, version=version)


def test_somebody_elses_change_is_not_overwritten(version: CodebookVersion, analyst: User) -> None:
    who = acting(analyst)
    seen = version.digest
    put_code(**who, version=version, code=CodeRow("more", {"en": "More"}), digest=seen)
    with pytest.raises(StaleError):
        put_code(**who, version=version, code=CodeRow("other", {"en": "Other"}), digest=seen)


def test_new_key_is_followed_by_what_points_at_it(version: CodebookVersion, analyst: User) -> None:
    who = acting(analyst)
    changed = put_code(**who, version=version, code=CodeRow("grid", {"en": "Grid"}, parent="money"))
    changed = put_code(
        **who,
        version=changed,
        was="money",
        code=CodeRow("finance", {"en": "Finance"}),
        phrases=[PhraseRow("finance", "en", ("money", "money", " "))],
    )
    kept = content_of(changed)
    assert kept.keys()[0] == "finance"
    assert kept.code("grid") == CodeRow("grid", {"en": "Grid"}, parent="finance")
    assert kept.phrases[-1] == PhraseRow("finance", "en", ("money",))


def test_code_with_others_below_stays(version: CodebookVersion, analyst: User) -> None:
    who = acting(analyst)
    changed = put_code(**who, version=version, code=CodeRow("grid", {"en": "Grid"}, parent="money"))
    with pytest.raises(ConflictError, match="grid"):
        remove_code(**who, version=changed, key="money")
    changed = remove_code(**who, version=changed, key="grid")
    changed = remove_code(**who, version=changed, key="money")
    assert content_of(changed).keys() == ["politics", "people", "capacity"]
    assert [row.code for row in content_of(changed).phrases] == ["politics"]


def test_codes_move_among_their_neighbours(version: CodebookVersion, analyst: User) -> None:
    who = acting(analyst)
    moved = move_code(**who, version=version, key="people", up=True)
    assert content_of(moved).keys() == ["money", "people", "politics", "capacity"]
    assert content_of(move_code(**who, version=moved, key="money", up=True)) == content_of(moved)


def test_lost_code_keeps_a_version_from_being_used(version: CodebookVersion, analyst: User) -> None:
    who = acting(analyst)
    freeze(**who, version=version)
    short = replace(content(), codes=content().codes[:2], phrases=())
    second = new_version(**who, codebook=version.codebook, number="2", content=short)
    with pytest.raises(ProblemsError) as caught:
        freeze(**who, version=second)
    assert {one.place for one in caught.value.problems} == {"successors.people", "successors.capacity"}
    second = put_successors(
        **who, version=second, successors={"people": ["politics"], "capacity": []}, digest=second.digest
    )
    assert freeze(**who, version=second).frozen


def test_next_version_waits_for_the_draft(version: CodebookVersion, analyst: User) -> None:
    who = acting(analyst)
    with pytest.raises(ConflictError, match="still a draft"):
        new_version(**who, codebook=version.codebook, number="2")
    freeze(**who, version=version)
    with pytest.raises(ConflictError, match="version 1 already"):
        new_version(**who, codebook=version.codebook, number="1")
    with pytest.raises(InvalidInputError):
        new_version(**who, codebook=version.codebook, number=" ")
    assert content_of(new_version(**who, codebook=version.codebook, number="1.1")) == content()


def test_draft_goes_and_the_empty_codebook_with_it(version: CodebookVersion, analyst: User) -> None:
    delete_draft(**acting(analyst), version=version)
    assert not Codebook.objects.exists()


def test_shared_codebook_is_used_by_others(version: CodebookVersion, analyst: User) -> None:
    freeze(**acting(analyst), version=version)
    assert list(usable(AUSTRIA)) == []
    share(**acting(analyst), codebook=version.codebook, public=True)
    assert list(usable(AUSTRIA)) == [version]
    share(**acting(analyst), codebook=version.codebook, public=False)
    assert list(usable(AUSTRIA)) == []


def test_changes_between_versions_are_told(next_version: CodebookVersion) -> None:
    old = next_version.codebook.versions.get(order=1)
    page = changes_between(old, next_version, "en")
    assert page.headline == "From 4 codes to 5 codes"
    assert page.table is not None
    assert [list(row) for row in page.table.rows] == [["Data", "new", "–", "Data"]]
    assert page.split == ["Staff and skills"]
    assert list(page.ways.rows[-1]) == ["Staff and skills", "Staff and skills, Data", "read once more"]


def test_codes_are_read_in_the_readers_language(version: CodebookVersion) -> None:
    assert [(code.name, code.lang) for code in codes_of(version, "de")][:3] == [
        ("Geld", "de"),
        ("Politik", "de"),
        ("People", "en"),
    ]


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "a\x00b", "\u202eevil", "x" * 5000])
def test_hostile_names_are_cleaned(version: CodebookVersion, analyst: User, text: str) -> None:
    changed = put_code(**acting(analyst), version=version, code=CodeRow("new", {"en": text}))
    row = content_of(changed).code("new")
    assert row is not None
    name = row.name["en"]
    assert len(name) <= 200
    assert "\x00" not in name
    assert "\u202e" not in name


@pytest.mark.parametrize(
    ("codes", "successors", "phrases"),
    [
        ("codes", {}, []),
        ([["a"]], {}, []),
        ([{"key": "a", "name": "A"}], {}, []),
        ([{"key": "a", "name": {"en": "A"}, "examples": "one"}], {}, []),
        ([], ["a"], []),
        ([], {"a": "b"}, []),
        ([], {}, [{"code": "a", "lang": "en", "phrases": "word"}]),
        (None, {}, []),
    ],
)
def test_what_is_no_codebook_is_refused(codes: object, successors: object, phrases: object) -> None:
    with pytest.raises(InvalidInputError, match="form of a codebook"):
        read_content(codes, successors, phrases)


def test_content_survives_its_plain_form() -> None:
    plain = plain_content(content())
    assert read_content(plain["codes"], plain["successors"], plain["phrases"]) == content()
