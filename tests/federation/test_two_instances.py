"""Two real servers with databases of their own: one takes from the other, whatever happens on the way."""

from collections.abc import Iterator

import pytest

from tests.federation.instances.pair import Installation, Line

pytestmark = pytest.mark.slow

IMPORTS = (
    "from zeroward.library.models import Material, Recording, Term; from zeroward.federation.models import Held;"
    " from zeroward.core.models import Text, text_digest; from zeroward.core.domain.texts import set_text;"
    " from zeroward.api.harvest import answers; from django.utils import timezone; import datetime"
)
SEED = (
    "out = [Term.objects.create(key=f't{n:02}', term=f'Term {n}', definition='Old.').pk for n in range(9)]",
    "Material.objects.create(key='guide', title='Guide', summary='How to.', year_from=2024)",
    "m = Material.objects.get(key='guide'); set_text(record=m, field='title', lang='de', body='Leitfaden');"
    " set_text(record=m, field='title', lang='fr', body='Guide (fr)', origin='machine');"
    " Text.objects.filter(lang='fr').update(reviewed_at=timezone.now());"
    " set_text(record=m, field='summary', lang='de', body='Alt.', source_digest='0' * 16)",
    "answers.PAGE['ListRecords'] = 3",
)
TERMS = "out = sorted(Term.objects.filter(live=True, archived_at=None).values_list('key', 'definition'))"
STATES = "out = dict(Held.objects.values_list('identifier', 'state'))"


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Installation, Installation, Line]]:
    folder = tmp_path_factory.mktemp("pair")
    europe, nation = Installation(folder / "a", "europe"), Installation(folder / "b", "nation")
    europe.ready(), nation.ready()
    line = Line(europe.port)
    yield europe, nation, line
    line.close()
    for one in (europe, nation):
        one.close()


def test_harvest_cut_resume_delete_conflict(pair: tuple[Installation, Installation, Line]) -> None:
    europe, nation, line = pair
    europe.do(IMPORTS, *SEED)
    nation.do(IMPORTS)
    key = europe.zeroward("federation-key --make")["said"].strip()
    add = (
        f"harvest europe --add {line.address} --name Europe --public-key {key} --sets kind:term kind:material"
    )

    # the connection breaks in the middle of the second page of terms
    line.cut_after(3)
    said = nation.zeroward(add)
    assert "could not be read to the end" in said["error"]
    assert "The connection broke: IncompleteRead" in said["said"]
    taken = nation.do(TERMS)
    assert taken == [[f"t{n:02}", "Old."] for n in range(3)]

    # the line is mended: the run goes on where it stopped
    line.mend()
    line.answers = 0
    assert nation.zeroward("harvest europe")["error"] == ""
    assert line.answers == 4  # who it is, whether the guide changed, the two pages of terms that were left
    assert nation.do(TERMS) == [[f"t{n:02}", "Old."] for n in range(9)]
    assert nation.do("out = Held.objects.count(), Material.objects.count()") == [10, 1]

    # translations came with their makers and states
    texts = nation.do(
        "out = sorted((t.field, t.lang, t.body, t.origin, t.reviewed_at is not None,"
        " t.source_digest != text_digest(getattr(t.record, t.field)))"
        " for t in Text.objects.all())"
    )
    assert texts == [
        ["summary", "de", "Alt.", "human", False, True],
        ["title", "de", "Leitfaden", "human", False, False],
        ["title", "fr", "Guide (fr)", "machine", True, False],
    ]
    known = nation.do(
        "m = Material.objects.get(); h = Held.objects.get(key='guide');"
        " out = [m.source.title, m.source_ref[0]['address'], h.identifier, h.licence, h.state]"
    )
    assert known[0] == "Europe"
    assert known[1].endswith("/id/material/guide")
    assert known[2:] == [
        "oai:europe.example:material/guide",
        "https://creativecommons.org/licenses/by/4.0/",
        "taken",
    ]

    # what is withdrawn there goes here too, but stays where it is used
    nation.do("Recording.objects.create(key='film', title='Film', material=Material.objects.get())")
    europe.do(
        "Term.objects.filter(key='t03').update(archived_at=timezone.now(), updated_at=timezone.now());"
        " Material.objects.update(archived_at=timezone.now(), updated_at=timezone.now())"
    )
    assert nation.zeroward("harvest europe")["said"] == "europe: gone 1, same 8, withdrawn 1\n"
    assert "t03" not in dict(nation.do(TERMS))
    assert nation.do("out = Material.objects.get().archived_at, Held.objects.get(key='guide').state") == [
        None,
        "gone",
    ]

    # both sides change: nothing is written over, an editor sees both
    europe.do("t = Term.objects.get(key='t05'); t.definition = 'Theirs.'; t.save()")
    europe.do("t = Term.objects.get(key='t06'); t.definition = 'New.'; t.save()")
    nation.do("t = Term.objects.get(key='t05'); t.definition = 'Ours.'; t.save()")
    said = nation.zeroward("harvest europe")["said"]
    assert "changed 1, conflict 1" in said
    assert [one[1] for one in nation.do(TERMS) if one[0] in ("t05", "t06")] == ["Ours.", "New."]
    assert nation.do("h = Held.objects.get(key='t05'); out = h.state, h.pending['text/definition']") == [
        "conflict",
        "Theirs.",
    ]

    # what was taken over is offered on under its first name, and does not come back to where it was made
    back = Line(nation.port)
    key = nation.zeroward("federation-key --make")["said"].strip()
    add = f"harvest nation --add {back.address} --public-key {key} --sets kind:term kind:recording"
    said = europe.zeroward(add)
    assert said == {"said": "nation: own 9, taken 1\n", "error": ""}
    assert europe.do("out = Term.objects.count()") == 9
    back.close()
