"""Refusing with a reason, taking back, parts for colleagues, the sign-off, and the day on which names go."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from tests.questionnaires.conftest import CITY, DEFINITION, Opened, fill, hand_of, place_of, version_from
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, Notification
from zeroward.people.models import User
from zeroward.questionnaires.domain.files import hand_in_file
from zeroward.questionnaires.domain.handing_in import submit
from zeroward.questionnaires.domain.leaving import decline, withdraw
from zeroward.questionnaires.domain.retention import forget_names, keep_promises
from zeroward.questionnaires.domain.saving import save_section
from zeroward.questionnaires.domain.sharing import colleagues, give_section, take_back
from zeroward.questionnaires.domain.sign_off import send_back, sign_off
from zeroward.questionnaires.domain.starting import Started, by_secret, start
from zeroward.questionnaires.followers import Follower, Said, register_follower
from zeroward.questionnaires.models import AnswerFile, Answering, Collection, Questionnaire
from zeroward.questionnaires.queries.answers import counts_of, table_of


class Notes(Follower):
    def __init__(self) -> None:
        self.noted: list[tuple[str, str, str]] = []

    def on_submitted(self, said: Said) -> None:
        self.noted.append(("submitted", said.place, str(said.persons)))

    def on_declined(self, said: Said) -> None:
        self.noted.append(("declined", said.place, said.reason))

    def on_withdrawn(self, said: Said) -> None:
        self.noted.append(("withdrawn", said.place, str(said.answer)))

    def on_names_removed(self, collection: Collection) -> None:
        places = sorted(Answering.objects.filter(collection=collection).values_list("place", flat=True))
        self.noted.append(("names", ",".join(places), ""))


@pytest.fixture
def notes() -> Iterator[Notes]:
    heard = Notes()
    register_follower("test", heard)
    yield heard
    register_follower("test", Follower())


def test_refusal_is_counted_with_its_reason_and_what_was_written_goes(begun: Started, notes: Notes) -> None:
    fill(begun.answering)
    made = decline(collection=begun.answering.collection, reason="fatigue", answering=begun.answering)
    assert (made.state, made.declined, made.answers, made.origins) == ("declined", "fatigue", {}, {})
    assert (made.revisions.count(), by_secret(begun.secret)) == (0, None)
    table = table_of(made.collection)
    assert (table.rows, [(one.place, one.reason) for one in table.declined]) == ((), [(CITY, "fatigue")])
    assert notes.noted == [("declined", CITY, "fatigue")]


def test_refusal_without_having_begun_names_the_city_where_names_are_kept(
    collection: Collection, opened: Opened, notes: Notes
) -> None:
    decline(collection=collection, reason="time", place=place_of())
    decline(collection=opened(mode="pseudonymous"), reason="time", place=place_of())
    assert notes.noted == [("declined", CITY, "time")]
    assert Answering.objects.exclude(place="").count() == 1


def test_refusal_after_handing_in_or_for_no_reason_is_refused(begun: Started) -> None:
    with pytest.raises(InvalidInputError, match="Choose a reason"):
        decline(collection=begun.answering.collection, reason="bored")
    fill(begun.answering)
    submit(answering=begun.answering)
    with pytest.raises(ConflictError, match="handed in already"):
        decline(collection=begun.answering.collection, reason="time", place=place_of())


def test_answer_taken_back_leaves_nothing_of_what_it_said(begun: Started, editor: User, notes: Notes) -> None:
    fill(begun.answering, hand=hand_of(editor))
    submit(answering=begun.answering, hand=hand_of(editor))
    withdraw(answering=begun.answering, hand=hand_of(editor))
    row = Answering.objects.get()
    assert (row.state, row.answers, row.handed_in, row.origins, row.revisions.count()) == (
        "withdrawn",
        {},
        None,
        {},
        0,
    )
    assert table_of(row.collection).rows == ()
    assert notes.noted == [("submitted", CITY, "1"), ("withdrawn", CITY, str(row.pk))]
    again = start(collection=row.collection, place=place_of(), vouched="account")
    assert again.answering.pk != row.pk


def test_part_is_given_to_a_colleague_who_is_told(
    begun: Started, editor: User, coordinator: User, reader: User, stranger: User
) -> None:
    due = timezone.localdate() + timedelta(days=7)
    assert colleagues(begun.answering) == sorted([coordinator, editor], key=lambda one: one.email)
    give_section(
        answering=begun.answering,
        section="city",
        person=editor,
        hand=hand_of(coordinator),
        due=due,
        note="You know the figures.",
    )
    told = Notification.objects.get()
    assert (told.user, told.url) == (
        editor,
        f"/en/me/asked/{CITY}/{begun.answering.collection.pk}/parts/city/",
    )
    assert "You know the figures." in told.body
    for person in (reader, stranger):
        with pytest.raises(InvalidInputError, match="may not write"):
            give_section(answering=begun.answering, section="city", person=person, hand=hand_of(coordinator))
        with pytest.raises(NotAllowedError):
            give_section(answering=begun.answering, section="city", person=editor, hand=hand_of(person))
    take_back(answering=begun.answering, section="city", hand=hand_of(coordinator))
    assert not begun.answering.shares.exists()


def test_persons_are_those_who_wrote_or_were_asked(
    begun: Started, editor: User, coordinator: User, notes: Notes
) -> None:
    give_section(answering=begun.answering, section="city", person=editor, hand=hand_of(coordinator))
    fill(begun.answering, hand=hand_of(coordinator))
    submit(answering=begun.answering, hand=hand_of(coordinator))
    assert notes.noted == [("submitted", CITY, "2")]


def test_sign_off_lets_an_answer_count_only_then(
    opened: Opened, editor: User, coordinator: User, notes: Notes
) -> None:
    made = start(collection=opened(sign_off=True), place=place_of(), vouched="account").answering
    fill(made, hand=hand_of(editor))
    waiting = submit(answering=made, hand=hand_of(editor))
    assert (waiting.state, table_of(made.collection).rows, notes.noted) == ("checked", (), [])
    assert [one.user for one in Notification.objects.all()] == [coordinator]
    with pytest.raises(NotAllowedError):
        sign_off(answering=made, hand=hand_of(editor))
    with pytest.raises(ConflictError, match="sign-off"):
        save_section(answering=made, section="city", posted={"size": ["1"]}, hand=hand_of(editor))
    send_back(answering=made, hand=hand_of(coordinator), note="The size is wrong.")
    assert Notification.objects.filter(user=editor, body="The size is wrong.").exists()
    save_section(
        answering=made, section="city", posted={"size": ["5"], "target": ["no"]}, hand=hand_of(editor)
    )
    submit(answering=made, hand=hand_of(editor))
    signed = sign_off(answering=made, hand=hand_of(coordinator))
    assert (signed.state, signed.signed_off_by, signed.vouched) == ("submitted", coordinator, "account")
    assert table_of(made.collection).rows[0].answers["size"] == 5
    assert notes.noted == [("submitted", CITY, "1")]


def test_sign_off_is_not_asked_of_the_coordinator_who_hands_in(opened: Opened, coordinator: User) -> None:
    made = start(collection=opened(sign_off=True), place=place_of(), vouched="account").answering
    fill(made, hand=hand_of(coordinator))
    assert submit(answering=made, hand=hand_of(coordinator)).state == "submitted"


def test_sign_off_by_link_waits_for_the_coordinator(opened: Opened, coordinator: User) -> None:
    made = start(collection=opened(sign_off=True), place=place_of(), vouched="invitation").answering
    fill(made)
    assert submit(answering=made).state == "checked"
    assert coordinator.notifications.get().kind == "questionnaires.sign_off"


def test_sign_off_is_not_waited_for_where_nobody_could_give_it(opened: Opened) -> None:
    made = start(collection=opened(sign_off=True), place=place_of(), vouched="invitation").answering
    fill(made)
    handed_in = submit(answering=made)
    assert (handed_in.state, handed_in.signed_off_by, handed_in.vouched) == ("submitted", None, "invitation")
    assert len(table_of(made.collection).rows) == 1


@pytest.fixture
def with_file(questionnaire: Questionnaire, opened: Opened) -> Started:
    raw = {
        **DEFINITION,
        "sections": [
            *DEFINITION["sections"],
            {
                "key": "papers",
                "title": {"en": "Papers"},
                "questions": [
                    {"key": "plan", "kind": "file", "label": {"en": "Your plan"}},
                    {"key": "who", "kind": "text", "label": {"en": "Your name"}, "personal": True},
                ],
            },
        ],
    }
    collection = opened()
    collection.version = version_from(raw, questionnaire, 2)
    collection.save()
    return start(collection=collection, place=place_of(), vouched="invitation")


def test_file_is_taken_replaced_and_erased(
    with_file: Started, django_capture_on_commit_callbacks: object
) -> None:
    answering = with_file.answering
    pdf = ContentFile(b"%PDF-1.7\nplan", name="../../etc/plan of Anna.pdf")
    kept = hand_in_file(answering=answering, question="plan", file=pdf)
    assert kept is not None
    assert (kept.file_name, kept.media_type) == ("plan of Anna.pdf", "application/pdf")
    assert "Anna" not in kept.file.name
    with pytest.raises(InvalidInputError):
        hand_in_file(answering=answering, question="plan", file=ContentFile(b"<html>", name="x.pdf"))
    with pytest.raises(InvalidInputError, match="No file is asked"):
        hand_in_file(answering=answering, question="size", file=pdf)
    name, storage = kept.file.name, kept.file.storage
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        withdraw(answering=answering)
    assert (AnswerFile.objects.count(), storage.exists(name)) == (0, False)


def test_names_go_on_the_day_that_was_promised(with_file: Started, editor: User, notes: Notes) -> None:
    answering = with_file.answering
    fill(answering, hand=hand_of(editor))
    save_section(answering=answering, section="papers", posted={"who": ["Anna"]}, hand=hand_of(editor))
    hand_in_file(answering=answering, question="plan", file=ContentFile(b"%PDF-1.7\n", name="x.pdf"))
    submit(answering=answering, hand=hand_of(editor))
    collection = answering.collection
    until = collection.until
    assert until is not None
    assert keep_promises(today=until).forgotten == 0
    assert keep_promises(today=until + timedelta(days=1)).forgotten == 1
    row = Answering.objects.get()
    assert row.pk != answering.pk
    assert (row.place, row.code, row.vouched, row.token_digest, row.signed_off_by) == ("", "", "", "", None)
    assert (row.submitted_at, row.started_on, row.origins, row.place_country) == (None, None, {}, "AT")
    assert row.submitted_on is not None
    assert row.submitted_on.weekday() == 0
    assert row.handed_in == row.answers
    assert set(row.answers) == {"size", "target", "barriers", "barriers.other", "ranking"}
    assert not AnswerFile.objects.exists()
    assert notes.noted[-1] == ("names", CITY, "")
    events = AuditEvent.objects.filter(object_id__in=[str(answering.pk), answering.pk.hex])
    assert not events.exists()
    assert keep_promises(today=until + timedelta(days=2)).forgotten == 0


def test_names_go_also_from_what_was_not_handed_in(begun: Started) -> None:
    fill(begun.answering)
    forget_names(collection=begun.answering.collection)
    assert not Answering.objects.exists()


def test_collection_whose_day_has_come_is_closed(opened: Opened) -> None:
    over = opened()
    Collection.objects.filter(pk=over.pk).update(closes_at=timezone.now() - timedelta(minutes=1))
    assert keep_promises().closed == 1
    assert keep_promises().closed == 0
    over.refresh_from_db()
    assert over.closed_at is not None


def test_counts_tell_every_state_in_one_query(
    collection: Collection, begun: Started, django_assert_num_queries: object
) -> None:
    fill(begun.answering)
    submit(answering=begun.answering)
    with django_assert_num_queries(1):  # type: ignore[operator]
        counts = counts_of(collection)
    assert (counts.invited, counts.open, counts.submitted, counts.counted) == (0, 0, 1, 1)
