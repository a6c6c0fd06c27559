"""The doctor on other installations: what failed, what was not asked, a key that is none."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from zeroward.federation.domain.peers import enter_peer
from zeroward.web.domain.doctor.registry import State
from zeroward.web.domain.doctor.source_checks import key_is_readable, sources_answer

pytestmark = pytest.mark.django_db


def test_sources() -> None:
    assert sources_answer().state is State.OK
    peer = enter_peer(name="Europe", address="https://europe.example", key="europe")
    assert sources_answer().state is State.OK
    peer.last_at = timezone.now() - timedelta(days=4)
    peer.save()
    assert "Not asked for three days: europe" in sources_answer().message
    peer.last = {"state": "failed"}
    peer.save()
    assert "Not read to the end last time: europe" in sources_answer().message
    peer.is_active = False
    peer.save()
    assert sources_answer().state is State.OK


def test_key(settings: Any) -> None:
    assert key_is_readable().state is State.OK
    settings.FEDERATION_KEY = "nonsense"
    assert key_is_readable().state is State.ERROR
