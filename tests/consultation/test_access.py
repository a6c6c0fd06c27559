"""Who finds a consultation: its own team, and nobody else."""

import pytest
from django.http import Http404
from django.test import Client

from zeroward.consultation.domain.places import writing
from zeroward.consultation.models import Consultation, ConsultationState
from zeroward.consultation.queries.access import consultation_for, stream_for
from zeroward.consultation.rules import CODE, RUN
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.visibility import ANONYMOUS
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of


def test_consultation_is_found_by_its_analyst(consultation: Consultation, analyst: User) -> None:
    assert consultation_for(viewer_of(analyst), consultation.pk) == consultation


def test_consultation_is_not_there_for_others(
    consultation: Consultation, coder: User, platform: User, officer: User
) -> None:
    for viewer in (ANONYMOUS, *(viewer_of(one) for one in (coder, platform, officer))):
        with pytest.raises(Http404):
            consultation_for(viewer, consultation.pk, action=RUN)


def test_coder_finds_it_for_coding_only(consultation: Consultation, coder: User) -> None:
    assert consultation_for(viewer_of(coder), consultation.pk, action=CODE) == consultation


def test_stream_of_another_consultation_is_not_there(consultation: Consultation, analyst: User) -> None:
    other = Consultation.objects.create(scope="mission", key="other", title="Other", year=2025)
    stream = other.streams.create(kind="survey", title="Survey", minutes=20)
    assert stream_for(viewer_of(analyst), other.pk, stream.pk) == stream
    with pytest.raises(Http404):
        stream_for(viewer_of(analyst), consultation.pk, stream.pk)


def test_writing_asks_for_permission_first(consultation: Consultation, officer: User) -> None:
    with pytest.raises(NotAllowedError), writing(viewer_of(officer), consultation):
        raise AssertionError("reached")


def test_published_consultation_takes_no_more_changes(consultation: Consultation, analyst: User) -> None:
    Consultation.objects.update(state=ConsultationState.PUBLISHED)
    viewer = viewer_of(analyst)
    with pytest.raises(ConflictError, match="was published"), writing(viewer, consultation):
        raise AssertionError("reached")
    with writing(viewer, consultation, closed=True) as current:
        assert current == consultation


def test_pages_answer_404_to_strangers(
    consultation: Consultation, officer: User, platform: User, client: Client
) -> None:
    for user in (officer, platform):
        client.force_login(user)
        for path in (f"/en/me/needs/{consultation.pk}/", "/en/me/needs/mission/"):
            assert client.get(path).status_code == 404, (user, path)


def test_list_names_the_consultations(consultation: Consultation, analyst: User, client: Client) -> None:
    client.force_login(analyst)
    page = client.get("/en/me/needs/mission/")
    assert "Mission team has one needs assessment" in page.content.decode()
    assert f'href="/en/me/needs/{consultation.pk}/"' in page.content.decode()
