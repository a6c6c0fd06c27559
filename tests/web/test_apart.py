"""Threads of a web process share nothing of what Django keeps for each of them."""

from threading import Barrier, Thread

import pytest
from asgiref.local import Local
from django.urls import get_script_prefix, get_urlconf, set_script_prefix, set_urlconf
from django.utils import timezone
from django.utils.translation import get_language, gettext, override

from zeroward.web.apart import KEPT, keep_apart


@pytest.fixture
def apart(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name in KEPT:
        monkeypatch.setattr(module, name, getattr(module, name))  # given back at the end
    keep_apart()


@pytest.mark.parametrize(("module", "name"), KEPT, ids=[f"{module.__name__}.{name}" for module, name in KEPT])
def test_django_still_keeps_it_there(module: object, name: str) -> None:
    """With the name gone, or no lock around it any more, there would be nothing left to replace."""
    kept = getattr(module, name)
    assert isinstance(kept, Local)
    assert object.__getattribute__(kept, "_lock")


@pytest.mark.usefixtures("apart")
def test_each_thread_has_its_own() -> None:
    both_are_set = Barrier(2)
    seen: dict[str, tuple[object, ...]] = {}

    def thread(language: str, zone: str, prefix: str, urlconf: str) -> None:
        with override(language), timezone.override(zone):
            set_script_prefix(prefix)
            set_urlconf(urlconf)
            both_are_set.wait(10)
            seen[language] = (
                *(get_language(), gettext("Yes"), timezone.get_current_timezone_name()),
                *(get_script_prefix(), get_urlconf()),
            )

    both = [
        Thread(target=thread, args=("de", "Europe/Vienna", "/one/", "first")),
        Thread(target=thread, args=("fr", "Europe/Paris", "/two/", "second")),
    ]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert seen == {
        "de": ("de", "Ja", "Europe/Vienna", "/one/", "first"),
        "fr": ("fr", "Oui", "Europe/Paris", "/two/", "second"),
    }


@pytest.mark.usefixtures("apart")
def test_thread_that_set_nothing_has_the_defaults() -> None:
    seen: list[object] = []

    def thread() -> None:
        seen.extend(
            (get_language(), timezone.get_current_timezone_name(), get_script_prefix(), get_urlconf())
        )

    with override("ro"), timezone.override("Europe/Bucharest"):
        other = Thread(target=thread)
        other.start()
        other.join()
    assert seen == ["en", timezone.get_default_timezone_name(), "/", None]
