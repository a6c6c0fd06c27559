"""Everything of an instance: the catalogue that all share goes along, and stands in place of the one that was there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from wagtail.images.models import Image
from wagtail.models import Page, Site

from tests.web.exit.changing import Changing
from tests.web.exit.conftest import for_a_while
from tests.web.exit.instance import Filled, a_page, another_instance, filled
from zeroward.community.models import EventSeries, Group
from zeroward.core.domain.audit import record_event
from zeroward.learning.models import Course, Enrolment
from zeroward.library.models import Term
from zeroward.people.models import User
from zeroward.places.models import City, Country
from zeroward.plan.models import Plan
from zeroward.taxonomy.models import Concept, Scheme
from zeroward.web.domain.exit.errors import ExitError
from zeroward.web.domain.exit.leaving import leaving_all
from zeroward.web.domain.exit.rows import digest_of
from zeroward.web.domain.exit.taking_in import TakenIn, take_in
from zeroward.web.domain.exit.ways import How, going, links_of, target_of, ways, ways_for
from zeroward.web.domain.exit.writing import Written, content_here, export
from zeroward.web.models import EditorialPage

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_every_model_goes_or_stays_for_a_reason() -> None:
    with ways_for("all"):
        found = ways()
        assert [one.label for one in found.values() if one.how in (How.NAMED, How.UNKNOWN)] == []
        assert [one.label for one in found.values() if one.how is How.STAYS and not one.why] == []
        wrong = [
            f"{way.label}.{link.name} → {target_of(link)}"
            for way in going()
            for link in links_of(way.model)
            if not link.null and found[target_of(link)].how is How.STAYS
            if target_of(link) != "contenttypes.ContentType"
        ]
    assert wrong == []


@pytest.fixture(scope="module")
def everything(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Filled, Written]:
    """Of an instance with a row of every model that goes when everybody does; it is gone again."""
    with django_db_blocker.unblock(), for_a_while(), ways_for("all"):  # type: ignore[attr-defined]
        made = filled("ours", first_mark=1000)
        a_page()
        written = export(leaving_all(), target=tmp_path_factory.mktemp("all") / "all.zip", signer=None)
    return made, written


def taken(written: Written, *, replace: bool = True) -> TakenIn:
    return take_in(written.path, trusted={}, unsigned_allowed=True, replace=replace)


def test_everything_is_the_same_there(everything: tuple[Filled, Written]) -> None:
    made, written = everything
    assert made.refused == {}
    with ways_for("all"):
        without = {way.label for way in going()} - set(written.about.rows)
    assert without == {"wagtailcore.CollectionViewRestriction"}
    another_instance()
    Term.objects.create(key="theirs", term="Of the catalogue there")
    EventSeries.objects.create(scope="mission", key="theirs", title="Of the catalogue there")
    found = taken(written)
    assert found.content == written.about.content == digest_of(content_here(leaving_all()))
    assert (Term.objects.filter(key="theirs").exists(), City.objects.filter(key="ours").exists()) == (
        False,
        True,
    )
    assert taken(written).was_here


def test_catalogue_is_not_replaced_unasked(everything: tuple[Filled, Written]) -> None:
    another_instance()
    with pytest.raises(ExitError, match="replace-catalogue"):
        taken(everything[1], replace=False)
    assert not City.objects.filter(key="ours").exists()


def _plan() -> None:
    city = City.objects.create(key="theirs", name="Theirs", country=Country.objects.get())
    Plan.objects.create(scope="city:theirs", city=city, title="Plan", base_year=2020, target_year=2030)


def _enrolled() -> None:
    person = User.objects.create_user("eva@example.org", "a long password")
    Enrolment.objects.create(course=Course.objects.get(), user=person)


def _published() -> None:
    record_event(action="library.term.change", record=Term.objects.create(key="theirs", term="Theirs"))


def _edited() -> None:
    Term.objects.create(key="theirs", term="Theirs").save_revision(clean=False)


@pytest.mark.parametrize(
    ("work", "said"),
    [
        (_plan, "records here already"),
        (_published, "records here already"),
        (_enrolled, "learning.Enrolment"),
        (_edited, "wagtailcore.Revision"),
    ],
)
def test_instance_in_which_people_work_is_left_alone(
    everything: tuple[Filled, Written], work: Callable[[], None], said: str
) -> None:
    another_instance()
    work()
    before = Course.objects.get().pk
    with pytest.raises(ExitError, match=said):
        taken(everything[1])
    assert (Course.objects.get().pk, City.objects.filter(key="ours").exists()) == (before, False)


def test_what_stays_there_leads_to_records_of_the_same_name(everything: tuple[Filled, Written]) -> None:
    """Groups stay with their instance: their topics are the concepts that came in place of those that went."""
    another_instance()
    ours = everything[0].made["taxonomy.Concept"]
    scheme, _made = Scheme.objects.get_or_create(key=ours.scheme.key, defaults={"title": "Theirs"})
    group = Group.objects.create(key="heat", title="Heat", scope="mission")
    for key in (ours.key, "only-theirs"):
        group.topics.add(Concept.objects.create(scheme=scheme, key=key))
    taken(everything[1])
    assert list(group.topics.values_list("pk", "key")) == [(ours.pk, ours.key)]


def test_pages_of_the_desk_come_along_and_stay_closed(everything: tuple[Filled, Written]) -> None:
    another_instance()
    taken(everything[1])
    page = EditorialPage.objects.get(title="zq page")
    image = Image.objects.get()
    assert (page.lead, page.body[0].value.source, page.body[1].value.pk) == (
        "zq lead",
        "<p>zq words</p>",
        image.pk,
    )
    assert (image.width, image.file.open().read()[:4]) == (4, b"\x89PNG")
    below = page.get_children().get()
    assert below.specific.get_parent().pk == page.pk
    restriction = below.get_view_restrictions().get()
    assert (restriction.restriction_type, restriction.password) == ("password", "")
    assert b"zq secret" not in everything[1].path.read_bytes()
    root = Site.objects.get().root_page
    assert page.get_ancestors().filter(pk=root.pk).exists()
    assert Page.find_problems() == ([], [], [], [], [])


@pytest.mark.parametrize(
    ("label", "field", "ending"),
    [
        ("wagtailimages.Image", "file", ".svg"),
        ("wagtaildocs.Document", "file", ".html"),
        ("library.Edition", "pdf", ".html"),
        ("library.Edition", "pdf", ".js"),
        ("library.Edition", "pdf", ""),
    ],
)
def test_file_that_a_browser_would_run_is_refused(
    everything: tuple[Filled, Written], tmp_path: Path, label: str, field: str, ending: str
) -> None:
    another_instance()
    found = Changing.of(everything[1].path)
    found.lines(f"rows/{label}.jsonl", lambda rows: rows[0]["values"][field].update(ending=ending))
    package = found.write(tmp_path / "changed.zip", None)
    with pytest.raises(ExitError, match="not taken here") as refused:
        take_in(package, trusted={}, unsigned_allowed=True, replace=True)
    assert f"line 1, {field}" in refused.value.place
    assert not Image.objects.exists()
