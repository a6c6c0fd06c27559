"""What two installations changed, settled field by field: by keyboard, without scripts, on a phone."""

import pytest

from tests.browser.conftest import Look
from tests.browser.installation import Installation

pytestmark = pytest.mark.browser


def test_editor_chooses_field_by_field(look: Look, installation: Installation) -> None:
    facts = installation.facts
    address = f"/en/desk/installations/decide/{facts['peer_question_to_settle']}/"
    page = look(address, who="editor", width=390, java_script_enabled=False)
    assert page.locator("input[value=ours]:checked").count() == page.locator("fieldset").count() > 1
    page.focus("input[name='for text/definition'][value=ours]")
    page.keyboard.press("ArrowDown")
    page.focus("button[value=each]")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.inner_text("h1") == "Other installations"
    shown = look(f"/en/glossary/{facts['peer_term_to_settle']}/").inner_text("main")
    assert "And more." in shown
    assert "As they call it" not in shown
