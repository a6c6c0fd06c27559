import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from zeroward.core.ui.icons import ICONS, SPRITE, icon_markup


def test_icons_are_exactly_those_of_the_sprite() -> None:
    sprite = Path(finders.find(SPRITE)).read_text(encoding="utf-8")
    drawn = set(re.findall(r'<symbol id="i-([a-z]+)"', sprite))
    assert drawn - {"mark"} == ICONS


def test_icon_is_hidden_from_screen_readers_and_points_into_the_sprite() -> None:
    assert icon_markup("doc") == (
        '<svg class="ic" aria-hidden="true"><use href="/static/zeroward/icons.svg#i-doc"/></svg>'
    )


def test_arrow_along_the_text_turns_in_right_to_left_languages() -> None:
    assert 'class="ic turns"' in icon_markup("right")
    assert "turns" not in icon_markup("down")


def test_unknown_icon_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"There is no icon 'rocket'\. Known: ask, bell"):
        icon_markup("rocket")
