"""Generated questionnaires survive export and import unchanged: five hundred in each format."""

from io import BytesIO

import pytest

from tests.questionnaires.exchange.generated import generated
from zeroward.methods.questions import as_plain, definition_from, digest_of
from zeroward.questionnaires.exporters.formats import FORMATS
from zeroward.questionnaires.importers.questionnaire_file import read_questionnaire

pytestmark = pytest.mark.slow

MANY = 500
EACH = 50


@pytest.mark.parametrize("start", range(0, MANY, EACH))
@pytest.mark.parametrize("name", FORMATS)
def test_generated_questionnaires_survive_unchanged(name: str, start: int) -> None:
    for seed in range(start, start + EACH):
        own = generated(seed)
        reading = read_questionnaire(BytesIO(FORMATS[name].write(own)), name="file")
        back = definition_from(reading.raw)
        assert as_plain(back) == as_plain(own), seed
        assert digest_of(back) == digest_of(own)
        assert reading.format == name
