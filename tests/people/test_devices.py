"""The list of sessions names devices as their person knows them."""

import pytest

from zeroward.people.queries.devices import LONGEST, device_words

KIT = "AppleWebKit/537.36 (KHTML, like Gecko)"
PHONE_KIT = "AppleWebKit/605.1.15 (KHTML, like Gecko)"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0", "Firefox on Linux"),
        (f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {KIT} Chrome/141.0 Safari/537.36", "Chrome on Windows"),
        (
            f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {KIT} Chrome/141.0 Safari/537.36 Edg/141.0",
            "Edge on Windows",
        ),
        (f"Mozilla/5.0 (Linux; Android 14; K) {KIT} Chrome/141.0 Mobile Safari/537.36", "Chrome on Android"),
        (
            f"Mozilla/5.0 (Linux; Android 14; SM-S921) {KIT} SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36",
            "Samsung Internet on Android",
        ),
        (
            f"Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) {PHONE_KIT} Version/18.6 Mobile Safari/604.1",
            "Safari on iPhone",
        ),
        (
            f"Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) {PHONE_KIT} FxiOS/143.0 Safari/605.1.15",
            "Firefox on iPad",
        ),
        (
            f"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) {PHONE_KIT} Version/26.0 Safari/605.1.15",
            "Safari on Mac",
        ),
        (
            f"Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) {KIT} Chrome/141.0 Safari/537.36",
            "Chrome on Chromebook",
        ),
        (f"Mozilla/5.0 (X11; Linux x86_64) {KIT} HeadlessChrome/150.0 Safari/537.36", "Chrome on Linux"),
        ("curl/8.14.1", "curl/8.14.1"),
        ("", ""),
    ],
)
def test_device_is_named(said: str, words: str) -> None:
    assert device_words(said) == words


def test_what_is_not_known_is_cut() -> None:
    assert device_words("x" * 500) == "x" * LONGEST
