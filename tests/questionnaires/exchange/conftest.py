"""The draft and the people of the editor's tests."""

from tests.questionnaires.making.conftest import draft, platform, used

__all__ = ["draft", "platform", "used"]
